using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Studios;

/// <summary>The studio and its time as screens need them, read once and again when the studio changes.</summary>
public sealed class StudioClock : IDisposable
{
    readonly IDbContextFactory<StudioDbContext> _contexts;
    readonly TimeProvider _clock;
    readonly IDisposable _listening;
    readonly Lock _lock = new();
    volatile Studio? _studio;
    int _changes;

    public StudioClock(IDbContextFactory<StudioDbContext> contexts, StudioFeed feed, TimeProvider clock)
    {
        (_contexts, _clock) = (contexts, clock);
        _listening = feed.Listen(news =>
        {
            if (news.Any(entry => entry.Kind == EventKind.StudioChanged)) Forget();
        });
    }

    public DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>The studio, or null before it is set up.</summary>
    public async ValueTask<Studio?> FindAsync(CancellationToken cancel = default)
    {
        if (_studio is { } known) return known;
        int changes;
        lock (_lock) changes = _changes;
        await using var db = _contexts.CreateDbContext();
        var studio = await db.Studios.AsNoTracking().SingleOrDefaultAsync(cancel);

        // What was read before a change must not outlive the news of it.
        lock (_lock)
            if (changes == _changes) _studio = studio;
        return studio;
    }

    /// <exception cref="InvalidOperationException">The studio is not set up yet.</exception>
    public async ValueTask<Studio> StudioAsync(CancellationToken cancel = default) =>
        await FindAsync(cancel) ?? throw new InvalidOperationException("The studio is not set up yet.");

    public async ValueTask<DateOnly> TodayAsync(CancellationToken cancel = default) =>
        (await StudioAsync(cancel)).Calendar.DayOf(Now);

    void Forget()
    {
        lock (_lock) (_changes, _studio) = (_changes + 1, null);
    }

    public void Dispose() => _listening.Dispose();
}
