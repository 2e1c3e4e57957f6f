using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Features.Lobby;

/// <summary>A studio day as the lobby tells it at one moment: what runs, what comes, how much is over.</summary>
/// <param name="Upcoming">Not yet started, in order of time; a cancelled class stays a while after its hour for those who come for it.</param>
public sealed record LobbyDay(IReadOnlyList<BoardRow> Running, IReadOnlyList<BoardRow> Upcoming, int Ended, int Total)
{
    static readonly TimeSpan CancelledStays = TimeSpan.FromMinutes(15);

    public static readonly LobbyDay Empty = new([], [], 0, 0);

    /// <summary>When the next class that takes place begins.</summary>
    public DateTime? NextAt => Upcoming.FirstOrDefault(row => !row.IsCancelled)?.StartsAt;

    public bool IsOver => Running.Count == 0 && Upcoming.Count == 0;

    public static LobbyDay At(DateTime now, IReadOnlyList<BoardRow> rows) => new(
        [.. rows.Where(row => row.IsRunning(now))],
        [.. rows.Where(row => IsUpcoming(row, now))],
        rows.Count(row => !row.IsCancelled && row.HasEnded(now)),
        rows.Count(row => !row.IsCancelled));

    static bool IsUpcoming(BoardRow row, DateTime now) =>
        row.IsCancelled ? now < row.StartsAt + CancelledStays : !row.HasStarted(now);
}
