using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Domain.Classes;

/// <summary>Stored by number: filtered indexes name them.</summary>
public enum SessionStatus
{
    Scheduled = 0,
    Cancelled = 1,
}

/// <summary>When and where a class is, and who teaches it.</summary>
public sealed record SessionSlot(Guid RoomId, Guid? TeacherId, DateOnly Day, DateTime StartsAt, DateTime EndsAt);

/// <summary>
/// One dated class (课次). Its counters are the last word on places: 0 ≤ CheckedIn ≤ Booked ≤ Capacity, also by check
/// constraint (R055, R056).
/// </summary>
public sealed partial class ClassSession : Aggregate
{
    ClassSession() { }

    public Guid ClassTypeId { get; private set; }
    public Guid RoomId { get; private set; }

    /// <summary>Who teaches; null when nobody is found yet.</summary>
    public Guid? TeacherId { get; private set; }

    /// <summary>Who was to teach, when <see cref="TeacherId"/> is a substitute (代课).</summary>
    public Guid? SubstituteForId { get; private set; }

    /// <summary>The weekly rule it was opened from, and the day of that rule; a rule opens each day once.</summary>
    public Guid? ScheduleRuleId { get; private set; }

    public DateOnly? RuleDay { get; private set; }

    /// <summary>Studio day of the start.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime EndsAt { get; private set; }

    public int Capacity { get; private set; }

    /// <summary>Places taken: booked, here, or missed.</summary>
    public int Booked { get; private set; }

    public int CheckedIn { get; private set; }

    /// <summary>People waiting.</summary>
    public int Waitlisted { get; private set; }

    /// <summary>Turns given out on the waitlist so far.</summary>
    public int Turns { get; private set; }

    public SessionStatus Status { get; private set; }

    public string? CancelledFor { get; private set; }

    public DateTime? CancelledAt { get; private set; }

    /// <summary>Whether those who stayed away have been marked.</summary>
    public bool IsClosed { get; private set; }

    public int OpenSpots => Status == SessionStatus.Cancelled ? 0 : Capacity - Booked;

    public bool IsCancelled => Status == SessionStatus.Cancelled;

    /// <summary>The class as cards look at it.</summary>
    public PayableClass Payable(ClassType type, StudioCalendar calendar) => new(
        ClassTypeId, type.IsPrivate, RoomId, TeacherId, Day, calendar.TimeOf(StartsAt), (int)(EndsAt - StartsAt).TotalMinutes, type.Fee);

    /// <summary>Refuses with <c>session-unsound</c>, <c>capacity-out-of-range</c>, <c>room-taken</c> or <c>teacher-busy</c>.</summary>
    public static Outcome<ClassSession> Open(
        Guid id, Guid classTypeId, SessionSlot slot, int capacity, IEnumerable<Occupancy> neighbours, ScheduleRule? rule = null)
    {
        if (!IsSound(slot)) return ClassRefusals.SessionUnsound;
        if (!Room.IsCapacity(capacity)) return StudioRefusals.CapacityOutOfRange;
        if (Occupancy.Conflict(slot.RoomId, slot.TeacherId, neighbours) is { } taken) return taken;
        var session = new ClassSession
        {
            Id = id, ClassTypeId = classTypeId, Capacity = capacity, ScheduleRuleId = rule?.Id, RuleDay = rule is null ? null : slot.Day,
        };
        session.Take(slot);
        session.Record(EventKind.SessionOpened);
        return session;
    }

    static bool IsSound(SessionSlot slot) =>
        slot.EndsAt > slot.StartsAt && slot.EndsAt - slot.StartsAt <= TimeSpan.FromHours(8);

    PayableClass Payable(ClassRules rules) => Payable(rules.Type, rules.Studio.Calendar);

    void Take(SessionSlot slot)
    {
        (RoomId, TeacherId) = (slot.RoomId, slot.TeacherId);
        (Day, StartsAt, EndsAt) = (slot.Day, slot.StartsAt, slot.EndsAt);
    }

    void Record(EventKind kind) => Record(new StudioEvent(kind, Id, Id, Day));

    void Record(EventKind kind, Booking booking) =>
        Record(new StudioEvent(kind, booking.Id, Id, Day, booking.MemberId, booking.CardId));
}
