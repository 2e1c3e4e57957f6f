using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Features.Attendance;

/// <summary>A studio day as the attendance screen sorts it at one moment.</summary>
/// <param name="Tiles">What runs; when nothing does, what starts next.</param>
/// <param name="Coming">The rest of the day that has not begun, cancelled classes among it.</param>
/// <param name="Over">Ended, and cancelled ones whose time is past.</param>
public sealed record AttendanceDay(IReadOnlyList<BoardRow> Tiles, IReadOnlyList<BoardRow> Coming, IReadOnlyList<BoardRow> Over)
{
    public static readonly AttendanceDay Empty = new([], [], []);

    public static AttendanceDay At(DateTime now, IReadOnlyList<BoardRow> rows)
    {
        var running = rows.Where(row => row.IsRunning(now)).OrderByDescending(row => row.StartsAt).ToList();
        var coming = rows.Where(row => !row.HasStarted(now)).ToList();
        if (running.Count == 0 && coming.FirstOrDefault(row => !row.IsCancelled) is { } next)
            running = [.. coming.Where(row => !row.IsCancelled && row.StartsAt == next.StartsAt)];
        return new(running, [.. coming.Except(running)], [.. rows.Except(running).Except(coming)]);
    }
}
