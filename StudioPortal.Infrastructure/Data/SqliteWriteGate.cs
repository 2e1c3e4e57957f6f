using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Infrastructure.Data;

/// <summary>
/// One writer for the whole process. SQLite lets one transaction write at a time, so callers queue here in order instead of
/// racing for the file lock; what has queued up shares one immediate transaction and one flush to disk. Should one of them fail,
/// nothing of the group is stored and each is run again alone, so a fault stays with its own caller. Reads inside the work see the
/// latest state, so no two desks can both take the last place.
/// </summary>
sealed class SqliteWriteGate(IDbContextFactory<StudioDbContext> contexts, SqliteStatements statements, ILogger<SqliteWriteGate> log)
    : IWriteGate, IAsyncDisposable
{
    /// <summary>Pieces of work in one transaction at the most, so that the first never waits long for the last.</summary>
    const int GroupSize = 32;

    readonly Channel<Write> _queue = Channel.CreateUnbounded<Write>(new() { SingleReader = true });
    readonly Lock _starting = new();
    Task? _loop;

    public async Task<Refusal?> RunAsync(Func<StudioDbContext, Task> work, CancellationToken cancel)
    {
        var write = new Write(work, cancel);
        lock (_starting) _loop ??= Task.Run(DrainAsync, CancellationToken.None);
        await _queue.Writer.WriteAsync(write, cancel);
        return await write.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_loop is not null) await _loop;
    }

    /// <summary>While there is work the connection stays open, with its statements prepared; then it is given back.</summary>
    async Task DrainAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            await using var pen = new SqlitePen(contexts, statements);
            while (Take() is { Count: > 0 } group)
                if (group.Count == 1 || !await TryCommitAsync(pen, group))
                    foreach (var write in group)
                        await CommitAloneAsync(pen, write);
        }
    }

    List<Write> Take()
    {
        List<Write> group = [];
        while (group.Count < GroupSize && _queue.Reader.TryRead(out var write))
            if (!write.IsCalledOff())
                group.Add(write);
        return group;
    }

    /// <summary>False when any of them failed: then none is stored, and each is to be run alone.</summary>
    async Task<bool> TryCommitAsync(SqlitePen pen, List<Write> group)
    {
        try
        {
            await CommitAsync(pen, group);
            foreach (var write in group) write.Done.SetResult(null);
            return true;
        }
        catch (Exception fault) when (SqliteFaults.RefusalFor(fault) is { } refusal)
        {
            // The storage itself says no: asking once more for each would make the last wait for all the others.
            foreach (var write in group) write.Done.SetResult(refusal);
            return true;
        }
        catch (Exception fault)
        {
            log.LogDebug(fault, "One of {Count} pieces of work failed; each is run alone.", group.Count);
            return false;
        }
    }

    async Task CommitAloneAsync(SqlitePen pen, Write write)
    {
        try
        {
            await CommitAsync(pen, [write]);
            write.Done.SetResult(null);
        }
        catch (Exception fault) when (SqliteFaults.RefusalFor(fault) is { } refusal)
        {
            write.Done.SetResult(refusal);
        }
        catch (Exception fault)
        {
            write.Done.SetException(fault);
        }
    }

    static async Task CommitAsync(SqlitePen pen, IReadOnlyList<Write> group)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var db = await pen.ContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var write in group)
            {
                await write.Work(db);
                db.ChangeTracker.Clear();
            }

            await transaction.CommitAsync();
        }
        catch
        {
            await pen.DisposeAsync();
            throw;
        }

        StudioMeter.Committed(group.Count, Stopwatch.GetElapsedTime(started));
    }

    sealed record Write(Func<StudioDbContext, Task> Work, CancellationToken Cancel)
    {
        public TaskCompletionSource<Refusal?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Whether the caller went away before its turn came.</summary>
        public bool IsCalledOff() => Cancel.IsCancellationRequested && Done.TrySetCanceled(Cancel);
    }
}

/// <summary>What SQLite's error numbers mean to the studio.</summary>
static class SqliteFaults
{
    const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14, NoDatabase = 26;

    public static bool CannotOpenFile(Exception fault) => fault is SqliteException { SqliteErrorCode: ReadOnly or CannotOpen or NoDatabase };

    public static Refusal? RefusalFor(Exception fault) =>
        (fault as SqliteException ?? fault.InnerException as SqliteException)?.SqliteErrorCode switch
        {
            Busy or Locked => StorageRefusals.Busy,
            ReadOnly or InputOutput or Full or CannotOpen => StorageRefusals.Full,
            _ => null,
        };
}
