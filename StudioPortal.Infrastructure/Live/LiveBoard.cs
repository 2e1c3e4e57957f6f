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
    /// <summary>Days kept in memory at the most; the one not asked for longest goes first. Open screens ask every minute.</summary>
    const int DaysKept = 120;

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
    public async Task<BoardDay> OfAsync(DateOnly day, CancellationToken cancel = default)
    {
        _asked[day] = Interlocked.Increment(ref _tick);
        if (_days.TryGetValue(day, out var known)) return known;
        await _loading.WaitAsync(cancel);
        try
        {
            return _days.TryGetValue(day, out known) ? known : await LoadAsync(day, cancel);
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
            foreach (var day in _days.Keys) Tell(await LoadAsync(day, cancel));
            return;
        }

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
        var merged = new BoardDay(day.Day, Math.Max(day.Version, version), [.. rows]);
        _days[day.Day] = merged;
        _listeners(new(merged, changed, gone));
    }

    async Task<BoardDay> LoadAsync(DateOnly day, CancellationToken cancel)
    {
        var version = await queries.NewestJournalLineAsync(cancel);
        var loaded = new BoardDay(day, version, await queries.OfDaysAsync(day, day, cancel));
        _days[day] = loaded;
        Forget();
        return loaded;
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
