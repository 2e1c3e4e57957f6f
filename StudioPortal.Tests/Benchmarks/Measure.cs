using System.Diagnostics;
using System.Globalization;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>One line of the table: the product's work beside the bare program's, from rounds that alternated.</summary>
/// <param name="Goal">In words, such as <c>≥ 1.0 ×</c>.</param>
/// <param name="Bare">One figure a round.</param>
/// <param name="Product">One figure a round.</param>
sealed record Line(string Id, string Work, string Unit, IReadOnlyList<double> Bare, IReadOnlyList<double> Product, string Goal, string Note = "")
{
    public string Row() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Id} | {Work} | {Spread(Bare)} | {Spread(Product)} | {Ratio()} | {Goal} | {Unit} | {Note} |");

    string Ratio() => Bare.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{Median(Product) / Median(Bare):0.00} ×");

    static string Spread(IReadOnlyList<double> figures) => figures.Count == 0
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{Median(figures):#,0.##} ({figures.Min():#,0.##}–{figures.Max():#,0.##})");

    public static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    public static double Percentile(IReadOnlyCollection<double> figures, double share)
    {
        double[] sorted = [.. figures.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}

/// <summary>Something that must hold and did not: the run ends non-zero.</summary>
sealed class Broken(string what) : Exception(what);

static class Measure
{
    public const int Rounds = 5;

    /// <summary>Rounds before those that count, so that what is measured is not the compiler.</summary>
    public const int WarmRounds = 4;

    public static async Task<double> SecondsAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public static void Must(bool holds, string what)
    {
        if (!holds) throw new Broken(what);
    }

    /// <summary>Runs the jobs from so many callers, each taking the next when done; returns how long each job took, in ms.</summary>
    public static async Task<double[]> FromCallersAsync(int callers, int jobs, Func<int, Task> job)
    {
        var waits = new double[jobs];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var mine = Interlocked.Increment(ref next); mine < jobs; mine = Interlocked.Increment(ref next))
            {
                var started = Stopwatch.GetTimestamp();
                await job(mine);
                waits[mine] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        })));
        return waits;
    }
}
