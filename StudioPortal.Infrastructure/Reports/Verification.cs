using Microsoft.EntityFrameworkCore;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Reports;

/// <summary>
/// Recomputes every invariant from the stored rows alone (R055, R056, R060, I01, I02), never from what the domain believes. Each
/// check is one statement over whole tables, so that years of history take seconds.
/// </summary>
public sealed class Verification(IDbContextFactory<StudioDbContext> contexts, TimeProvider clock)
{
    public async Task<VerificationReport> RunAsync(CancellationToken cancel = default)
    {
        var started = clock.GetTimestamp();
        await using var db = contexts.CreateDbContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

        // A transaction, so that all checks see one state while the product runs.
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
        var run = new CheckRun(db, cancel);
        await new SessionChecks(run).RunAsync();
        await new LedgerChecks(run).RunAsync();
        await new BookingChecks(run).RunAsync();
        await new UniqueChecks(run).RunAsync();
        return new(run.Checks, clock.GetUtcNow().UtcDateTime, clock.GetElapsedTime(started));
    }
}

/// <summary>Collects what the checks find.</summary>
sealed class CheckRun(StudioDbContext db, CancellationToken cancel)
{
    public StudioDbContext Db => db;

    public CancellationToken Cancel => cancel;

    public List<Check> Checks { get; } = [];

    /// <param name="looked">Every row the check is about.</param>
    /// <param name="wrong">Those that are wrong.</param>
    public async Task CheckAsync<TLooked, TWrong>(
        string code, IQueryable<TLooked> looked, IQueryable<TWrong> wrong, Func<TWrong, (string Subject, string Detail)> say)
    {
        var rows = await looked.LongCountAsync(cancel);
        var listed = await wrong.Take(Check.Listed).ToListAsync(cancel);
        var found = listed.Count < Check.Listed ? listed.Count : await wrong.LongCountAsync(cancel);
        Checks.Add(new(code, rows, found, [.. listed.Select(say).Select(said => new Finding(code, said.Subject, said.Detail))]));
    }
}
