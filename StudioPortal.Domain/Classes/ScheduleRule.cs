using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Domain.Classes;

/// <summary>What a weekly rule repeats.</summary>
/// <param name="Minutes">Length, 10 to 480.</param>
/// <param name="FirstOn">First studio day it may fall on.</param>
/// <param name="LastOn">Last studio day, included; null for no end.</param>
public sealed record WeeklySlot(
    Guid ClassTypeId, Guid RoomId, Guid? TeacherId, DayOfWeek Weekday, TimeOnly StartsAt, int Minutes, int Capacity,
    DateOnly FirstOn, DateOnly? LastOn = null);

/// <summary>A class that repeats every week: sessions are opened from it (R012).</summary>
public sealed class ScheduleRule : Aggregate
{
    ScheduleRule() { }

    public Guid ClassTypeId { get; private set; }
    public Guid RoomId { get; private set; }
    public Guid? TeacherId { get; private set; }
    public DayOfWeek Weekday { get; private set; }

    /// <summary>Studio time; <see cref="StudioCalendar"/> says what becomes of skipped and repeated ones.</summary>
    public TimeOnly StartsAt { get; private set; }

    public int Minutes { get; private set; }
    public int Capacity { get; private set; }
    public DateOnly FirstOn { get; private set; }
    public DateOnly? LastOn { get; private set; }

    /// <summary>Refuses with <c>rule-unsound</c>, <c>capacity-out-of-range</c>, <c>room-taken</c> or <c>teacher-busy</c>.</summary>
    public static Outcome<ScheduleRule> Repeat(Guid id, WeeklySlot slot, IEnumerable<Occupancy> neighbours)
    {
        if (!IsLength(slot.Minutes) || slot.LastOn < slot.FirstOn) return ClassRefusals.RuleUnsound;
        if (!Room.IsCapacity(slot.Capacity)) return StudioRefusals.CapacityOutOfRange;
        if (Occupancy.Conflict(slot.RoomId, slot.TeacherId, neighbours) is { } taken) return taken;
        var rule = new ScheduleRule
        {
            Id = id, ClassTypeId = slot.ClassTypeId, RoomId = slot.RoomId, TeacherId = slot.TeacherId, Weekday = slot.Weekday,
            StartsAt = slot.StartsAt, Minutes = slot.Minutes, Capacity = slot.Capacity, FirstOn = slot.FirstOn, LastOn = slot.LastOn,
        };
        rule.Record(new(EventKind.ScheduleChanged, id));
        return rule;
    }

    /// <summary>Whether a class can be this long: 10 to 480 minutes.</summary>
    public static bool IsLength(int minutes) => minutes is >= 10 and <= 480;

    /// <summary>The days it falls on between two days, both included, leaving out closed ones.</summary>
    public IEnumerable<DateOnly> DaysBetween(DateOnly from, DateOnly to, IReadOnlyCollection<Closure> closures)
    {
        var first = from > FirstOn ? from : FirstOn;
        var last = LastOn is { } end && end < to ? end : to;
        for (var day = first.AddDays(((int)Weekday - (int)first.DayOfWeek + 7) % 7); day <= last; day = day.AddDays(7))
            if (!closures.Any(closure => closure.Covers(day)))
                yield return day;
    }

    /// <summary>Does not repeat after the day; a day before its first ends it altogether.</summary>
    public void EndAfter(DateOnly day)
    {
        LastOn = day;
        Record(new(EventKind.ScheduleChanged, Id));
    }

    /// <summary>Whether both fall on the same weekday at overlapping times, on a day they share.</summary>
    public bool Meets(WeeklySlot slot)
    {
        var from = FirstOn > slot.FirstOn ? FirstOn : slot.FirstOn;
        var shared = from.AddDays(((int)Weekday - (int)from.DayOfWeek + 7) % 7);
        return Weekday == slot.Weekday && !(shared > LastOn) && !(shared > slot.LastOn) && Overlaps(slot);
    }

    bool Overlaps(WeeklySlot slot) =>
        StartsAt.ToTimeSpan() < slot.StartsAt.ToTimeSpan() + TimeSpan.FromMinutes(slot.Minutes)
        && slot.StartsAt.ToTimeSpan() < StartsAt.ToTimeSpan() + TimeSpan.FromMinutes(Minutes);
}
