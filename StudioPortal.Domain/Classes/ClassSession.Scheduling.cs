using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Domain.Classes;

/// <summary>A booking with the card that was to pay for it; no card while waiting.</summary>
public sealed record PaidBooking(Booking Booking, Card? Card);

/// <summary>A booking of a class that is over whose member did not come; no card while waiting.</summary>
/// <param name="Policy">The one the booking was made under.</param>
public sealed record LapsedBooking(Booking Booking, Card? Card, CancellationPolicy Policy);

/// <summary>What closing a class did: who waited to the end, and what staying away may cost.</summary>
public sealed record ClosedClass(IReadOnlyList<Cancellation> LetGo, IReadOnlyList<Penalty> Penalties);

public sealed partial class ClassSession
{
    /// <summary>
    /// Moves the class in time, room or to another regular teacher; a substitute who stays remains one. Refuses with
    /// <c>class-cancelled</c>, <c>class-ended</c>, <c>session-unsound</c>, <c>class-has-check-ins</c> for another day,
    /// <c>room-taken</c>, <c>teacher-busy</c>, or <c>capacity-below-booked</c> with the names of those who have a place (R056).
    /// </summary>
    /// <param name="capacity">The places it has from then on; null to keep them.</param>
    public Refusal? Move(
        SessionSlot slot, IEnumerable<Occupancy> neighbours, DateTime now, int? capacity = null, Func<IReadOnlyList<string>>? namesOfBooked = null)
    {
        if (RefuseChange(now) is { } tooLate) return tooLate;
        if (!IsSound(slot) || slot.EndsAt <= now) return ClassRefusals.SessionUnsound;
        if (slot.Day != Day && CheckedIn > 0) return ClassRefusals.HasCheckIns(CheckedIn);
        if (Occupancy.Conflict(slot.RoomId, slot.TeacherId, neighbours) is { } taken) return taken;
        if (capacity < Booked) return ClassRefusals.CapacityBelowBooked(capacity.Value, Booked, namesOfBooked?.Invoke() ?? []);
        if (slot.TeacherId != TeacherId) SubstituteForId = null;
        Capacity = capacity ?? Capacity;
        Take(slot);
        Record(EventKind.SessionMoved);
        return null;
    }

    /// <summary>
    /// Puts someone in for the teacher (代课); naming the regular teacher again ends the substitution. Refuses with
    /// <c>class-cancelled</c>, <c>class-ended</c> or <c>teacher-busy</c>.
    /// </summary>
    public Refusal? Substitute(Guid? teacherId, IEnumerable<Occupancy> neighbours, DateTime now)
    {
        if (RefuseChange(now) is { } tooLate) return tooLate;
        if (Occupancy.Conflict(Guid.Empty, teacherId, neighbours) is { } busy) return busy;
        var regular = SubstituteForId ?? TeacherId;
        TeacherId = teacherId;
        SubstituteForId = regular == teacherId ? null : regular;
        Record(EventKind.SessionSubstituted);
        return null;
    }

    /// <summary>
    /// Changes the number of places. Refuses with <c>class-cancelled</c>, <c>class-ended</c>, <c>capacity-out-of-range</c>, or
    /// <c>capacity-below-booked</c> with the names of those who have a place.
    /// </summary>
    public Refusal? ChangeCapacity(int capacity, Func<IReadOnlyList<string>> namesOfBooked, DateTime now)
    {
        if (RefuseChange(now) is { } tooLate) return tooLate;
        if (!Room.IsCapacity(capacity)) return StudioRefusals.CapacityOutOfRange;
        if (capacity < Booked) return ClassRefusals.CapacityBelowBooked(capacity, Booked, namesOfBooked());
        if (capacity == Capacity) return null;
        Capacity = capacity;
        Record(EventKind.SessionChanged);
        return null;
    }

    /// <summary>
    /// Cancels the class: every booking ends, every reserved credit is free again (I02). Refuses with <c>class-cancelled</c>,
    /// <c>class-ended</c>, <c>reason-missing</c> or <c>class-has-check-ins</c>.
    /// </summary>
    /// <param name="bookings">All that take a place or wait.</param>
    public Outcome<IReadOnlyList<Cancellation>> CallOff(string reason, IReadOnlyList<PaidBooking> bookings, Actor by, DateTime now)
    {
        if (RefuseChange(now) is { } tooLate) return tooLate;
        if (!Text.IsShort(reason)) return ClassRefusals.ReasonMissing;
        if (CheckedIn > 0) return ClassRefusals.HasCheckIns(CheckedIn);
        var held = bookings.Where(one => one.Booking.HeldCredits > 0).Select(one => one.Booking).ToHashSet();
        foreach (var (booking, card) in bookings)
            booking.Cancel(card);
        (Booked, Waitlisted, Status) = (0, 0, SessionStatus.Cancelled);
        (CancelledFor, CancelledAt) = (reason.Trim(), now);
        Record(EventKind.SessionCancelled);
        return bookings.Select(one => new Cancellation(one.Booking, isLate: false, creditReturned: held.Contains(one.Booking), by, now)).ToArray();
    }

    /// <summary>Goes on under another weekly rule, as its occurrence on the given day.</summary>
    public void FollowRule(ScheduleRule rule, DateOnly ruleDay) => (ScheduleRuleId, RuleDay) = (rule.Id, ruleDay);

    /// <summary>Counts someone in, or out again when a check-in is undone.</summary>
    internal void CountArrival(Booking booking, bool isHere)
    {
        CheckedIn += isHere ? 1 : -1;
        Record(isHere ? EventKind.CheckedIn : EventKind.CheckInUndone, booking);
    }

    /// <summary>
    /// After class: marks those who stayed away (爽约, I02), which by their policies may cost them something after a review, and lets
    /// go of those who still waited. Once; does nothing when done.
    /// </summary>
    public ClosedClass Close(IReadOnlyList<LapsedBooking> absent, Func<Guid> newId, Actor by, DateTime now)
    {
        List<Cancellation> letGo = [];
        List<Penalty> penalties = [];
        if (IsClosed) return new(letGo, penalties);
        foreach (var (booking, card, policy) in absent)
        {
            if (booking.Status == BookingStatus.Waitlisted)
            {
                letGo.Add(LeaveWaitlist(booking, by, now));
                continue;
            }

            var penalty = Penalty.For(newId(), booking, card!, LapseKind.NoShow, policy, by, now);
            if (penalty is not null) penalties.Add(penalty);
            booking.MissOut(card!, keepsHold: penalty is { Credits: > 0 });
            Record(EventKind.NoShowMarked, booking);
        }

        IsClosed = true;
        Record(EventKind.SessionChanged);
        return new(letGo, penalties);
    }

    Refusal? RefuseChange(DateTime now)
    {
        if (IsCancelled) return ClassRefusals.Cancelled;
        return now >= EndsAt ? ClassRefusals.Ended : null;
    }
}
