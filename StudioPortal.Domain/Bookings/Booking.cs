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
    readonly List<Hold> _holds = [];

    Booking() { }

    public Booking(Guid id, Guid sessionId, Guid memberId, Guid policyId, BookingSource source, Actor by, DateTime now)
    {
        (Id, SessionId, MemberId, PolicyId, Source) = (id, sessionId, memberId, policyId, source);
        (MadeAt, MadeBy, Status) = (now, by.Name, BookingStatus.Waitlisted);
    }

    public Guid Id { get; private set; }

    public Guid SessionId { get; private set; }

    public Guid MemberId { get; private set; }

    /// <summary>The <see cref="CancellationPolicy"/> under which it was made, whatever the studio's became since (I02).</summary>
    public Guid PolicyId { get; private set; }

    public BookingStatus Status { get; private set; }

    public BookingSource Source { get; private set; }

    /// <summary>The card that will pay, or has paid; null while waiting.</summary>
    public Guid? CardId { get; private set; }

    /// <summary>What this booking keeps reserved on the card, lot by lot; none when settled, waiting or on a period card.</summary>
    public IReadOnlyList<Hold> Holds => _holds;

    /// <summary>Their sum: classes, minutes or minor units.</summary>
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

    /// <summary>Gives the place and reserves what the class takes on the card that will pay.</summary>
    /// <param name="givenFirst">Gifts before paid credits, as the studio sets.</param>
    public void TakePlace(Card card, PayableClass what, bool givenFirst, DateTime? promotedAt = null)
    {
        (Status, CardId, PromotedAt) = (BookingStatus.Booked, card.Id, promotedAt);
        Reserve(card.Hold(Id, what, givenFirst));
        Version++;
    }

    /// <summary>Another card pays: what was reserved on the first is given back.</summary>
    public void PayWith(Card first, Card other, PayableClass what, bool givenFirst)
    {
        Release(first);
        CardId = other.Id;
        Reserve(other.Hold(Id, what, givenFirst));
        Version++;
    }

    /// <summary>The person is here: what was reserved becomes a deduction (R060).</summary>
    public IReadOnlyList<LedgerEntry> Attend(Card card, LedgerCause cause)
    {
        Become(BookingStatus.CheckedIn);
        return Spend(card, LedgerKind.CheckIn, cause);
    }

    /// <summary>Takes a check-in back: its deductions are reversed and reserved anew.</summary>
    public void Unattend(Card card, IReadOnlyList<LedgerEntry> deductions, LedgerCause cause)
    {
        Become(BookingStatus.Booked);
        Reserve(card.ReverseAndHold(Id, deductions, cause));
    }

    /// <summary>Gives the place back; <paramref name="card"/> is null while waiting.</summary>
    public void Cancel(Card? card)
    {
        Become(BookingStatus.Cancelled);
        Release(card);
    }

    /// <summary>Gives the place back too late (I02). With <paramref name="keepsHold"/> the credit waits for the review.</summary>
    public void CancelLate(Card card, bool keepsHold) => Lapse(BookingStatus.LateCancelled, card, keepsHold);

    /// <summary>The person stayed away (爽约, I02). With <paramref name="keepsHold"/> the credit waits for the review.</summary>
    public void MissOut(Card card, bool keepsHold) => Lapse(BookingStatus.NoShow, card, keepsHold);

    /// <summary>What waited for the review becomes a deduction.</summary>
    internal IReadOnlyList<LedgerEntry> Settle(Card card, LedgerKind kind, LedgerCause cause)
    {
        Version++;
        return Spend(card, kind, cause);
    }

    /// <summary>What waited for the review is free again.</summary>
    internal void LetOff(Card card)
    {
        Version++;
        Release(card);
    }

    void Lapse(BookingStatus status, Card card, bool keepsHold)
    {
        Become(status);
        if (!keepsHold) Release(card);
    }

    IReadOnlyList<LedgerEntry> Spend(Card card, LedgerKind kind, LedgerCause cause)
    {
        var entries = card.Spend(_holds, kind, cause);
        Forget();
        return entries;
    }

    void Reserve(IReadOnlyList<Hold> holds)
    {
        _holds.AddRange(holds);
        HeldCredits = _holds.Sum(hold => hold.Credits);
    }

    void Release(Card? card)
    {
        card?.Release(_holds);
        Forget();
    }

    void Forget()
    {
        _holds.Clear();
        HeldCredits = 0;
    }

    void Become(BookingStatus status)
    {
        Status = status;
        Version++;
    }
}
