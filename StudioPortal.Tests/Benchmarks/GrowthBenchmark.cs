using System.Diagnostics;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Data.Demo;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>M13: the same work in a studio and in one with ten times the members and ten times the history; by those who came most.</summary>
static class GrowthBenchmark
{
    const int People = 20, Repeats = 20;

    static readonly DemoSize Small = new(Members: 300, Weeks: 5), Large = new(Members: 3_000, Weeks: 50);

    /// <summary>A name, initials, the end of a phone, a member's number: as many people as before, or few more.</summary>
    static readonly string[] Narrow = ["王芳", "lx", "8812", "M00042"];

    /// <summary>A surname and a common name's pinyin: ten times as many people.</summary>
    static readonly string[] Wide = ["李", "zhangwei"];

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var small = await BenchStudio.GrownAsync(folder.In("small"), Small, People);
        await using var large = await BenchStudio.GrownAsync(folder.In("large"), Large, People);
        foreach (var studio in new[] { small, large }) await RoundAsync(studio, daysAhead: 300);
        List<Times> before = [], after = [];
        for (var round = 0; round < Measure.Rounds; round++)
        {
            before.Add(await RoundAsync(small, daysAhead: round + 20));
            after.Add(await RoundAsync(large, daysAhead: round + 20));
        }

        Line Of(string work, Func<Times, double> time, string note = "") => new(
            "M13", $"{work}: ten times as many members and weeks", "ms", [.. before.Select(time)], [.. after.Select(time)], "< 1.5 ×",
            $"bare is the product's small studio{note}");
        return
        [
            Of("booking", one => one.Booking), Of("check-in", one => one.CheckIn), Of("board of a day", one => one.Board),
            Of("member search by name, initials, phone or number", one => one.Narrow),
            Of("member search by surname or common name", one => one.Wide, "; ten times as many people are found and ranked"),
        ];
    }

    static async Task<Times> RoundAsync(BenchStudio studio, int daysAhead)
    {
        var later = await studio.OpenClassAsync(People, daysAhead);
        var now = await studio.OpenClassAsync(People, daysAhead: 0);
        var today = await studio.Get<StudioClock>().TodayAsync();
        List<Guid> due = [];
        foreach (var member in studio.Members) due.Add(await studio.BookAsync(now, member));
        var times = new Times(
            await MedianAsync(People, one => studio.BookAsync(later, studio.Members[one])),
            await MedianAsync(People, async one => Measure.Must(
                !(await studio.Get<CheckInBooking>().ExecuteAsync(BenchStudio.Desk, due[one])).IsRefused, "a check-in was refused")),
            await MedianAsync(Repeats, _ => studio.Get<BoardQueries>().OfDaysAsync(today, today)),
            await SearchAsync(Narrow), await SearchAsync(Wide));
        foreach (var booking in due) await studio.Get<UndoCheckIn>().ExecuteAsync(BenchStudio.Desk, booking);
        await studio.Get<CancelSession>().ExecuteAsync(BenchStudio.Desk, now, "Measured");
        return times;

        Task<double> SearchAsync(string[] typed) =>
            MedianAsync(Repeats * typed.Length, one => studio.Get<MemberQueries>().SearchAsync(typed[one % typed.Length]));
    }

    static async Task<double> MedianAsync(int times, Func<int, Task> work)
    {
        var taken = new double[times];
        for (var one = 0; one < times; one++)
        {
            var started = Stopwatch.GetTimestamp();
            await work(one);
            taken[one] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        return Line.Median(taken);
    }

    /// <summary>Milliseconds, the median of a round.</summary>
    sealed record Times(double Booking, double CheckIn, double Board, double Narrow, double Wide);
}
