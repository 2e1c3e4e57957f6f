namespace StudioPortal.Domain.Shared;

/// <summary>What stands in the way when the database itself cannot take a change. Nothing was changed.</summary>
public static class StorageRefusals
{
    /// <summary>Someone else held the database too long; the same again may go through.</summary>
    public static readonly Refusal Busy = new("storage-busy", RefusalKind.Unavailable);

    /// <summary>The disk is full or cannot be written.</summary>
    public static readonly Refusal Full = new("storage-full", RefusalKind.Unavailable);

    /// <summary>Others were faster each time it was tried.</summary>
    public static readonly Refusal ChangedMeanwhile = new("changed-meanwhile", RefusalKind.Conflict);
}
