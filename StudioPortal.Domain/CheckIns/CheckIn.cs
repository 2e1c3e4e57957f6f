using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.CheckIns;

/// <summary>
/// That someone came (签到, R058–R060): who, when, where, and the ledger line it made. At most one that is not undone per
/// booking, also by unique index.
/// </summary>
public sealed class CheckIn
{
    CheckIn() { }

    public Guid Id { get; private set; }
    public Guid BookingId { get; private set; }
    public Guid SessionId { get; private set; }
    public Guid MemberId { get; private set; }

    /// <summary>The last of the lines it made; all of them name this check-in as their cause.</summary>
    public Guid LedgerEntryId { get; private set; }

    public DateTime At { get; private set; }
    public string By { get; private set; } = "";
    public string? Device { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public string? UndoneBy { get; private set; }

    public bool IsUndone => UndoneAt is not null;

    /// <summary>
    /// Counts the person in and turns the reserved credit into a deduction, once (R060). Refuses with <c>class-cancelled</c>,
    /// <c>already-cancelled</c>, <c>still-waiting</c>, <c>marked-no-show</c>, <c>already-checked-in</c>,
    /// <c>check-in-not-open</c> before the day of the class, <c>check-in-closed</c> once both that day and the class are over,
    /// <c>card-expired</c> or <c>card-frozen</c>.
    /// </summary>
    /// <param name="today">The studio's day.</param>
    /// <param name="newId">Makes the ids of the ledger lines.</param>
    public static Outcome<CheckIn> Take(
        Guid id, ClassSession session, Booking booking, Card card, Func<Guid> newId, Actor by, DateOnly today, DateTime now)
    {
        if (session.IsCancelled) return ClassRefusals.Cancelled;
        if (RefuseByStatus(booking.Status) is { } refusal) return refusal;
        if (today < session.Day) return CheckInRefusals.NotOpen(session.Day);
        if (today > session.Day && now >= session.EndsAt) return CheckInRefusals.Closed;
        if (!card.IsValidOn(session.Day)) return CheckInRefusals.CardExpired(card.PlanName, card.EndsOn, card.Left);
        if (card.IsFrozenOn(session.Day)) return CheckInRefusals.CardFrozen(card.PlanName, card.FrozenTo!.Value);

        card.Open(session.Day);
        var entries = booking.Attend(card, new(newId, id, now, by.Name, by.Device));
        session.CountArrival(booking, isHere: true);
        return new CheckIn
        {
            Id = id, BookingId = booking.Id, SessionId = session.Id, MemberId = booking.MemberId, LedgerEntryId = entries[^1].Id,
            At = now, By = by.Name, Device = by.Device,
        };
    }

    /// <summary>
    /// Takes the check-in back by a line that reverses the deduction (I01). Refuses with <c>not-checked-in</c> when it is undone
    /// already, with <c>check-in-closed</c> once the class is accounted for, and with <c>card-ended</c> once the card was given back
    /// or credited towards another: what was used was reckoned with.
    /// </summary>
    /// <param name="deductions">The lines it made.</param>
    public Refusal? Undo(
        ClassSession session, Booking booking, Card card, IReadOnlyList<LedgerEntry> deductions, Func<Guid> newId, Actor by, DateTime now)
    {
        if (IsUndone) return CheckInRefusals.NotCheckedIn;
        if (session.IsClosed) return CheckInRefusals.Closed;
        if (card.IsEnded) return ChangeRefusals.Ended;
        booking.Unattend(card, deductions, new(newId, Id, now, by.Name, by.Device));
        session.CountArrival(booking, isHere: false);
        (UndoneAt, UndoneBy) = (now, by.Name);
        return null;
    }

    static Refusal? RefuseByStatus(BookingStatus status) => status switch
    {
        BookingStatus.Booked => null,
        BookingStatus.Waitlisted => CheckInRefusals.StillWaiting,
        BookingStatus.CheckedIn => BookingRefusals.AlreadyCheckedIn,
        BookingStatus.NoShow => CheckInRefusals.MarkedNoShow,
        _ => BookingRefusals.AlreadyCancelled,
    };
}
