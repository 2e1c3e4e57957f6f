using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>What was counted of one tender when the day was closed.</summary>
/// <param name="Expected">The sum of the day's payments, in minor units.</param>
/// <param name="Counted">What was there, in minor units.</param>
public sealed record TenderCount(Tender Tender, long Expected, long Counted);

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

    /// <summary>Refuses with <c>takings-note-missing</c> when something differs and nobody says why, or <c>payment-invalid</c>.</summary>
    public static Outcome<TakingsClosing> Close(DateOnly on, IReadOnlyList<TenderCount> counts, string? note, Actor by, DateTime now)
    {
        if (counts.Any(one => Math.Abs(one.Counted) > PlanDetails.MaximumPrice) || !Text.IsRemark(note)) return CardRefusals.PaymentInvalid;
        if (counts.Any(one => one.Counted != one.Expected) && Text.OrNull(note) is null) return CardRefusals.TakingsNoteMissing;
        return new TakingsClosing { On = on, At = now, By = by.Name, Note = Text.OrNull(note), Counts = [.. counts] };
    }
}
