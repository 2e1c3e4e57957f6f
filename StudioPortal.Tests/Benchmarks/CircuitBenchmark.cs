using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using StudioPortal.Infrastructure.Identity;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>
/// M4 and M5 with many open lobby boards: from the commit of a booking to the acknowledged batch of every circuit, the bytes of that
/// batch, the statements a change costs, and the memory a circuit takes; each against a bare board of row components.
/// </summary>
static class CircuitBenchmark
{
    public const int Classes = 5, Places = 500;

    const int Circuits = 200, ChangesARound = 10, Members = 2 * ChangesARound * Measure.Rounds;

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var studio = await BenchStudio.OpenAsync(folder.Path, Members);
        var sessions = new Guid[Classes];
        for (var one = 0; one < Classes; one++) sessions[one] = await studio.OpenClassAsync(Places, daysAhead: 0);
        var token = await studio.TokenAsync();
        var device = (await studio.Get<CreateDevice>().ExecuteAsync(BenchStudio.Desk, "Lobby", DeviceKind.Lobby)).Value.Secret;
        List<Seen> bare = [], product = [];
        for (var round = 0; round < Measure.Rounds; round++)
        {
            using Probe bareProbe = new(), probe = new();
            await using var bareChild = await Child.BareAsync(BareBoard.Word, folder.In($"bare-{round}"), bareProbe);
            await using var portal = await Child.ProductAsync(folder.Path, probe: probe);
            portal.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            await using var bareBoards = new Boards(bareChild, bareProbe, "/", null, 0, async mine =>
            {
                using var answer = await bareChild.Http.PostAsync($"/changes/{mine % Classes}", null);
                return long.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(), CultureInfo.InvariantCulture);
            });
            await using var boards = new Boards(
                portal, probe, "/lobby", $"studio-device={device}", 2 * ChangesARound * round, async mine =>
                {
                    using var answer = await portal.Http.PostAsJsonAsync(
                        $"/api/v1/class-sessions/{sessions[mine % Classes]}/bookings", new { memberId = studio.Members[mine] });
                    answer.EnsureSuccessStatusCode();
                    return probe.LastCommit();
                });
            bare.Add(await bareBoards.OpenAsync(Circuits));
            product.Add(await boards.OpenAsync(Circuits));
            await ChangeAsync(bareBoards, boards, new(), new());
            await ChangeAsync(bareBoards, boards, bare[^1], product[^1]);
        }

        Measure.Must(product.All(one => one.Statements <= ChangesARound), "a change was read more than once");
        return
        [
            new("M4", $"commit to the acknowledged board of {Circuits} circuits, 95 of 100", "ms", Late(bare, one => one.FromCommit), Late(product, one => one.FromCommit), "≤ 1.5 ×", "circuits without a browser"),
            new("M4", "the same from the sending of the booking", "ms", Late(bare, one => one.FromSending), Late(product, one => one.FromSending), "none stated"),
            new("M4", "batch of a one-row change", "bytes", Of(bare, one => one.Bytes), Of(product, one => one.Bytes), "≤ 400 bytes", "before compression; the largest"),
            new("M4", "board statements for a change", "statements", [], Of(product, one => one.Statements / ChangesARound), "1"),
            new("M5", "heap for a circuit", "KiB", Of(bare, one => one.Heap), Of(product, one => one.Heap), "≤ 2 ×", "after a collection; WebSockets compressed as browsers ask"),
            new("M5", "memory for a circuit", "KiB RSS", Of(bare, one => one.Resident), Of(product, one => one.Resident), "≤ 1.5 ×", "the same"),
        ];
    }

    static async Task ChangeAsync(Boards bareBoards, Boards boards, Seen bare, Seen product)
    {
        var before = boards.Statements();
        for (var one = 0; one < ChangesARound; one++)
        {
            await bareBoards.HearAsync(bare);
            await boards.HearAsync(product);
        }

        product.Statements = boards.Statements() - before;
    }

    static List<double> Late(List<Seen> seen, Func<Seen, List<double>> times) => Of(seen, one => Line.Percentile(times(one), 0.95));

    static List<double> Of(List<Seen> seen, Func<Seen, double> figure) => [.. seen.Select(figure)];

    /// <summary>What a round saw.</summary>
    sealed class Seen
    {
        public double Heap { get; init; }

        public double Resident { get; init; }

        public double Statements { get; set; }

        public List<double> FromCommit { get; } = [];

        public List<double> FromSending { get; } = [];

        public double Bytes { get; set; }
    }

    /// <summary>The open boards of one program.</summary>
    sealed class Boards(Child program, Probe probe, string path, string? cookies, int first, Func<int, Task<long>> change) : IAsyncDisposable
    {
        const string BoardRead = "JOIN \"Rooms\"";

        static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

        readonly List<Circuit> _open = [];
        int _next = first;
        Round? _round;

        /// <summary>One circuit first, which pays for what all share.</summary>
        public async Task<Seen> OpenAsync(int circuits)
        {
            await AddAsync(1);
            var (heap, resident) = (probe.HeapKibibytes(), program.ResidentMebibytes);
            await AddAsync(circuits - 1);
            return new()
            {
                Heap = (probe.HeapKibibytes() - heap) / (circuits - 1), Resident = (program.ResidentMebibytes - resident) * 1024 / (circuits - 1),
            };
        }

        public double Statements() => probe.Statements(BoardRead);

        public async Task HearAsync(Seen seen)
        {
            var mine = _next++;
            var round = _round = new(_open.Count, Places - 1 - (mine / Classes));
            var sent = Stopwatch.GetTimestamp();
            var committed = await change(mine);
            await round.All.WaitAsync(Patience);
            seen.FromCommit.AddRange(round.HeardAt.Select(at => Stopwatch.GetElapsedTime(committed, at).TotalMilliseconds));
            seen.FromSending.AddRange(round.HeardAt.Select(at => Stopwatch.GetElapsedTime(sent, at).TotalMilliseconds));
            seen.Bytes = Math.Max(seen.Bytes, round.Bytes);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var circuit in _open) await circuit.DisposeAsync();
        }

        Task AddAsync(int circuits) => Measure.FromCallersAsync(8, circuits, async _ =>
        {
            var circuit = await Circuit.OpenAsync(program, path, cookies, batch => _round?.Hear(batch));
            lock (_open) _open.Add(circuit);
        });
    }

    /// <summary>One change, recognised by the places that are then open.</summary>
    sealed class Round(int circuits, int openSpots)
    {
        readonly byte[] _mark = [3, .. Encoding.UTF8.GetBytes(openSpots.ToString(CultureInfo.InvariantCulture))];
        readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int _heard, _bytes;

        /// <summary>By the machine's stopwatch.</summary>
        public long[] HeardAt { get; } = new long[circuits];

        public int Bytes => _bytes;

        public Task All => _all.Task;

        public void Hear(byte[] batch)
        {
            if (batch.AsSpan().IndexOf(_mark) < 0) return;
            var heard = Interlocked.Increment(ref _heard);
            Measure.Must(heard <= circuits, "a change was drawn twice");
            HeardAt[heard - 1] = Stopwatch.GetTimestamp();
            if (batch.Length > Volatile.Read(ref _bytes)) Interlocked.Exchange(ref _bytes, batch.Length);
            if (heard == circuits) _all.SetResult();
        }
    }
}
