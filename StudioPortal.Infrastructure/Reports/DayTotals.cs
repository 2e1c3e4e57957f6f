using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Reports;

/// <summary>The counters of a day, added up from its board; cancelled classes count for nothing.</summary>
/// <param name="Late">Booked, class started, neither here nor marked absent.</param>
public sealed record DayTotals(int Classes, int Booked, int CheckedIn, int NoShows, int WalkIns, int Waiting, int Late)
{
    public static DayTotals Of(IEnumerable<BoardRow> rows, DateTime now)
    {
        var held = rows.Where(row => !row.IsCancelled).ToList();
        return new(
            held.Count, held.Sum(row => row.Booked), held.Sum(row => row.CheckedIn), held.Sum(row => row.NoShows),
            held.Sum(row => row.WalkIns), held.Sum(row => row.HasStarted(now) ? 0 : row.Waitlisted), held.Sum(row => row.LateAt(now)));
    }
}
