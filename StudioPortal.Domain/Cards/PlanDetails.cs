using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>How often a card may be used; null for as often as one likes.</summary>
/// <param name="PerWeek">Classes in a week from Monday.</param>
/// <param name="PerMonth">Classes in a calendar month.</param>
/// <param name="Ahead">Bookings open at the same time.</param>
public sealed record CardLimits(int? PerWeek = null, int? PerMonth = null, int? Ahead = null)
{
    public static readonly CardLimits None = new();

    public bool AreNone => PerWeek is null && PerMonth is null && Ahead is null;

    public bool AreSound => new[] { PerWeek, PerMonth, Ahead }.All(one => one is null or (>= 1 and <= 1000));
}

/// <summary>What a plan promises whoever buys it (R013, R014). What is asked when a plan is offered or changed.</summary>
/// <param name="Credits">Classes, minutes or minor units; null on a period plan.</param>
/// <param name="Price">Minor units of the studio's currency.</param>
public sealed record PlanDetails(string Name, string? NameInEnglish, CardKind Kind, int? Credits, Validity Validity, long Price)
{
    /// <summary>Most classes or lessons a plan holds.</summary>
    public const int MaximumClasses = 1000;

    /// <summary>Most minutes a plan holds.</summary>
    public const int MaximumMinutes = 100_000;

    /// <summary>Most money a plan holds, in minor units.</summary>
    public const int MaximumValue = 1_000_000_000;

    /// <summary>Highest price, in minor units.</summary>
    public const long MaximumPrice = 100_000_000_00;

    public CardStart Starts { get; init; }

    /// <summary>Days from the sale within which a card that starts with its first use must be opened; then it opens by itself. 1 to 730.</summary>
    public int OpensWithinDays { get; init; } = 180;

    /// <summary>Credits given on top with the sale; the studio's gift.</summary>
    public int GiftCredits { get; init; }

    public Coverage Coverage { get; init; } = Coverage.All;

    public CardLimits Limits { get; init; } = CardLimits.None;

    /// <summary>How many people besides the holder may use the card; 0 to 9.</summary>
    public int Sharers { get; init; }

    /// <summary>How often it may be frozen (停卡) and for how many days in all.</summary>
    public int Freezes { get; init; }

    public int FreezeDays { get; init; }

    /// <summary>What else comes with it, in the studio's words.</summary>
    public string? Benefits { get; init; }

    /// <summary>Refuses with <c>name-missing</c>, <c>credits-out-of-range</c>, <c>price-out-of-range</c>, <c>plan-covers-nothing</c> or <c>plan-unsound</c>.</summary>
    public Refusal? Fault()
    {
        if (!Text.IsShort(Name) || !Text.IsShortOrNone(NameInEnglish)) return CardRefusals.NameMissing;
        if (!AreCreditsSound()) return CardRefusals.CreditsOutOfRange;
        if (Price is < 0 or > MaximumPrice) return CardRefusals.PriceOutOfRange;
        if (Coverage.IsEmpty) return CardRefusals.PlanCoversNothing;
        return AreTermsSound() ? null : CardRefusals.PlanUnsound;
    }

    /// <summary>Most credits a card of this kind can hold.</summary>
    public static int MaximumOf(CardKind kind) => kind switch
    {
        CardKind.Period => 0,
        CardKind.Minutes => MaximumMinutes,
        CardKind.StoredValue => MaximumValue,
        _ => MaximumClasses,
    };

    bool AreCreditsSound()
    {
        if (Kind == CardKind.Period) return Credits is null && GiftCredits == 0;
        var most = MaximumOf(Kind);
        return Credits >= 1 && Credits <= most && GiftCredits >= 0 && GiftCredits <= most;
    }

    bool AreTermsSound() =>
        Validity.IsSound && Limits.AreSound && Sharers is >= 0 and <= 9 && Freezes is >= 0 and <= 100
        && FreezeDays is >= 0 and <= 3660 && (Freezes == 0) == (FreezeDays == 0)
        && (Starts == CardStart.OnSale || OpensWithinDays is >= 1 and <= 730) && Text.IsRemark(Benefits);
}
