namespace StudioPortal.Domain.Cards;

/// <summary>What the studio makes up for when it cancels a class or closes.</summary>
public sealed partial class Card
{
    /// <summary>
    /// Days of its validity that are lost when the studio closes on these: only a period card runs on regardless, and not while it
    /// rests or waits to be opened.
    /// </summary>
    public int DaysLost(IEnumerable<DateOnly> closed) => HasCredits || IsUnopened || IsEnded ? 0
        : closed.Distinct().Count(day => IsValidOn(day) && !IsFrozenOn(day));

    /// <summary>Extends it by the days that are lost; null when none are, or when it cannot be extended any further.</summary>
    /// <param name="facts">Needs what expired.</param>
    /// <param name="cause">The change, with the reason of the closure or cancellation.</param>
    /// <param name="forId">The cancelled class or closed days.</param>
    public CardChange? MakeUp(IEnumerable<DateOnly> closed, CardFacts facts, LedgerCause cause, Guid forId)
    {
        var days = DaysLost(closed);
        if (days == 0) return null;
        var extended = Extend(EndsOn.AddDays(days), facts, cause, forId);
        return extended.IsRefused ? null : extended.Value;
    }
}
