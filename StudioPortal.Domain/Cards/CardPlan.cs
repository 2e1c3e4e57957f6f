using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

public enum CardKind
{
    /// <summary>次卡: a number of classes.</summary>
    Count,

    /// <summary>月卡, 季卡, 年卡: as many classes as one likes until a day.</summary>
    Period,
}

/// <summary>What the studio sells (R013, R014): 卡项.</summary>
public sealed class CardPlan : Aggregate
{
    /// <summary>Most credits a count plan holds.</summary>
    public const int MaximumCredits = 1000;

    /// <summary>Longest validity, in days: ten years.</summary>
    public const int MaximumValidDays = 3660;

    CardPlan() { }

    public string Name { get; private set; } = "";

    public string? NameInEnglish { get; private set; }

    public CardKind Kind { get; private set; }

    /// <summary>Classes; null for a period plan.</summary>
    public int? Credits { get; private set; }

    /// <summary>Days from the day of issue, that day included.</summary>
    public int ValidDays { get; private set; }

    /// <summary>Minor units of the studio's currency.</summary>
    public long Price { get; private set; }

    /// <summary>Class types it pays for; empty for all.</summary>
    public List<Guid> Covers { get; private set; } = [];

    public bool IsRetired { get; private set; }

    /// <summary>Refuses with <c>name-missing</c> or <c>plan-unsound</c>.</summary>
    public static Outcome<CardPlan> Offer(
        Guid id, string name, string? nameInEnglish, CardKind kind, int? credits, int validDays, long price, IEnumerable<Guid>? covers = null)
    {
        if (!Text.IsShort(name) || !Text.IsShortOrNone(nameInEnglish)) return CardRefusals.NameMissing;
        if (!IsSound(kind, credits, validDays, price)) return CardRefusals.PlanUnsound;
        var plan = new CardPlan
        {
            Id = id, Name = name.Trim(), NameInEnglish = Text.OrNull(nameInEnglish), Kind = kind,
            Credits = credits, ValidDays = validDays, Price = price, Covers = [.. covers ?? []],
        };
        plan.Record(new(EventKind.CatalogueChanged, id));
        return plan;
    }

    /// <summary>No longer offered; cards sold under it stay as they are.</summary>
    public void Retire()
    {
        if (IsRetired) return;
        IsRetired = true;
        Record(new(EventKind.CatalogueChanged, Id));
    }

    static bool IsSound(CardKind kind, int? credits, int validDays, long price) =>
        validDays is >= 1 and <= MaximumValidDays
        && price is >= 0 and <= 100_000_000_00
        && (kind == CardKind.Count ? credits is >= 1 and <= MaximumCredits : credits is null);
}
