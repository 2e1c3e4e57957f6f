using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

public static class CardRefusals
{
    public static readonly Refusal NotFound = new("card-not-found", RefusalKind.NotFound);
    public static readonly Refusal PlanNotFound = new("plan-not-found", RefusalKind.NotFound);
    public static readonly Refusal PlanRetired = new("plan-retired", RefusalKind.Rule);
    public static readonly Refusal PlanUnsound = new("plan-unsound", RefusalKind.Rule);

    /// <summary>A coverage with an empty part, or hours that never are.</summary>
    public static readonly Refusal PlanCoversNothing = new("plan-covers-nothing", RefusalKind.Rule);
    public static readonly Refusal CreditsOutOfRange = new("credits-out-of-range", RefusalKind.Rule);
    public static readonly Refusal PriceOutOfRange = new("price-out-of-range", RefusalKind.Rule);
    public static readonly Refusal NameMissing = new("name-missing", RefusalKind.Rule);
    public static readonly Refusal ReasonMissing = new("reason-missing", RefusalKind.Rule);
    public static readonly Refusal PaymentInvalid = new("payment-invalid", RefusalKind.Rule);

    /// <summary>What was paid is not the price (R051).</summary>
    public static readonly Refusal PaymentIncomplete = new("payment-incomplete", RefusalKind.Rule);
    public static readonly Refusal TakingsNoteMissing = new("takings-note-missing", RefusalKind.Rule);

    /// <summary>No card of the member can pay for this class (R060).</summary>
    public static readonly Refusal NoUsableCard = new("no-usable-card", RefusalKind.Rule);

    /// <summary>A first day before the studio opened, or further ahead than a card can begin.</summary>
    public static readonly Refusal StartOutOfRange = new("start-out-of-range", RefusalKind.Rule);
}
