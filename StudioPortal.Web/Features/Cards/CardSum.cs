using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Features.Cards;

/// <summary>
/// The sum a member can follow: bought − attended − cancelled too late − missed = left. Lines that were taken back count with what
/// they took back, so neither shows.
/// </summary>
public sealed record CardSum(int Bought, int Attended, int Late, int Missed, int Left, int Held, int Visits)
{
    public int Free => Left - Held;

    public static CardSum Of(Statement statement)
    {
        var entries = statement.Lines.Select(line => line.Entry).ToList();
        var takenBack = entries.Select(entry => entry.ReversesId).OfType<Guid>().ToHashSet();
        var standing = entries.Where(entry => entry.Kind != LedgerKind.Reversal && !takenBack.Contains(entry.Id)).ToList();
        return new(
            Credits(standing, LedgerKind.Issued), -Credits(standing, LedgerKind.CheckIn), -Credits(standing, LedgerKind.LateCancellation),
            -Credits(standing, LedgerKind.NoShow), statement.Card.Left, statement.Card.Held, standing.Count(entry => entry.Kind == LedgerKind.CheckIn));
    }

    static int Credits(IEnumerable<LedgerEntry> entries, LedgerKind kind) => entries.Where(entry => entry.Kind == kind).Sum(entry => entry.Credits);
}
