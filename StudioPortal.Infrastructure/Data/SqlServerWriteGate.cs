using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Infrastructure.Data;

/// <summary>
/// On SQL Server several nodes write at once: each piece of work runs in a serializable transaction of its own and is run again,
/// on fresh state, when another node was faster. Within one process the work queues, so that only nodes race.
/// </summary>
sealed class SqlServerWriteGate(IDbContextFactory<StudioDbContext> contexts) : IWriteGate, IDisposable
{
    const int Attempts = 8;

    readonly SemaphoreSlim _oneAtATime = new(1);

    public async Task<Refusal?> RunAsync(Func<StudioDbContext, Task> work, CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            for (var attempt = 1; attempt <= Attempts; attempt++)
                if (await TryAsync(work, isLast: attempt == Attempts) is { } result)
                    return result.Refusal;
            return StorageRefusals.ChangedMeanwhile;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>Null when another node was faster and the work should be run again.</summary>
    async Task<Ended?> TryAsync(Func<StudioDbContext, Task> work, bool isLast)
    {
        try
        {
            await using var db = contexts.CreateDbContext();
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
            await work(db);
            await transaction.CommitAsync();
            return new(null);
        }
        catch (DbUpdateConcurrencyException)
        {
            return isLast ? new(StorageRefusals.ChangedMeanwhile) : null;
        }
        catch (Exception fault) when (SqlServerFaults.Of(fault) is { } number)
        {
            if (SqlServerFaults.IsFull(number)) return new(StorageRefusals.Full);
            return isLast ? new(StorageRefusals.Busy) : null;
        }
    }

    sealed record Ended(Refusal? Refusal);
}

/// <summary>The error numbers that mean "again" or "no room"; every other fault is thrown.</summary>
static class SqlServerFaults
{
    const int Deadlock = 1205, LockTimeout = 1222, Timeout = -2, DuplicateIndex = 2601, DuplicateKey = 2627;
    const int DataFull = 1105, LogFull = 9002;

    public static int? Of(Exception fault) =>
        (fault as SqlException ?? fault.InnerException as SqlException)?.Number is { } number && IsKnown(number) ? number : null;

    /// <summary>No server, no such database, or no right to it.</summary>
    public static bool CannotReach(Exception fault) => fault is SqlException && Of(fault) is null;

    public static Refusal? RefusalFor(Exception fault) => Of(fault) switch
    {
        null or DuplicateIndex or DuplicateKey => null,
        { } number when IsFull(number) => StorageRefusals.Full,
        _ => StorageRefusals.Busy,
    };

    public static bool IsFull(int number) => number is DataFull or LogFull;

    static bool IsKnown(int number) =>
        number is Deadlock or LockTimeout or Timeout or DuplicateIndex or DuplicateKey || IsFull(number);
}
