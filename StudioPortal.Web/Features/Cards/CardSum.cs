using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Features.Cards;

/// <summary>
/// The sum a member can follow (I01): bought + given − attended − cancelled too late − missed − gone = left. Lines that were taken back
/// count with what they took back, so neither shows.
/// </summary>
/// <param name="Expired">Not used in time.</param>
/// <param name="Returned">Given back, or credited towards another card.</param>
/// <param name="MovedOn">Taken over by another card.</param>
/// <param name="Visits">Check-ins that stand: what a period card paid for.</param>
public sealed record CardSum(
    int Bought, int Gift, int Compensation, int CarriedOver, int Attended, int Late, int Missed, int Expired, int Returned, int MovedOn, int Left, int Held, int Visits)
{
    public int Free => Left - Held;

    public int Lost => Late + Missed;

    public int Gone => Expired + Returned + MovedOn;

    public int All => Bought + Gift + Compensation + CarriedOver;

    public static CardSum Of(Statement statement)
    {
        var takenBack = statement.Lines.Select(line => line.Entry.ReversesId).OfType<Guid>().ToHashSet();
        var standing = statement.Lines.Where(line => line.Entry.Kind != LedgerKind.Reversal && !takenBack.Contains(line.Entry.Id)).ToList();
        int Came(LedgerKind kind, LotKind? lot = null) =>
            standing.Where(line => line.Entry.Kind == kind && (lot is null || line.Lot?.Kind == lot)).Sum(line => line.Entry.Credits);
        var moved = standing.Where(line => line.Entry.Kind == LedgerKind.CarriedOver).Select(line => line.Entry.Credits).ToList();
        return new(
            Came(LedgerKind.Issued), Came(LedgerKind.Granted, LotKind.Gift), Came(LedgerKind.Granted, LotKind.Compensation), moved.Where(one => one > 0).Sum(),
            -Came(LedgerKind.CheckIn), -Came(LedgerKind.LateCancellation), -Came(LedgerKind.NoShow), -Came(LedgerKind.Expired),
            -Came(LedgerKind.Refunded) - Came(LedgerKind.Upgraded), -moved.Where(one => one < 0).Sum(), statement.Card.Left, statement.Card.Held,
            standing.Count(line => line.Entry.Kind == LedgerKind.CheckIn));
    }
}
