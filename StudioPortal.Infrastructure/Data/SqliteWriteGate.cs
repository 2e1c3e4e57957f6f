using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Infrastructure.Data;

/// <summary>
/// One writer for the whole process. SQLite lets one transaction write at a time, so callers queue here in order instead of
/// racing for the file lock; what has queued up shares one immediate transaction and one flush to disk, each piece of work behind
/// a savepoint of its own. Reads inside the work see the latest state, so no two desks can both take the last place.
/// </summary>
sealed class SqliteWriteGate(IDbContextFactory<StudioDbContext> contexts) : IWriteGate, IAsyncDisposable
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

    async Task DrainAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            List<Write> group = [];
            try
            {
                await CommitGroupAsync(group);
            }
            catch (Exception fault)
            {
                foreach (var write in group) write.Fail(fault);
            }
        }
    }

    async Task CommitGroupAsync(List<Write> group)
    {
        await using var db = contexts.CreateDbContext();
        if (!_queue.Reader.TryRead(out var next)) return;
        group.Add(next);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await next.RunAsync(db);
        while (group.Count < GroupSize && _queue.Reader.TryRead(out next))
        {
            group.Add(next);
            db.ChangeTracker.Clear();
            await next.RunAsync(db);
        }

        await transaction.CommitAsync();
        foreach (var write in group) write.Succeed();
    }

    sealed class Write(Func<StudioDbContext, Task> work, CancellationToken cancel)
    {
        Exception? _ownFault;

        public TaskCompletionSource<Refusal?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Runs the work; a fault of its own is kept for its caller, a fault of the storage ends the whole group.</summary>
        public async Task RunAsync(StudioDbContext db)
        {
            try
            {
                cancel.ThrowIfCancellationRequested();
                await work(db);
            }
            catch (Exception fault) when (SqliteFaults.RefusalFor(fault) is null)
            {
                _ownFault = fault;
            }
        }

        public void Succeed()
        {
            if (_ownFault is null) Done.SetResult(null);
            else Done.SetException(_ownFault);
        }

        public void Fail(Exception fault)
        {
            if (SqliteFaults.RefusalFor(fault) is { } refusal) Done.TrySetResult(refusal);
            else Done.TrySetException(fault);
        }
    }
}

/// <summary>What SQLite's error numbers mean to the studio.</summary>
static class SqliteFaults
{
    const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14;

    public static Refusal? RefusalFor(Exception fault) =>
        (fault as SqliteException ?? fault.InnerException as SqliteException)?.SqliteErrorCode switch
        {
            Busy or Locked => StorageRefusals.Busy,
            ReadOnly or InputOutput or Full or CannotOpen => StorageRefusals.Full,
            _ => null,
        };
}
