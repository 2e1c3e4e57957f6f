using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>All classes of the demonstration studio, from the first week of its history to four weeks ahead.</summary>
sealed class DemoPlan
{
    /// <summary>As far as the product itself opens classes from weekly rules.</summary>
    const int DaysAhead = 28;

    readonly DemoRandom _random;
    readonly DemoCatalogue _catalogue;
    readonly StudioCalendar _calendar;

    public DemoPlan(DemoRandom random, DemoCatalogue catalogue, StudioCalendar calendar, DateOnly firstDay, DateTime now)
    {
        (_random, _catalogue, _calendar) = (random, catalogue, calendar);
        Today = calendar.DayOf(now);
        Rules = DemoTimetable.Rules(random, catalogue, firstDay, calendar.InstantOf(firstDay, new(4, 0)));
        foreach (var rule in Rules)
            foreach (var day in rule.DaysBetween(firstDay, Today.AddDays(DaysAhead), []))
                Classes.Add(Open(rule, day));
        FillTheHour(now);
        Classes.Sort((left, right) => (left.Session.StartsAt, left.Session.Id).CompareTo((right.Session.StartsAt, right.Session.Id)));
    }

    public DateOnly Today { get; }

    public IReadOnlyList<ScheduleRule> Rules { get; }

    public List<DemoClass> Classes { get; } = [];

    public IEnumerable<DemoClass> OfToday => Classes.Where(one => one.Session.Day == Today);

    /// <summary>Who else takes a room or a teacher at the time of a class.</summary>
    public IEnumerable<Occupancy> Beside(ClassSession session) => Beside(session.StartsAt, session.EndsAt, session.Id);

    IEnumerable<Occupancy> Beside(DateTime from, DateTime to, Guid except) => Classes.Select(one => one.Session)
        .Where(other => other.StartsAt < to && other.EndsAt > from && other.Id != except && !other.IsCancelled)
        .Select(other => new Occupancy(other.RoomId, default, other.TeacherId, default, default, ""));

    DemoClass Open(ScheduleRule rule, DateOnly day)
    {
        var startsAt = _calendar.InstantOf(day, rule.StartsAt);
        var slot = new SessionSlot(rule.RoomId, rule.TeacherId, day, startsAt, startsAt.AddMinutes(rule.Minutes));
        var session = ClassSession.Open(_random.Id(OpenedAt(startsAt)), rule.ClassTypeId, slot, rule.Capacity, [], rule).Value;
        var style = _catalogue.Types.Single(type => type.Id == rule.ClassTypeId).Style;
        return new(session, DemoTimetable.DemandFor(style, rule.StartsAt) * _random.Between(0.85, 1.15));
    }

    /// <summary>The moment before the product opens the classes of that day.</summary>
    static DateTime OpenedAt(DateTime startsAt) => startsAt.AddDays(-DaysAhead);

    void FillTheHour(DateTime now)
    {
        var (from, to) = _calendar.BoundsOf(Today);
        var hour = new DemoHour(_catalogue, from, to, now);
        Show(Focus.Running, hour.Runs, hour.Running, one => one.StartsAt <= now && one.EndsAt > now);
        Show(Focus.Soon, hour.StartsSoon, hour.Soon, one => one.StartsAt > now && one.StartsAt <= now.AddMinutes(20));
        while (OfToday.Count(one => hour.IsLater(one.Session)) < 2 && hour.Later(Sessions()) is { } gap) Add(gap);
    }

    /// <summary>The timetable's class where it fits well, else one more, else the timetable's that just does.</summary>
    void Show(Focus focus, Func<ClassSession, bool> fitsWell, Func<IReadOnlyList<ClassSession>, Gap?> find, Func<ClassSession, bool> fits)
    {
        var there = First(fitsWell) ?? (find(Sessions()) is { } gap ? Add(gap) : First(fits));
        if (there is not null) there.Focus = focus;
    }

    DemoClass? First(Func<ClassSession, bool> fits) =>
        OfToday.Where(one => fits(one.Session)).OrderBy(one => one.Session.TeacherId == _catalogue.Lead.Id ? 0 : 1).FirstOrDefault();

    List<ClassSession> Sessions() => [.. OfToday.Select(one => one.Session)];

    DemoClass Add(Gap gap)
    {
        var slot = new SessionSlot(gap.RoomId, gap.Teacher.Id, Today, gap.StartsAt, gap.EndsAt);
        var beside = Beside(gap.StartsAt, gap.EndsAt, Guid.Empty);
        var added = new DemoClass(ClassSession.Open(_random.Id(gap.StartsAt.AddDays(-15)), gap.Type.Id, slot, gap.Capacity, beside).Value, 0.75);
        Classes.Add(added);
        return added;
    }
}
