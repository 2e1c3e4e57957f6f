namespace StudioPortal.Domain.Cards;

/// <summary>The unit in which a plan counts its validity. Stored by name.</summary>
public enum ValidityUnit
{
    Days,
    Weeks,
    Months,
    Years,
}

/// <summary>When the validity of a card begins. Stored by name.</summary>
public enum CardStart
{
    /// <summary>On the day of sale, or a day named at the sale.</summary>
    OnSale,

    /// <summary>With the first class attended, at the latest when the days to open it are over (开卡).</summary>
    OnFirstUse,
}

/// <summary>How long a card is valid (R014).</summary>
/// <param name="Count">Units, 1 or more.</param>
public readonly record struct Validity(int Count, ValidityUnit Unit)
{
    /// <summary>Longest validity, in days: ten years.</summary>
    public const int MaximumDays = 3660;

    public bool IsSound => Count >= 1 && Count <= Unit switch
    {
        ValidityUnit.Days => MaximumDays,
        ValidityUnit.Weeks => MaximumDays / 7,
        ValidityUnit.Months => 120,
        ValidityUnit.Years => 10,
        _ => 0,
    };

    public static Validity OfDays(int days) => new(days, ValidityUnit.Days);

    /// <summary>
    /// The last valid day, included. Months and years end on the day before the same date; where the last month lacks that date,
    /// on its last day: a month from 31 January ends on 28 February (29 in a leap year), a year from 29 February on 28 February.
    /// </summary>
    public DateOnly LastDay(DateOnly first) => Unit switch
    {
        ValidityUnit.Days => first.AddDays(Count - 1),
        ValidityUnit.Weeks => first.AddDays((7 * Count) - 1),
        ValidityUnit.Months => LastOf(first, Count),
        _ => LastOf(first, 12 * Count),
    };

    static DateOnly LastOf(DateOnly first, int months)
    {
        var same = first.AddMonths(months);
        return same.Day == first.Day ? same.AddDays(-1) : same;
    }
}
