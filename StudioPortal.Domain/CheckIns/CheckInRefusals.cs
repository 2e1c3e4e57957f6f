using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.CheckIns;

public static class CheckInRefusals
{
    /// <summary>No member or card has this code (R059).</summary>
    public static readonly Refusal CodeUnknown = new("code-unknown", RefusalKind.NotFound);

    /// <summary>The code is known, but no class of that member is due today.</summary>
    public static readonly Refusal NothingDue = new("nothing-due", RefusalKind.Rule);
    public static readonly Refusal NotCheckedIn = new("not-checked-in", RefusalKind.Conflict);
    public static readonly Refusal StillWaiting = new("still-waiting", RefusalKind.Rule);
    public static readonly Refusal MarkedNoShow = new("marked-no-show", RefusalKind.Rule);
    public static readonly Refusal Closed = new("check-in-closed", RefusalKind.Rule);

    /// <param name="opensOn">The studio day of the class.</param>
    public static Refusal NotOpen(DateOnly opensOn) => new("check-in-not-open", RefusalKind.Rule, opensOn);

    public static Refusal CardExpired(string plan, DateOnly endedOn, int left) =>
        new("card-expired", RefusalKind.Rule, plan, endedOn, left);

    public static Refusal CardFrozen(string plan, DateOnly until) => new("card-frozen", RefusalKind.Rule, plan, until);
}
