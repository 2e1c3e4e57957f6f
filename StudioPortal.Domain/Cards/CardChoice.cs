using StudioPortal.Domain.Shared;

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

/// <summary>Why this card pays and no other.</summary>
public enum CardReason
{
    /// <summary>No other card of the member can.</summary>
    OnlyOne,

    /// <summary>Its kind goes before the kind of the next: period before private lessons before count before minutes before stored value.</summary>
    KindFirst,

    /// <summary>What it would take expires before what the next would take.</summary>
    ExpiresFirst,

    /// <summary>The next is like it in all else.</summary>
    LowerNumber,

    /// <summary>Someone chose it.</summary>
    Chosen,
}

/// <summary>A card with what the rule says of it.</summary>
/// <param name="Reason">Why it pays; null where it does not.</param>
public sealed record WeighedCard(Card Card, CardVerdict Verdict, CardReason? Reason = null)
{
    /// <summary>The one that pays.</summary>
    public bool IsChosen => Reason is not null;

    /// <summary>Could pay.</summary>
    public bool CanPay => Verdict == CardVerdict.Pays;
}

/// <summary>Which card pays (I01): one deterministic rule, the same on every screen.</summary>
public static class CardChoice
{
    /// <summary>
    /// Of the cards that can pay (<see cref="Card.Weigh"/>: cover the class, are valid and not frozen on the day, keep their
    /// limits, have enough free): period before private lessons before count before minutes before stored value, then the one whose
    /// credits expire first, then the lower number. With <paramref name="wishedId"/> only that card is considered. Null when none can pay.
    /// </summary>
    public static Card? For(IEnumerable<Card> cards, PayableClass what, IReadOnlyList<CardUse> uses, Guid? wishedId = null) =>
        Ordered(cards.Where(card => (wishedId is null || card.Id == wishedId) && card.CanPayFor(what, uses)), what.Day).FirstOrDefault();

    /// <summary>Every card in the order in which the rule asks them, with its verdict: why this one pays and the others do not.</summary>
    /// <param name="bookedId">The card that already pays for a booking of this class; it stays until another is chosen.</param>
    public static IReadOnlyList<WeighedCard> Weigh(IEnumerable<Card> cards, PayableClass what, IReadOnlyList<CardUse> uses, Guid? bookedId = null)
    {
        var weighed = Ordered(cards, what.Day)
            .Select(card => new WeighedCard(card, card.Id == bookedId ? CardVerdict.Pays : card.Weigh(what, uses))).ToList();
        var first = weighed.FindIndex(one => one.CanPay);
        if (first < 0) return weighed;
        var next = weighed.Skip(first + 1).FirstOrDefault(one => one.CanPay)?.Card;
        var chosen = bookedId is null ? first : Math.Max(first, weighed.FindIndex(one => one.Card.Id == bookedId));
        weighed[chosen] = weighed[chosen] with { Reason = chosen == first ? Reason(weighed[first].Card, next, what.Day) : CardReason.Chosen };
        return weighed;
    }

    /// <summary>
    /// Why none of them, or not the wished one, can pay: <c>no-usable-card</c>, with the verdict where it is the same for all that
    /// were asked.
    /// </summary>
    public static Refusal Refuse(IEnumerable<Card> cards, PayableClass what, IReadOnlyList<CardUse> uses, Guid? wishedId = null)
    {
        var verdicts = cards.Where(card => wishedId is null || card.Id == wishedId).Select(card => card.Weigh(what, uses)).Distinct().ToList();
        return verdicts is [var verdict] ? CardRefusals.CannotPay(verdict) : CardRefusals.NoUsableCard;
    }

    static CardReason Reason(Card first, Card? next, DateOnly day)
    {
        if (next is null) return CardReason.OnlyOne;
        if (first.Kind != next.Kind) return CardReason.KindFirst;
        return first.FirstExpiry(day) != next.FirstExpiry(day) ? CardReason.ExpiresFirst : CardReason.LowerNumber;
    }

    static IEnumerable<Card> Ordered(IEnumerable<Card> cards, DateOnly day) =>
        cards.OrderBy(card => card.Kind).ThenBy(card => card.FirstExpiry(day)).ThenBy(card => card.Number, StringComparer.Ordinal);
}
