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
    volatile Studio? _studio;
    int _changes;

    public StudioClock(IDbContextFactory<StudioDbContext> contexts, StudioFeed feed, TimeProvider clock)
    {
        (_contexts, _clock) = (contexts, clock);
        _listening = feed.Listen(news =>
        {
            if (news.All(entry => entry.Kind != EventKind.StudioChanged)) return;
            Interlocked.Increment(ref _changes);
            _studio = null;
        });
    }

    public DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>The studio, or null before it is set up.</summary>
    public async ValueTask<Studio?> FindAsync(CancellationToken cancel = default)
    {
        if (_studio is { } known) return known;
        var before = Volatile.Read(ref _changes);
        await using var db = _contexts.CreateDbContext();
        var read = await db.Studios.AsNoTracking().SingleOrDefaultAsync(cancel);

        // What was read while the studio changed may be the old one: it is used once and not kept.
        if (before == Volatile.Read(ref _changes)) _studio = read;
        return read;
    }

    /// <exception cref="InvalidOperationException">The studio is not set up yet.</exception>
    public async ValueTask<Studio> StudioAsync(CancellationToken cancel = default) =>
        await FindAsync(cancel) ?? throw new InvalidOperationException("The studio is not set up yet.");

    public async ValueTask<DateOnly> TodayAsync(CancellationToken cancel = default) =>
        (await StudioAsync(cancel)).Calendar.DayOf(Now);

    public void Dispose() => _listening.Dispose();
}
