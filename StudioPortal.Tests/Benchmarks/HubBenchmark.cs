using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>M6: from the sending of a booking to the news at each of many displays on the hub, against a bare hub.</summary>
static class HubBenchmark
{
    const int ChangesARound = 10, Members = 100;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    static int next;

    public static async Task<IReadOnlyList<Line>> RunAsync() => [await FanOutAsync(500), await FanOutAsync(2_000)];

    static async Task<Line> FanOutAsync(int displays)
    {
        using var folder = new TemporaryFolder();
        await using var studio = await BenchStudio.OpenAsync(folder.Path, Members);
        var session = await studio.OpenClassAsync(Members, daysAhead: 0);
        var token = await studio.TokenAsync();
        await using var portal = await Child.ProductAsync(folder.Path);
        await using var bare = await Child.BareAsync(BareHub.Word, folder.In("bare"));
        portal.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await using var boards = await Displays.OpenAsync(portal, $"/hubs/class-board?access_token={token}", displays, one => one.InvokeAsync("Watch", (string?)null));
        await using var bareBoards = await Displays.OpenAsync(bare, "/hub", displays, _ => Task.CompletedTask);

        next = 0;
        Task Book() => portal.Http.PostAsJsonAsync($"/api/v1/class-sessions/{session}/bookings", new { memberId = studio.Members[next++] });
        Task Change() => bare.Http.PostAsync("/changes", null);
        await RoundAsync(boards, Book);
        await RoundAsync(bareBoards, Change);
        List<double> bareTimes = [], times = [];
        for (var round = 0; round < Measure.Rounds; round++)
        {
            bareTimes.Add(await RoundAsync(bareBoards, Change));
            times.Add(await RoundAsync(boards, Book));
        }

        var work = string.Create(CultureInfo.InvariantCulture, $"booking to the news at {displays:#,0} displays, 95 of 100");
        return new("M6", work, "ms", bareTimes, times, "≤ 1.5 ×", "from the sending of the call");
    }

    static async Task<double> RoundAsync(Displays displays, Func<Task> change)
    {
        List<double> times = [];
        for (var one = 0; one < ChangesARound; one++) times.AddRange(await displays.HearAsync(change));
        return Line.Percentile(times, 0.95);
    }

    /// <summary>Displays in this process, each a client of the hub on a WebSocket of its own.</summary>
    sealed class Displays(List<HubConnection> connections) : IAsyncDisposable
    {
        volatile Round _round = new(0, 0);
        int _told;

        public static async Task<Displays> OpenAsync(Child program, string path, int count, Func<HubConnection, Task> join)
        {
            List<HubConnection> open = [];
            var displays = new Displays(open);
            var address = new Uri(program.Http.BaseAddress!.ToString().Replace("http://", "ws://", StringComparison.Ordinal).TrimEnd('/') + path);
            await Measure.FromCallersAsync(16, count, async _ =>
            {
                var builder = new HubConnectionBuilder();
                builder.AddJsonProtocol();
                builder.Services.AddSingleton<IConnectionFactory, WebSocketConnections>().AddSingleton<EndPoint>(new UriEndPoint(address));
                var connection = builder.Build();
                connection.On<JsonElement>("SessionChanged", displays.Hear);
                await connection.StartAsync();
                await join(connection);
                lock (open) open.Add(connection);
            });
            return displays;
        }

        /// <summary>Milliseconds until each display has heard of the change.</summary>
        public async Task<double[]> HearAsync(Func<Task> change)
        {
            var round = _round = new(++_told, connections.Count);
            await change();
            await round.All.WaitAsync(Patience);
            return round.Times;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var connection in connections) await connection.DisposeAsync();
        }

        void Hear(JsonElement news) => _round.Hear(news.GetProperty("session").GetProperty("booked").GetInt32());
    }

    sealed class Round(int number, int displays)
    {
        readonly long _sent = System.Diagnostics.Stopwatch.GetTimestamp();
        readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int _heard;

        public double[] Times { get; } = new double[displays];

        public Task All => _all.Task;

        public void Hear(int booked)
        {
            if (booked != number) return;
            var heard = Interlocked.Increment(ref _heard);
            Times[heard - 1] = System.Diagnostics.Stopwatch.GetElapsedTime(_sent).TotalMilliseconds;
            if (heard == displays) _all.SetResult();
        }
    }
}
