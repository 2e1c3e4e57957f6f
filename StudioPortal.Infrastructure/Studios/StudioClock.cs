using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
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
    volatile StudioRules? _known;
    int _changes;

    public StudioClock(IDbContextFactory<StudioDbContext> contexts, StudioFeed feed, TimeProvider clock)
    {
        (_contexts, _clock) = (contexts, clock);
        _listening = feed.Listen(news =>
        {
            if (news.Any(entry => entry.Kind is EventKind.StudioChanged or EventKind.PolicyChanged)) Forget();
        });
    }

    public DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>The studio, or null before it is set up.</summary>
    public async ValueTask<Studio?> FindAsync(CancellationToken cancel = default) => (await FindRulesAsync(cancel))?.Studio;

    /// <exception cref="InvalidOperationException">The studio is not set up yet.</exception>
    public async ValueTask<StudioRules> RulesAsync(CancellationToken cancel = default) => await FindRulesAsync(cancel) ?? throw NotSetUp();

    /// <exception cref="InvalidOperationException">The studio is not set up yet.</exception>
    public async ValueTask<Studio> StudioAsync(CancellationToken cancel = default) =>
        await FindAsync(cancel) ?? throw NotSetUp();

    public async ValueTask<DateOnly> TodayAsync(CancellationToken cancel = default) =>
        (await StudioAsync(cancel)).Calendar.DayOf(Now);

    async ValueTask<StudioRules?> FindRulesAsync(CancellationToken cancel)
    {
        if (_known is { } known) return known;
        int changes;
        lock (_lock) changes = _changes;
        await using var db = _contexts.CreateDbContext();
        if (await db.Studios.AsNoTracking().SingleOrDefaultAsync(cancel) is not { } studio) return null;
        var policies = await db.CancellationPolicies.AsNoTracking().ToListAsync(cancel);
        var rules = new StudioRules(studio, [.. policies.GroupBy(one => one.ClassTypeId).Select(versions => versions.MaxBy(one => one.Number)!)]);

        // What was read before a change must not outlive the news of it.
        lock (_lock)
            if (changes == _changes) _known = rules;
        return rules;
    }

    void Forget()
    {
        lock (_lock) (_changes, _known) = (_changes + 1, null);
    }

    static InvalidOperationException NotSetUp() => new("The studio is not set up yet.");

    public void Dispose() => _listening.Dispose();
}
