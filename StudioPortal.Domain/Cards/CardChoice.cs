namespace StudioPortal.Domain.Cards;

/// <summary>Which card pays (I01): one deterministic rule, the same on every screen.</summary>
public static class CardChoice
{
    /// <summary>
    /// Of the cards that can pay for the class: period before count, then what expires first, then the lower number.
    /// With <paramref name="wishedId"/> only that card is considered. Null when none can pay.
    /// </summary>
    public static Card? For(IEnumerable<Card> cards, Guid classTypeId, DateOnly day, Guid? wishedId = null) =>
        cards
            .Where(card => card.CanPayFor(classTypeId, day) && (wishedId is null || card.Id == wishedId))
            .OrderBy(card => card.Kind == CardKind.Period ? 0 : 1)
            .ThenBy(card => card.EndsOn)
            .ThenBy(card => card.Number, StringComparer.Ordinal)
            .FirstOrDefault();
}
