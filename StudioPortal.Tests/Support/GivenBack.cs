using StudioPortal.Domain.Cards;

namespace StudioPortal.Tests.Support;

/// <summary>A card that is used and then reckoned, without a database.</summary>
sealed class GivenBack(PlanDetails plan, DateOnly? startsOn = null)
{
    readonly Dictionary<Guid, long> _fees = [];

    public Card Card { get; } = A.Card(plan, startsOn);

    public long Refunded { get; set; }

    public DateOnly Today { get; set; } = startsOn ?? A.Today;

    /// <summary>30 classes and 2 gifts for 2,680 yuan.</summary>
    public static PlanDetails ThirtyAndTwo => A.CountPlan(30) with { Price = 2680_00, GiftCredits = 2 };

    /// <param name="fee">Of a single visit, in minor units; null when none is sold.</param>
    public GivenBack After(int classes, long? fee = 100_00, LedgerKind kind = LedgerKind.CheckIn, bool givenFirst = false)
    {
        for (var one = 0; one < classes; one++)
        {
            var cause = A.Cause();
            Card.Spend(Card.Hold(Guid.NewGuid(), A.Payable(Today, fee: fee), givenFirst), kind, cause);
            if (fee is { } price) _fees[cause.SubjectId] = price;
        }

        return this;
    }

    /// <summary>The last line is taken back.</summary>
    public GivenBack TakenBack()
    {
        Card.Reverse(Card.NewEntries[^1], A.Cause());
        return this;
    }

    public RefundBasis Basis => new(Card, Card.NewEntries, _fees, Refunded, Today);

    public RefundOption By(RefundRule rule) => RefundCalculator.Reckon(Basis).Single(option => option.Rule == rule);

    /// <summary>Paid share, list price, proportional.</summary>
    public (long PaidShare, long ListPrice, long Proportional) Amounts =>
        (By(RefundRule.PaidShare).Amount, By(RefundRule.ListPrice).Amount, By(RefundRule.Proportional).Amount);

    public RefundQuote Quote() => RefundQuote.Of(Guid.NewGuid(), Card, RefundCalculator.Reckon(Basis), Today, A.Manager.Name, A.Now);
}
