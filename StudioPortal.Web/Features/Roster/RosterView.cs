using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Features.Roster;

/// <summary>A roster as the person at the door needs it: who is missing first, who is here folded away, who waits in turn.</summary>
public sealed record RosterView(
    IReadOnlyList<RosterRow> Missing, IReadOnlyList<RosterRow> Here, IReadOnlyList<RosterRow> NoShows, IReadOnlyList<RosterRow> Waiting)
{
    public static readonly RosterView Empty = Of([]);

    public static RosterView Of(IReadOnlyList<RosterRow> rows) => new(
        [.. With(rows, BookingStatus.Booked)],
        [.. With(rows, BookingStatus.CheckedIn).OrderByDescending(row => row.CheckedInAt)],
        [.. With(rows, BookingStatus.NoShow)],
        [.. With(rows, BookingStatus.Waitlisted).OrderBy(row => row.Position)]);

    /// <summary>The class a roster opens with: the one that runs, else the next, else the last of the day; only those the asker may see.</summary>
    public static BoardRow? DueFor(Actor actor, BoardDay day, DateTime now)
    {
        var mine = Choosable(actor, day);
        return mine.FirstOrDefault(row => row.IsRunning(now)) ?? mine.FirstOrDefault(row => !row.HasStarted(now)) ?? mine.LastOrDefault();
    }

    public static IReadOnlyList<BoardRow> Choosable(Actor actor, BoardDay day) =>
        [.. day.Rows.Where(row => !row.IsCancelled && actor.MaySeeRosterOf(row.TeacherId))];

    static IEnumerable<RosterRow> With(IReadOnlyList<RosterRow> rows, BookingStatus status) => rows.Where(row => row.Status == status);
}
