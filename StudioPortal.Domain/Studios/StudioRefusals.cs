using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Studios;

public static class StudioRefusals
{
    public static readonly Refusal NameMissing = new("name-missing", RefusalKind.Rule);
    public static readonly Refusal PolicyUnsound = new("policy-unsound", RefusalKind.Rule);
    public static readonly Refusal AccentUnreadable = new("accent-unreadable", RefusalKind.Rule);
    public static readonly Refusal AlreadySetUp = new("already-set-up", RefusalKind.Conflict);

    /// <summary>The demonstration studio only moves into an empty database.</summary>
    public static readonly Refusal NotEmpty = new("not-empty", RefusalKind.Conflict);
    public static readonly Refusal ClosureBackwards = new("closure-backwards", RefusalKind.Rule);
    public static readonly Refusal CapacityOutOfRange = new("capacity-out-of-range", RefusalKind.Rule, Room.MaximumCapacity);

    public static Refusal TimeZoneUnknown(string id) => new("time-zone-unknown", RefusalKind.Rule, id);

    public static Refusal RoomNameTaken(string name) => new("room-name-taken", RefusalKind.Conflict, name);
}
