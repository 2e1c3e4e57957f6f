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

    /// <summary>The card to carry over from belongs to somebody else.</summary>
    public static readonly Refusal CarryOverNotTheirs = new("carry-over-not-theirs", RefusalKind.Rule);

    /// <summary>Classes cannot become minutes or money; a period card has nothing to carry over.</summary>
    public static readonly Refusal CarryOverKindDiffers = new("carry-over-kind-differs", RefusalKind.Rule);
    public static readonly Refusal CarryOverNothingFree = new("carry-over-nothing-free", RefusalKind.Rule);
    public static readonly Refusal SaleNotFound = new("sale-not-found", RefusalKind.NotFound);

    /// <summary>The day's takings were counted and closed before (R061).</summary>
    public static readonly Refusal TakingsClosed = new("takings-closed", RefusalKind.Conflict);

    /// <summary>A day still to come, or one before the studio opened.</summary>
    public static readonly Refusal TakingsDayOutOfRange = new("takings-day-out-of-range", RefusalKind.Rule);

    /// <summary>A tender of the day that nobody counted.</summary>
    public static readonly Refusal TakingsCountMissing = new("takings-count-missing", RefusalKind.Rule);
    public static readonly Refusal TakingsNoteMissing = new("takings-note-missing", RefusalKind.Rule);

    /// <summary>No card of the member can pay for this class (R060).</summary>
    public static readonly Refusal NoUsableCard = new("no-usable-card", RefusalKind.Rule);

    /// <summary>The same where what stands in the way is known of the one card that was asked, or of all alike.</summary>
    public static Refusal CannotPay(CardVerdict verdict) => new("no-usable-card", RefusalKind.Rule, verdict);

    /// <summary>A first day before the studio opened, or further ahead than a card can begin.</summary>
    public static readonly Refusal StartOutOfRange = new("start-out-of-range", RefusalKind.Rule);
}
