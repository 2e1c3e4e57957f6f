using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>What moves from an old card into the one bought in its place (转入).</summary>
public sealed partial class Card
{
    /// <summary>Credits that a new card of the same kind could take over on the day: free ones that are not expired; 0 on a period card.</summary>
    public int CarriableOn(DateOnly day) => HasCredits && !IsEnded ? FreeOn(day) : 0;

    /// <summary>
    /// Moves every free credit of an older card into this one (R050, I01): a line of −n there and of +n here for each lot, which keeps
    /// the share of what was paid for it and a last day of its own. What bookings hold stays where it is and is deducted there. Refuses
    /// with <c>carry-over-not-theirs</c>, <c>carry-over-kind-differs</c>, <c>carry-over-nothing-free</c>, or
    /// <c>credits-out-of-range</c> when this card could not hold so many.
    /// </summary>
    /// <param name="cause">The sale that gave this card.</param>
    public Refusal? CarryOver(Card old, DateOnly today, LedgerCause cause)
    {
        if (old.MemberId != MemberId) return CardRefusals.CarryOverNotTheirs;
        if (old.Kind != Kind || !HasCredits) return CardRefusals.CarryOverKindDiffers;
        if (old.CarriableOn(today) is var free && free == 0) return CardRefusals.CarryOverNothingFree;
        if (Left + (long)free > 2L * PlanDetails.MaximumOf(Kind)) return CardRefusals.CreditsOutOfRange;
        foreach (var lot in old.InOrder(today, givenFirst: false).ToList())
        {
            var credits = lot.Free;
            old.Write(lot, LedgerKind.CarriedOver, -credits, cause);
            Add(LotKind.CarriedOver, credits, ShareOf(lot, credits), lot.ExpiresOn, LedgerKind.CarriedOver, cause);
        }

        old.RecordChange();
        return null;
    }

    /// <summary>Minor units, rounded down. A stored value times its price is more than a long can hold.</summary>
    static long ShareOf(CardLot lot, int credits) => (long)((Int128)lot.Value * credits / lot.Granted);
}
