using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Infrastructure.Live;

/// <summary>What changed on the board since the last time: rows to draw again, and rows that left the day.</summary>
public sealed record BoardChange(BoardDay Day, IReadOnlyList<BoardRow> Changed, IReadOnlyList<Guid> Gone);

/// <summary>
/// The board of the process: every screen of a day shares one picture, read once per change and not once per screen. Bursts are
/// folded: while one read runs, everything that comes in waits for the next.
/// </summary>
public sealed class LiveBoard(BoardQueries queries, StudioFeed feed, ILogger<LiveBoard> log) : BackgroundService
{
    /// <summary>Days kept in memory at the most; the one not asked for longest goes first. Screens ask again every minute.</summary>
    const int DaysKept = 400;

    static readonly TimeSpan AfterFault = TimeSpan.FromMilliseconds(500);

    readonly Channel<JournalEntry> _news = Channel.CreateUnbounded<JournalEntry>(new() { SingleReader = true });
    readonly ConcurrentDictionary<DateOnly, BoardDay> _days = [];
    readonly ConcurrentDictionary<DateOnly, long> _asked = [];
    readonly SemaphoreSlim _loading = new(1);
    readonly Lock _lock = new();
    Action<BoardChange> _listeners = _ => { };
    IDisposable? _listening;
    long _tick;

    /// <summary>Whether news could not be read yet: what is shown may be old.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>The picture of a day; the first to ask waits until it is loaded. Listen first, then ask.</summary>
    public async Task<BoardDay> OfAsync(DateOnly day, CancellationToken cancel = default) => (await OfDaysAsync(day, day, cancel))[0];

    /// <summary>The pictures of several days, both ends included; those not known yet are read together.</summary>
    public async Task<IReadOnlyList<BoardDay>> OfDaysAsync(DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        for (var day = from; day <= to; day = day.AddDays(1)) _asked[day] = Interlocked.Increment(ref _tick);
        if (Known(from, to) is { } known) return known;
        await _loading.WaitAsync(cancel);
        try
        {
            return Known(from, to) ?? await LoadAsync(from, to, cancel);
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Calls back on every change until disposed. Listeners must be quick and must not throw.</summary>
    public IDisposable Listen(Action<BoardChange> listener)
    {
        lock (_lock) _listeners += listener;
        return new Listening(() =>
        {
            lock (_lock) _listeners = (_listeners - listener)!;
        });
    }

    /// <summary>Listens from here on, so that no news is lost between the start and the first turn of the loop.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _listening = feed.Listen(news =>
        {
            foreach (var entry in news) _news.Writer.TryWrite(entry);
        });
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _listening?.Dispose();
        _loading.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        List<JournalEntry> pending = [];
        while (pending.Count > 0 || await _news.Reader.WaitToReadAsync(stoppingToken))
        {
            while (_news.Reader.TryRead(out var entry)) pending.Add(entry);
            if (await TryApplyAsync(pending, stoppingToken)) pending.Clear();
            else await Task.Delay(AfterFault, stoppingToken);
        }
    }

    async Task<bool> TryApplyAsync(IReadOnlyList<JournalEntry> news, CancellationToken cancel)
    {
        try
        {
            await _loading.WaitAsync(cancel);
            try
            {
                await ApplyAsync(news, cancel);
            }
            finally
            {
                _loading.Release();
            }

            IsBehind = false;
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            IsBehind = true;
            log.LogWarning(fault, "The board could not be read; it is tried again.");
            return false;
        }
    }

    async Task ApplyAsync(IReadOnlyList<JournalEntry> news, CancellationToken cancel)
    {
        var version = news.Max(entry => entry.Id);
        if (news.Any(entry => entry.Kind is EventKind.CatalogueChanged or EventKind.StudioChanged))
        {
            await ReloadAsync(cancel);
            return;
        }

        if (news.Any(entry => entry.Kind == EventKind.ScheduleChanged)) await MarkClosedDaysAsync(cancel);

        var ids = news.Select(entry => entry.SessionId).OfType<Guid>().Distinct().ToArray();
        if (ids.Length == 0 || _days.IsEmpty) return;
        var rows = (await queries.OfSessionsAsync(ids, cancel)).ToLookup(row => row.Day);
        foreach (var day in _days.Values)
            Merge(day, version, ids, rows[day.Day].ToList());
    }

    void Merge(BoardDay day, long version, Guid[] ids, List<BoardRow> changed)
    {
        var gone = ids.Where(id => day.Find(id) is not null && changed.All(row => row.Id != id)).ToList();
        if (changed.Count == 0 && gone.Count == 0) return;
        var rows = day.Rows.Where(row => !ids.Contains(row.Id)).Concat(changed)
            .OrderBy(row => row.StartsAt).ThenBy(row => row.Room.Name, StringComparer.Ordinal).ThenBy(row => row.Id);
        var merged = day with { Version = Math.Max(day.Version, version), Rows = [.. rows] };
        _days[day.Day] = merged;
        _listeners(new(merged, changed, gone));
    }

    List<BoardDay>? Known(DateOnly from, DateOnly to)
    {
        List<BoardDay> known = [];
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (!_days.TryGetValue(day, out var picture)) return null;
            known.Add(picture);
        }

        return known;
    }

    async Task<List<BoardDay>> LoadAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var version = await queries.NewestJournalLineAsync(cancel);
        var rows = (await queries.OfDaysAsync(from, to, cancel)).ToLookup(row => row.Day);
        var closed = await queries.ClosedDaysAsync(from, to, cancel);
        List<BoardDay> loaded = [];
        for (var day = from; day <= to; day = day.AddDays(1))
            loaded.Add(_days[day] = new(day, version, [.. rows[day]]) { ClosedFor = closed.GetValueOrDefault(day) });
        Forget();
        return loaded;
    }

    /// <summary>Days in a row are read together, so that a new name costs one read and not one for each day.</summary>
    async Task ReloadAsync(CancellationToken cancel)
    {
        var days = _days.Keys.Order().ToList();
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1] == days[last].AddDays(1)) last++;
            foreach (var day in await LoadAsync(days[first], days[last], cancel)) Tell(day);
            first = last + 1;
        }
    }

    async Task MarkClosedDaysAsync(CancellationToken cancel)
    {
        if (_days.IsEmpty) return;
        var closed = await queries.ClosedDaysAsync(_days.Keys.Min(), _days.Keys.Max(), cancel);
        foreach (var day in _days.Values.Where(day => day.ClosedFor != closed.GetValueOrDefault(day.Day)))
            _listeners(new(_days[day.Day] = day with { ClosedFor = closed.GetValueOrDefault(day.Day) }, [], []));
    }

    void Tell(BoardDay day) => _listeners(new(day, day.Rows, []));

    void Forget()
    {
        while (_days.Count > DaysKept)
        {
            var oldest = _days.Keys.MinBy(day => _asked.GetValueOrDefault(day));
            _days.TryRemove(oldest, out _);
            _asked.TryRemove(oldest, out _);
        }
    }

    sealed class Listening(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
