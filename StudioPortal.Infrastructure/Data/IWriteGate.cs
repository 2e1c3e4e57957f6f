using StudioPortal.Domain.Shared;

namespace StudioPortal.Infrastructure.Data;

/// <summary>Runs pieces of work one after another in transactions: how, depends on the database.</summary>
public interface IWriteGate
{
    /// <summary>
    /// Commits the work, or returns why the storage cannot take it (<see cref="StorageRefusals"/>). Any other fault of the work is
    /// thrown to its caller alone.
    /// </summary>
    Task<Refusal?> RunAsync(Func<StudioDbContext, Task> work, CancellationToken cancel);
}
