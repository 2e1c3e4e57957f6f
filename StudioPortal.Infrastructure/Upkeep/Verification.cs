using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Upkeep;

/// <summary>
/// Recomputes every invariant from the stored rows alone (R055, R056, R060, I01, I02), never from what the domain believes. Each
/// check is one statement over whole tables, so that years of history take seconds.
/// </summary>
public sealed class Verification(IDbContextFactory<StudioDbContext> contexts, TimeProvider clock)
{
    public Task<VerificationReport> RunAsync(CancellationToken cancel = default) => RunAsync(progress: null, cancel);

    /// <param name="progress">Told of each check when it is done.</param>
    public async Task<VerificationReport> RunAsync(IProgress<Check>? progress, CancellationToken cancel = default)
    {
        var started = clock.GetTimestamp();
        await using var db = contexts.CreateDbContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

        await using var transaction = await BeginAsync(db, cancel);
        var run = new CheckRun(db, progress, cancel);
        await new SessionChecks(run).RunAsync();
        await new LedgerChecks(run).RunAsync();
        await new SaleChecks(run).RunAsync();
        await new CardChecks(run).RunAsync();
        await new BookingChecks(run).RunAsync();
        await new UniqueChecks(run).RunAsync();
        return new(run.Checks, clock.GetUtcNow().UtcDateTime, clock.GetElapsedTime(started));
    }

    /// <summary>
    /// All checks see one state while the product runs. A deferred transaction of SQLite reads beside the writer; an ordinary one
    /// would take the writer's lock and stop the desks.
    /// </summary>
    static async Task<IDbContextTransaction?> BeginAsync(StudioDbContext db, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection connection)
            return await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        return await db.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancel);
    }
}

/// <summary>Collects what the checks find.</summary>
sealed class CheckRun(StudioDbContext db, IProgress<Check>? progress, CancellationToken cancel)
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
        var found = 0L;
        List<Finding> listed = [];
        await foreach (var one in wrong.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (found++ >= Check.Listed) continue;
            var (subject, detail) = say(one);
            listed.Add(new(code, subject, detail));
        }

        Add(new(code, rows, found, listed));
    }

    public void Add(Check check)
    {
        Checks.Add(check);
        progress?.Report(check);
    }
}
