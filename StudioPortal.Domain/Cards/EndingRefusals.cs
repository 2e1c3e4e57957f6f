using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>Why a card cannot be given back, upgraded or its sale taken back (I04), beside what keeps every change away.</summary>
public static class EndingRefusals
{
    public static readonly Refusal QuoteNotFound = new("quote-not-found", RefusalKind.NotFound);

    /// <summary>The card has changed since, or it is another day.</summary>
    public static readonly Refusal QuoteOutdated = new("quote-outdated", RefusalKind.Conflict);

    /// <summary>The money given back is not what the rule comes to.</summary>
    public static readonly Refusal RefundNotByRule = new("refund-not-by-rule", RefusalKind.Rule);

    /// <summary>The new plan costs less than what is credited; an upgrade pays nothing out.</summary>
    public static readonly Refusal UpgradeBelowCredit = new("upgrade-below-credit", RefusalKind.Rule);

    /// <summary>A refund, a fee, an upgrade or a sale taken back already.</summary>
    public static readonly Refusal SaleNotVoidable = new("sale-not-voidable", RefusalKind.Conflict);

    /// <summary>A class was paid for, or the card changed in another way.</summary>
    public static readonly Refusal CardUsed = new("card-used", RefusalKind.Conflict);

    /// <param name="classes">What is booked that the other card cannot pay for.</param>
    public static Refusal BookingsStay(IReadOnlyList<NamedClass> classes) => new("bookings-not-movable", RefusalKind.Conflict, classes);
}
