using StudioPortal.Domain.Shared;

namespace StudioPortal.Infrastructure.Data;

/// <summary>What cannot be stored now, for the same reasons as a <see cref="StudioWriter"/> refuses, where no refusal can be returned.</summary>
public sealed class StorageUnavailableException(Refusal refusal, Exception fault) : Exception(refusal.Code, fault)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Faults of either database that mean "not now" and no mistake of the program.</summary>
public static class StorageFaults
{
    internal static Refusal? RefusalFor(Exception fault) => SqliteFaults.RefusalFor(fault) ?? SqlServerFaults.RefusalFor(fault);

    /// <summary>Whether the database cannot be opened or read at all: its file, its server or the way to it is at fault.</summary>
    public static bool IsOutOfReach(Exception fault) => SqliteFaults.IsOutOfReach(fault) || SqlServerFaults.IsOutOfReach(fault);
}
