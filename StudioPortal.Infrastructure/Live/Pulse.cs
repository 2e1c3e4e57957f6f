using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Live;

/// <summary>What time it is in the studio and whether the boards can be trusted.</summary>
/// <param name="FreshAt">What is shown is no older than this.</param>
public sealed record Beat(DateTime Now, DateOnly Today, bool IsStale, DateTime FreshAt);

/// <summary>
/// One ticking for the whole process: tells the screens when the minute or the day of the studio changes, and when the boards
/// go stale or heal, so that no screen needs a timer of its own.
/// </summary>
public sealed class Pulse(StudioClock clock, JournalWatch watch, LiveBoard board, TimeProvider time, ILogger<Pulse> log) : BackgroundService
{
    /// <summary>How long the journal may go unread before what is shown counts as old.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    readonly Lock _lock = new();
    Action<Beat> _listeners = _ => { };
    Beat? _last;

    public Beat? Last => _last;

    /// <summary>Listeners must be quick and must not throw.</summary>
    public IDisposable Listen(Action<Beat> listener)
    {
        lock (_lock) _listeners += listener;
        return new Listening(() =>
        {
            lock (_lock) _listeners = (_listeners - listener)!;
        });
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await clock.FindAsync(stoppingToken) is { } studio) Tell(clock.Now, studio.Calendar.DayOf(clock.Now));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogDebug(fault, "No beat: the studio cannot be read.");
                if (_last is { } last) Tell(clock.Now, last.Today);
            }
        }
    }

    void Tell(DateTime now, DateOnly today)
    {
        var beat = new Beat(now, today, board.IsBehind || now - watch.FreshAt > Patience, watch.FreshAt);
        var isNews = _last is not { } last || last.IsStale != beat.IsStale || last.Today != today || last.Now.Minute != now.Minute;
        _last = isNews ? beat : _last! with { FreshAt = beat.FreshAt };
        if (isNews) _listeners(beat);
    }

    sealed class Listening(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
