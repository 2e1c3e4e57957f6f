using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Web.Api;

namespace StudioPortal.Web.Live;

/// <summary>Passes what the board of this process hears on to those who watch through the hub, in order.</summary>
public sealed class ClassBoardNews(
    LiveBoard board, Pulse pulse, BoardQueries queries, StudioClock clock, IHubContext<ClassBoardHub, IClassBoardWatcher> hub,
    ILogger<ClassBoardNews> log) : BackgroundService
{
    /// <summary>More news than this is not worth telling apart: the whole day is sent.</summary>
    const int MostMissed = 500;

    static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-Hans"), CultureInfo.GetCultureInfo("en")];

    readonly Channel<object> _heard = Channel.CreateUnbounded<object>(new() { SingleReader = true });
    readonly ConcurrentDictionary<DateOnly, byte> _watched = [];
    int _today;

    /// <summary>Names come in two forms, the studio's own and English, so a day has two groups.</summary>
    public static string GroupOf(DateOnly day, CultureInfo language) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {(language.TwoLetterISOLanguageName == "zh" ? "zh" : "en")}");

    /// <summary>Whoever was told what today is will be told when it is another.</summary>
    public async ValueTask<DateOnly> TodayAsync()
    {
        var today = await clock.TodayAsync();
        Interlocked.CompareExchange(ref _today, today.DayNumber, 0);
        return today;
    }

    public async Task<BoardSnapshot> SnapshotAsync(DateOnly date, long? sinceVersion, CultureInfo language, CancellationToken cancel)
    {
        _watched[date] = 0;
        var day = await board.OfAsync(date, cancel);
        var missed = sinceVersion is { } since && since <= day.Version ? await queries.ChangedSinceAsync(since, MostMissed, cancel) : null;
        var rows = missed is null ? day.Rows : [.. day.Rows.Where(row => missed.Contains(row.Id))];
        var calendar = (await clock.StudioAsync(cancel)).Calendar;
        var asOf = pulse.Last?.FreshAt ?? clock.Now;
        return new(
            date, day.Version, calendar.WithOffset(asOf), [.. rows.Select(row => ClassSessionView.Of(row, calendar, language, clock.Now))],
            Complete: missed is null);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changes = board.Listen(change => _heard.Writer.TryWrite(change));
        using var beats = pulse.Listen(beat => _heard.Writer.TryWrite(beat));
        await foreach (var heard in _heard.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await (heard is BoardChange change ? TellAsync(change, stoppingToken) : TellAsync((Beat)heard, stoppingToken));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "News of the class board could not be passed on; watchers see it with their next snapshot.");
            }
        }
    }

    async Task TellAsync(BoardChange change, CancellationToken cancel)
    {
        if (!_watched.ContainsKey(change.Day.Day)) return;
        var calendar = (await clock.StudioAsync(cancel)).Calendar;
        var gone = change.Gone.Count == 0 ? [] : await queries.OfSessionsAsync(change.Gone, cancel);
        foreach (var row in change.Changed.Concat(gone))
            foreach (var language in Languages)
                await hub.Clients.Group(GroupOf(change.Day.Day, language))
                    .SessionChanged(new(change.Day.Version, ClassSessionView.Of(row, calendar, language, clock.Now)));
    }

    async Task TellAsync(Beat beat, CancellationToken cancel)
    {
        var before = Interlocked.Exchange(ref _today, beat.Today.DayNumber);
        if (before != 0 && before != beat.Today.DayNumber) await hub.Clients.All.DayChanged(new(beat.Today));

        // Asking keeps watched days on the board, which forgets those that nobody asks for; what is long over may go.
        foreach (var day in _watched.Keys)
        {
            if (day < beat.Today.AddDays(-1)) _watched.TryRemove(day, out _);
            else await board.OfAsync(day, cancel);
        }
    }
}
