using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>What was counted of one tender when the day was closed.</summary>
/// <param name="Expected">The sum of the day's payments, in minor units.</param>
/// <param name="Counted">What was there, in minor units.</param>
public sealed record TenderCount(Tender Tender, long Expected, long Counted)
{
    /// <summary>More (positive) or less than there should be, in minor units.</summary>
    public long Difference => Counted - Expected;
}

/// <summary>What somebody counted of one tender.</summary>
/// <param name="Counted">What was there, in minor units.</param>
/// <param name="Seen">What the screen said should be there, in minor units; null when it is not known.</param>
public sealed record CountedTender(Tender Tender, long Counted, long? Seen = null);

/// <summary>What one tender brought in, in minor units.</summary>
public sealed record TenderSum(Tender Tender, long Amount, int Payments);

/// <summary>What one person took, in minor units.</summary>
public sealed record PersonSum(string Person, long Amount, int Sales);

/// <summary>The money taken and given back on one studio day (R061).</summary>
/// <param name="On">The studio day.</param>
public sealed record Takings(DateOnly On, IReadOnlyList<Sale> Sales)
{
    /// <summary>Minor units; what was given back is taken off.</summary>
    public long Total => Sales.Sum(sale => sale.Price);

    public IReadOnlyList<TenderSum> ByTender => [.. Sales.SelectMany(sale => sale.Payments).GroupBy(one => one.Tender).OrderBy(all => all.Key)
        .Select(all => new TenderSum(all.Key, all.Sum(one => one.Amount), all.Count()))];

    public IReadOnlyList<PersonSum> ByPerson => [.. Sales.GroupBy(sale => sale.By).OrderByDescending(all => all.Sum(one => one.Price)).ThenBy(all => all.Key, StringComparer.Ordinal)
        .Select(all => new PersonSum(all.Key, all.Sum(one => one.Price), all.Count()))];

    /// <summary>
    /// Closes the day. Refuses with <c>takings-count-missing</c> when a tender of the day was not counted, <c>payment-invalid</c> when
    /// one was counted twice, <c>changed-meanwhile</c> when a sale came in after the screen was read, and as
    /// <see cref="TakingsClosing.Close"/> does.
    /// </summary>
    public Outcome<TakingsClosing> Close(IReadOnlyList<CountedTender> counted, string? note, Actor by, DateTime now)
    {
        var sums = ByTender.ToDictionary(one => one.Tender, one => one.Amount);
        if (counted.DistinctBy(one => one.Tender).Count() != counted.Count || counted.Any(one => !Enum.IsDefined(one.Tender))) return CardRefusals.PaymentInvalid;
        if (sums.Keys.Except(counted.Select(one => one.Tender)).Any()) return CardRefusals.TakingsCountMissing;
        if (counted.Any(one => one.Seen is { } seen && seen != sums.GetValueOrDefault(one.Tender))) return StorageRefusals.ChangedMeanwhile;
        return TakingsClosing.Close(On, [.. counted.Select(one => new TenderCount(one.Tender, sums.GetValueOrDefault(one.Tender), one.Counted))], note, by, now);
    }
}

/// <summary>
/// That a day's takings were counted and closed, once (R061). Sales made after it belong to the next day. Differences carry a note.
/// </summary>
public sealed class TakingsClosing
{
    TakingsClosing() { }

    /// <summary>The studio day.</summary>
    public DateOnly On { get; private set; }

    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>Why something differs.</summary>
    public string? Note { get; private set; }

    public List<TenderCount> Counts { get; private set; } = [];

    public long Difference => Counts.Sum(one => one.Difference);

    /// <summary>For the screens that show the day.</summary>
    public StudioEvent News => new(EventKind.TakingsClosed, Guid.Empty, Day: On);

    /// <summary>Refuses with <c>takings-note-missing</c> when something differs and nobody says why, or <c>payment-invalid</c>.</summary>
    public static Outcome<TakingsClosing> Close(DateOnly on, IReadOnlyList<TenderCount> counts, string? note, Actor by, DateTime now)
    {
        if (counts.Any(one => one.Counted is < -PlanDetails.MaximumPrice or > PlanDetails.MaximumPrice) || !Text.IsRemark(note)) return CardRefusals.PaymentInvalid;
        if (counts.Any(one => one.Counted != one.Expected) && Text.OrNull(note) is null) return CardRefusals.TakingsNoteMissing;
        return new TakingsClosing { On = on, At = now, By = by.Name, Note = Text.OrNull(note), Counts = [.. counts] };
    }
}
