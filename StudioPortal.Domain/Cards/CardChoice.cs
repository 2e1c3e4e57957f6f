namespace StudioPortal.Domain.Cards;

/// <summary>Whether a card can pay for a class, and what stands in its way.</summary>
public enum CardVerdict
{
    Pays,
    NotCovered,
    NotYetValid,
    Expired,
    Frozen,

    /// <summary>As many classes in this week as the plan allows.</summary>
    WeekFull,
    MonthFull,

    /// <summary>As many bookings open at once as the plan allows.</summary>
    TooManyAhead,
    NothingLeft,

    /// <summary>Refunded, upgraded or its sale taken back.</summary>
    Ended,
}

/// <summary>A card with what the rule says of it.</summary>
/// <param name="IsChosen">The one that pays.</param>
public sealed record WeighedCard(Card Card, CardVerdict Verdict, bool IsChosen);

/// <summary>Which card pays (I01): one deterministic rule, the same on every screen.</summary>
public static class CardChoice
{
    /// <summary>
    /// Of the cards that can pay (<see cref="Card.Weigh"/>: cover the class, are valid and not frozen on the day, keep their
    /// limits, have enough free): period before private lessons before count before minutes before stored value, then what expires
    /// first, then the lower number. With <paramref name="wishedId"/> only that card is considered. Null when none can pay.
    /// </summary>
    public static Card? For(IEnumerable<Card> cards, PayableClass what, IReadOnlyList<CardUse> uses, Guid? wishedId = null) =>
        Ordered(cards.Where(card => (wishedId is null || card.Id == wishedId) && card.CanPayFor(what, uses))).FirstOrDefault();

    /// <summary>Every card in the order in which the rule asks them, with its verdict: why this one pays and the others do not.</summary>
    public static IReadOnlyList<WeighedCard> Weigh(IEnumerable<Card> cards, PayableClass what, IReadOnlyList<CardUse> uses)
    {
        var weighed = Ordered(cards).Select(card => new WeighedCard(card, card.Weigh(what, uses), IsChosen: false)).ToList();
        var chosen = weighed.FindIndex(one => one.Verdict == CardVerdict.Pays);
        if (chosen >= 0) weighed[chosen] = weighed[chosen] with { IsChosen = true };
        return weighed;
    }

    static IEnumerable<Card> Ordered(IEnumerable<Card> cards) =>
        cards.OrderBy(card => card.Kind).ThenBy(card => card.EndsOn).ThenBy(card => card.Number, StringComparer.Ordinal);
}
