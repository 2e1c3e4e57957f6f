using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Tests.Benchmarks;

if (args is [BareApp.Word, var what, var folder])
{
    await BareApp.RunAsync(what, folder);
    return 0;
}

Dictionary<string, Func<Task<IReadOnlyList<Line>>>> areas = new()
{
    ["booking"] = BookingBenchmark.RunAsync,
    ["api"] = ApiBenchmark.RunAsync,
    ["live"] = LiveBenchmark.RunAsync,
    ["circuits"] = CircuitBenchmark.RunAsync,
    ["hub"] = HubBenchmark.RunAsync,
    ["growth"] = GrowthBenchmark.RunAsync,
    ["ledger"] = LedgerBenchmark.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
};
if (args.Length > 1 || (args.Length == 1 && !areas.ContainsKey(args[0])))
{
    Console.Error.WriteLine($"Name one area of {string.Join(", ", areas.Keys)}, or none for all.");
    return 2;
}

Console.WriteLine($"""
    # Measures

    {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, EF Core {typeof(DbContext).Assembly.GetName().Version?.ToString(3)}; SQLite {SqliteVersion()}, write-ahead log, synchronous=FULL; {Measure.Rounds} rounds, bare and product alternating; median (least–most).

    | # | work | bare | product | ratio | goal | unit | note |
    |---|---|---|---|---|---|---|---|
    """);
try
{
    foreach (var area in args.Length == 1 ? [areas[args[0]]] : areas.Values.ToArray())
        foreach (var line in await area())
            Console.WriteLine(line.Row());
    return 0;
}
catch (Broken broken)
{
    Console.Error.WriteLine($"An invariant is broken: {broken.Message}");
    return 1;
}

static string SqliteVersion()
{
    using var connection = new SqliteConnection("Data Source=:memory:");
    connection.Open();
    return connection.ServerVersion;
}
