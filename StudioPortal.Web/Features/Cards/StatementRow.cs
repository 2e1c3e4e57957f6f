using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Features.Cards;

/// <summary>A row of a statement in words: a line of the ledger, or something done to the card in between.</summary>
/// <param name="Tag">That it corrects, or was taken back.</param>
/// <param name="Facts">What is known of it, one thing each.</param>
/// <param name="Line">Null where the ledger does not change.</param>
public sealed record StatementRow(Guid Id, DateTime At, string What, string? Tag, IReadOnlyList<string> Facts, StatementLine? Line)
{
    public int Credits => Line?.Entry.Credits ?? 0;

    /// <summary>How the card began: never folded away.</summary>
    public bool IsBeginning => Line?.Entry.Kind is LedgerKind.Issued or LedgerKind.Granted or LedgerKind.CarriedOver;
}
