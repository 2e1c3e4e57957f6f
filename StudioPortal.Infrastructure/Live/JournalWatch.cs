using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Live;

/// <summary>
/// Reads what other processes wrote to the journal, several times a second, and passes it on. Ids are taken before the commit and
/// can become visible out of order, so a short overlap is read again; the feed drops what it has seen.
/// </summary>
public sealed class JournalWatch(
    IDbContextFactory<StudioDbContext> contexts, StudioFeed feed, TimeProvider clock, ILogger<JournalWatch> log) : BackgroundService
{
    /// <summary>How many lines may still appear before the newest.</summary>
    public const int Overlap = 200;

    /// <summary>How often the journal is read.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    long? _last;
    bool _failing;

    /// <summary>When the journal was last read without a fault: what boards show is no older than this.</summary>
    public DateTime FreshAt { get; private set; }

    /// <summary>Takes note of what is old before any board is loaded: what comes after is news to it.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ReadOnceAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await ReadOnceAsync(stoppingToken);
    }

    /// <summary>The first reading that succeeds only takes note: boards load the present state themselves.</summary>
    async Task ReadOnceAsync(CancellationToken cancel)
    {
        try
        {
            await using var db = contexts.CreateDbContext();
            var last = _last ?? await db.Journal.MaxAsync(entry => (long?)entry.Id, cancel) ?? 0;
            var from = last - Overlap;
            var news = await db.Journal.AsNoTracking().Where(entry => entry.Id > from).OrderBy(entry => entry.Id).ToListAsync(cancel);
            if (_last is null) feed.Skip(news.Select(entry => entry.Id));
            else feed.Publish(news);
            _last = news.Count > 0 ? news[^1].Id : last;
            (FreshAt, _failing) = (clock.GetUtcNow().UtcDateTime, false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault)
        {
            if (!_failing) log.LogWarning(fault, "The journal cannot be read; boards go stale until it can.");
            _failing = true;
        }
    }
}
