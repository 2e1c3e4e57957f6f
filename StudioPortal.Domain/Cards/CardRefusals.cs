using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

public static class CardRefusals
{
    public static readonly Refusal NotFound = new("card-not-found", RefusalKind.NotFound);
    public static readonly Refusal PlanNotFound = new("plan-not-found", RefusalKind.NotFound);
    public static readonly Refusal PlanRetired = new("plan-retired", RefusalKind.Rule);
    public static readonly Refusal PlanUnsound = new("plan-unsound", RefusalKind.Rule);
    public static readonly Refusal NameMissing = new("name-missing", RefusalKind.Rule);
    public static readonly Refusal PaymentInvalid = new("payment-invalid", RefusalKind.Rule);

    /// <summary>No card of the member can pay for this class (R060).</summary>
    public static readonly Refusal NoUsableCard = new("no-usable-card", RefusalKind.Rule);
}
