namespace StudioPortal.Domain.Cards;

/// <summary>Why a line stands in a ledger. Stored by name.</summary>
public enum LedgerKind
{
    /// <summary>The card was issued with these credits.</summary>
    Issued,

    /// <summary>A class was attended (R060); zero credits on a period card, which only proves that it was valid (I01).</summary>
    CheckIn,

    /// <summary>A place was given back too late (I02).</summary>
    LateCancellation,

    /// <summary>A place was left empty (I02, 爽约).</summary>
    NoShow,

    /// <summary>Takes back an earlier line, named by <see cref="LedgerEntry.ReversesId"/>.</summary>
    Reversal,
}

/// <summary>
/// One line of a card's ledger. Lines are only ever added (I01): a mistake is taken back by a line that reverses it.
/// </summary>
public sealed class LedgerEntry
{
    LedgerEntry() { }

    internal LedgerEntry(Card card, LedgerKind kind, int credits, LedgerCause cause, LedgerEntry? reverses = null)
    {
        (Id, CardId, Line) = (cause.EntryId, card.Id, card.Lines);
        (Kind, Credits, BalanceAfter, UnitValue) = (kind, credits, card.Left, card.UnitValue);
        (CauseId, At, By, Device) = (cause.SubjectId, cause.At, cause.By, cause.Device);
        ReversesId = reverses?.Id;
    }

    public Guid Id { get; private set; }

    public Guid CardId { get; private set; }

    /// <summary>1 for the first line of the card; no two lines share a number.</summary>
    public int Line { get; private set; }

    public LedgerKind Kind { get; private set; }

    /// <summary>Classes added (positive) or taken (negative).</summary>
    public int Credits { get; private set; }

    /// <summary>Classes on the card after this line; never below zero.</summary>
    public int BalanceAfter { get; private set; }

    /// <summary>What one credit was worth when sold, in minor units of the studio's currency.</summary>
    public long UnitValue { get; private set; }

    /// <summary>The plan, check-in or booking behind this line.</summary>
    public Guid CauseId { get; private set; }

    /// <summary>The line this one takes back. Each line can be taken back once.</summary>
    public Guid? ReversesId { get; private set; }

    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    public string? Device { get; private set; }
}

/// <summary>What stands behind a ledger line: the thing that caused it, who did it, where and when.</summary>
/// <param name="EntryId">The id the new line takes.</param>
/// <param name="SubjectId">The plan, check-in or booking.</param>
public sealed record LedgerCause(Guid EntryId, Guid SubjectId, DateTime At, string By, string? Device = null);
