using StudioPortal.Domain.Cards;

namespace StudioPortal.Domain.Bookings;

/// <summary>What giving a booking back too late, or staying away, takes by the policy it was made under (I02).</summary>
/// <param name="Credits">Of what is reserved on the card: classes, minutes or minor units; 0 where it costs none.</param>
/// <param name="Kind">The kind of the card, which says what its credits are; any where it costs none.</param>
/// <param name="Fee">Minor units from stored value; 0 where it costs none.</param>
public sealed record LapseCost(int Credits, CardKind Kind, long Fee)
{
    public static readonly LapseCost None = new(0, CardKind.Period, 0);

    public bool IsNone => Credits == 0 && Fee == 0;

    /// <param name="held">What is reserved on the card.</param>
    /// <param name="kind">The kind of the card; null while none pays.</param>
    public static LapseCost Of(Consequence follows, int held, CardKind? kind) => follows.Cost switch
    {
        PenaltyCost.Credit when held > 0 => new(held, kind ?? CardKind.Count, 0),
        PenaltyCost.Fee => new(0, kind ?? CardKind.Count, follows.Fee),
        _ => None,
    };
}
