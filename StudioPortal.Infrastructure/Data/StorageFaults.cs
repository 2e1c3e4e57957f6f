using StudioPortal.Domain.Shared;

namespace StudioPortal.Infrastructure.Data;

/// <summary>What cannot be stored now, for the same reasons as a <see cref="StudioWriter"/> refuses, where no refusal can be returned.</summary>
public sealed class StorageUnavailableException(Refusal refusal, Exception fault) : Exception(refusal.Code, fault)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Faults of either database that mean "not now" and no mistake of the program.</summary>
static class StorageFaults
{
    /// <summary>No database can be opened there, now or later: no such place, no right, no database file, no server.</summary>
    public static bool CannotOpen(Exception fault) => SqliteFaults.CannotOpenFile(fault) || SqlServerFaults.CannotReach(fault);

    public static Refusal? RefusalFor(Exception fault) => SqliteFaults.RefusalFor(fault) ?? SqlServerFaults.RefusalFor(fault);
}
