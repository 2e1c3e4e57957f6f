using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Tests.Support;

/// <summary>Classes of the board as a test needs them: an hour long, twelve places, in a room of their own.</summary>
static class Rows
{
    public static readonly LocalName Name = new("流瑜伽", "Flow");

    /// <param name="at">Studio time, such as <c>18:30</c>.</param>
    public static BoardRow At(
        string at, int booked = 5, int capacity = 12, int checkedIn = 0, int walkIns = 0, int noShows = 0, int waiting = 0,
        bool cancelled = false, Guid? room = null, int minutes = 60)
    {
        var start = A.Studio().Calendar.InstantOf(A.Today, TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        return new(
            Guid.NewGuid(), A.Today, start, start.AddMinutes(minutes), Name, new("静厅", "Quiet Room"), room ?? Guid.NewGuid(), Guid.NewGuid(),
            new LocalName("周雨桐", "Zhou Yutong"), null, capacity, booked, checkedIn, walkIns, noShows, waiting, cancelled, 1);
    }

    public static IReadOnlyList<BoardRow> Times(params string[] times) => [.. times.Select(time => At(time))];

    public static DateTime Clock(string at) =>
        A.Studio().Calendar.InstantOf(A.Today, TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
}
