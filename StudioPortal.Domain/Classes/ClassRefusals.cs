using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Classes;

public static class ClassRefusals
{
    public static readonly Refusal NotFound = new("session-not-found", RefusalKind.NotFound);
    public static readonly Refusal ClassTypeNotFound = new("class-type-not-found", RefusalKind.NotFound);
    public static readonly Refusal TeacherNotFound = new("teacher-not-found", RefusalKind.NotFound);
    public static readonly Refusal RoomNotFound = new("room-not-found", RefusalKind.NotFound);
    public static readonly Refusal RuleNotFound = new("rule-not-found", RefusalKind.NotFound);
    public static readonly Refusal NameMissing = new("name-missing", RefusalKind.Rule);
    public static readonly Refusal ReasonMissing = new("reason-missing", RefusalKind.Rule);
    public static readonly Refusal ClassTypeUnsound = new("class-type-unsound", RefusalKind.Rule);
    public static readonly Refusal TeacherUnsound = new("teacher-unsound", RefusalKind.Rule);
    public static readonly Refusal RuleUnsound = new("rule-unsound", RefusalKind.Rule);
    public static readonly Refusal SessionUnsound = new("session-unsound", RefusalKind.Rule);
    public static readonly Refusal DayClosed = new("day-closed", RefusalKind.Rule);
    public static readonly Refusal Cancelled = new("class-cancelled", RefusalKind.Conflict);
    public static readonly Refusal Ended = new("class-ended", RefusalKind.Rule);

    public static Refusal HasCheckIns(int count) => new("class-has-check-ins", RefusalKind.Conflict, count);

    public static Refusal CapacityBelowBooked(int capacity, int booked, IReadOnlyList<string> names) =>
        new("capacity-below-booked", RefusalKind.Conflict, capacity, booked, names);

    public static Refusal RoomTaken(LocalName room, LocalName className, string when) =>
        new("room-taken", RefusalKind.Conflict, room, className, when);

    public static Refusal TeacherBusy(LocalName teacher, LocalName className, string when) =>
        new("teacher-busy", RefusalKind.Conflict, teacher, className, when);
}
