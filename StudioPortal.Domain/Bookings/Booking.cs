using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Bookings;

/// <summary>Where a booking stands. Stored by number: filtered indexes name them.</summary>
public enum BookingStatus
{
    Waitlisted = 0,
    Booked = 1,
    CheckedIn = 2,
    NoShow = 3,
    Cancelled = 4,
    LateCancelled = 5,
}

/// <summary>How a booking came about (R054).</summary>
public enum BookingSource
{
    Desk,
    Member,
    Program,
    WalkIn,
}

/// <summary>One member's claim on one class: a place, or a turn on the waitlist.</summary>
public sealed class Booking
{
    Booking() { }

    public Booking(Guid id, Guid sessionId, Guid memberId, BookingSource source, Actor by, DateTime now)
    {
        (Id, SessionId, MemberId, Source) = (id, sessionId, memberId, source);
        (MadeAt, MadeBy, Status) = (now, by.Name, BookingStatus.Waitlisted);
    }

    public Guid Id { get; private set; }

    public Guid SessionId { get; private set; }

    public Guid MemberId { get; private set; }

    public BookingStatus Status { get; private set; }

    public BookingSource Source { get; private set; }

    /// <summary>The card that will pay, or has paid; null while waiting.</summary>
    public Guid? CardId { get; private set; }

    /// <summary>Credits this booking keeps reserved on the card: 1, or 0 when settled, waiting or on a period card.</summary>
    public int HeldCredits { get; private set; }

    public DateTime MadeAt { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>The order on the waitlist: lower goes first. Null when it never waited.</summary>
    public int? Turn { get; private set; }

    /// <summary>When a waiting booking was given a place; null if it never waited.</summary>
    public DateTime? PromotedAt { get; private set; }

    /// <summary>Moves with every change, so that two desks cannot change one booking unknowingly.</summary>
    public int Version { get; private set; }

    /// <summary>Holds a place in the room, come or not.</summary>
    public bool TakesPlace => Status is BookingStatus.Booked or BookingStatus.CheckedIn or BookingStatus.NoShow;

    /// <summary>Still to be attended or attended: no second booking of the member for the same time.</summary>
    public bool IsActive => Status is BookingStatus.Waitlisted or BookingStatus.Booked or BookingStatus.CheckedIn;

    public void Wait(int turn) => (Status, Turn, Version) = (BookingStatus.Waitlisted, turn, Version + 1);

    /// <summary>Gives the place and reserves the credit on the card that will pay.</summary>
    public void TakePlace(Card card, DateTime? promotedAt = null)
    {
        (Status, CardId, PromotedAt) = (BookingStatus.Booked, card.Id, promotedAt);
        HeldCredits = card.Hold();
        Version++;
    }

    /// <summary>Another card pays: what was reserved on the first is given back.</summary>
    public void PayWith(Card first, Card other)
    {
        first.Release(HeldCredits);
        (CardId, HeldCredits) = (other.Id, other.Hold());
        Version++;
    }

    /// <summary>The person is here: the reserved credit becomes a deduction (R060).</summary>
    public LedgerEntry Attend(Card card, LedgerCause cause)
    {
        Become(BookingStatus.CheckedIn);
        return Settle(card, LedgerKind.CheckIn, cause);
    }

    /// <summary>Takes a check-in back: the deduction is reversed and reserved anew.</summary>
    public LedgerEntry Unattend(Card card, LedgerEntry deduction, LedgerCause cause)
    {
        Become(BookingStatus.Booked);
        HeldCredits = -deduction.Credits;
        return card.Reverse(deduction, cause, holdAgain: true);
    }

    /// <summary>Gives the place back; <paramref name="card"/> is null while waiting.</summary>
    public void Cancel(Card? card)
    {
        Become(BookingStatus.Cancelled);
        card?.Release(HeldCredits);
        HeldCredits = 0;
    }

    /// <summary>Gives the place back too late: the credit is spent if the studio says so (I02).</summary>
    public void CancelLate(Card card, bool costs, LedgerCause cause)
    {
        Become(BookingStatus.LateCancelled);
        Conclude(card, costs, LedgerKind.LateCancellation, cause);
    }

    /// <summary>The person stayed away (爽约): the credit is spent if the studio says so (I02).</summary>
    public void MissOut(Card card, bool costs, LedgerCause cause)
    {
        Become(BookingStatus.NoShow);
        Conclude(card, costs, LedgerKind.NoShow, cause);
    }

    void Conclude(Card card, bool costs, LedgerKind kind, LedgerCause cause)
    {
        if (costs && HeldCredits > 0)
        {
            Settle(card, kind, cause);
            return;
        }

        card.Release(HeldCredits);
        HeldCredits = 0;
    }

    LedgerEntry Settle(Card card, LedgerKind kind, LedgerCause cause)
    {
        var entry = card.Spend(HeldCredits, kind, cause);
        HeldCredits = 0;
        return entry;
    }

    void Become(BookingStatus status)
    {
        Status = status;
        Version++;
    }
}
