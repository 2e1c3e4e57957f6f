using StudioPortal.Domain.Classes;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>A time and place for one more class.</summary>
sealed record Gap(ClassType Type, Guid RoomId, int Capacity, Teacher Teacher, DateTime StartsAt, DateTime EndsAt);

/// <summary>
/// Finds what the timetable lacks around the present moment, whatever the hour: one class that runs, one that starts within twenty
/// minutes, two later today. Classes stay inside the studio's calendar day, so in the last half hour none begins any more.
/// </summary>
sealed class DemoHour(DemoCatalogue catalogue, DateTime dayFrom, DateTime dayTo, DateTime now)
{
    static readonly int[] Lengths = [60, 45, 30, 20];

    DateTime Mark { get; } = now.AddTicks(-(now.Ticks % TimeSpan.FromMinutes(5).Ticks));

    public bool Runs(ClassSession session) => session.StartsAt <= now.AddMinutes(-8) && session.EndsAt >= now.AddMinutes(12);

    public bool StartsSoon(ClassSession session) => session.StartsAt >= now.AddMinutes(6) && session.StartsAt <= now.AddMinutes(20);

    public bool IsLater(ClassSession session) => session.StartsAt > now.AddMinutes(20) && session.StartsAt < dayTo;

    public Gap? Running(IReadOnlyList<ClassSession> today) =>
        Find(today, [-20, -25, -15, -30, -10, -5, 0], end => end > now && (end >= now.AddMinutes(12) || end == dayTo))
        ?? Find(today, [-20, -25, -15, -10, -30, -5, 0], end => end > now);

    public Gap? Soon(IReadOnlyList<ClassSession> today) => Find(
        today, [15, 10, 20, 5], end => end > now, start => start > now && start <= now.AddMinutes(20));

    public Gap? Later(IReadOnlyList<ClassSession> today) => Find(today, [.. Enumerable.Range(0, 24).Select(step => 45 + (step * 5))], end => end > now);

    Gap? Find(IReadOnlyList<ClassSession> today, IReadOnlyList<int> offsets, Func<DateTime, bool> fits, Func<DateTime, bool>? begins = null) => (
        from start in offsets.Select(offset => Mark.AddMinutes(offset)).Select(start => start < dayFrom ? dayFrom : start).Distinct()
        where begins is null || begins(start)
        from minutes in Lengths
        let end = start.AddMinutes(minutes)
        where end <= dayTo && fits(end)
        let there = today.Where(other => !other.IsCancelled && other.StartsAt < end && other.EndsAt > start).ToList()
        from teacher in catalogue.Teachers
        where there.All(other => other.TeacherId != teacher.Id)
        from room in catalogue.Rooms
        where there.All(other => other.RoomId != room.Id)
        let type = catalogue.TypeOf(minutes <= 30 && teacher.Styles.Contains("Meditation") ? "Meditation" : teacher.Styles[0])
        select new Gap(type, room.Id, room.Capacity, teacher, start, end)).FirstOrDefault();
}
