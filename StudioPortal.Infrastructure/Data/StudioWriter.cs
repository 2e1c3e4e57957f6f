using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Data;

/// <summary>
/// The only way to change anything. One piece of work is one save in one transaction: it loads, asks the domain and returns; what
/// it changed is stored with its journal lines, or nothing is, when it was refused or failed. Only after the commit do the screens
/// hear of it. Work may be run again when another node was faster, so it does nothing but load and change.
/// </summary>
public sealed class StudioWriter(IWriteGate gate, StudioFeed feed, TimeProvider clock)
{
    /// <summary>Refuses as the work does, and with <c>storage-busy</c>, <c>storage-full</c> or <c>changed-meanwhile</c>.</summary>
    public async Task<Outcome<T>> WriteAsync<T>(
        Actor by, Func<StudioDbContext, DateTime, Task<Outcome<T>>> work, CancellationToken cancel = default)
    {
        Outcome<T> outcome = default;
        IReadOnlyList<JournalEntry> news = [];
        var unavailable = await gate.RunAsync(
            async db =>
            {
                news = [];
                var now = clock.GetUtcNow().UtcDateTime;
                outcome = await work(db, now);
                if (outcome.IsRefused) return;
                news = await db.SaveAsync(by, now);
            },
            cancel);
        if (unavailable is not null) return unavailable;
        if (outcome.IsRefused) return outcome;
        StudioMeter.Count(news);
        feed.Publish(news);
        return outcome;
    }

    /// <summary>For work that has nothing to give back.</summary>
    public async Task<Refusal?> WriteAsync(
        Actor by, Func<StudioDbContext, DateTime, Task<Refusal?>> work, CancellationToken cancel = default)
    {
        var outcome = await WriteAsync<bool>(
            by, async (db, now) => await work(db, now) is { } refusal ? refusal : true, cancel);
        return outcome.Refusal;
    }
}
