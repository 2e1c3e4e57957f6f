namespace StudioPortal.Domain.Cards;

/// <summary>Why a line stands in a ledger. Stored by name.</summary>
public enum LedgerKind
{
    /// <summary>The card was sold with these credits; the cause is the sale.</summary>
    Issued,

    /// <summary>Given by the studio: a gift with a sale, or compensation; the cause is the sale or the change.</summary>
    Granted,

    /// <summary>Taken over from another card, or to another; the cause is the sale.</summary>
    CarriedOver,

    /// <summary>A class was attended (R060); zero credits on a period card, which only proves that it was valid (I01).</summary>
    CheckIn,

    /// <summary>A place was given back too late (I02); the cause is the booking.</summary>
    LateCancellation,

    /// <summary>A place was left empty (I02, 爽约); the cause is the booking.</summary>
    NoShow,

    /// <summary>The day after which they could not be used is over; the cause is the lot.</summary>
    Expired,

    /// <summary>Money was given back for them (退卡); the cause is the change.</summary>
    Refunded,

    /// <summary>Credited towards another plan (升级); the cause is the change.</summary>
    Upgraded,

    /// <summary>Takes back an earlier line, named by <see cref="LedgerEntry.ReversesId"/>.</summary>
    Reversal,
}

/// <summary>
/// One line of a card's ledger. Lines are only ever added (I01): a mistake is taken back by a line that reverses it.
/// </summary>
public sealed class LedgerEntry
{
    LedgerEntry() { }

    internal LedgerEntry(Card card, CardLot? lot, LedgerKind kind, int credits, LedgerCause cause, LedgerEntry? reverses = null)
    {
        (Id, CardId, Line, LotId) = (cause.NewId(), card.Id, card.Lines, lot?.Id);
        (Kind, Credits, BalanceAfter, UnitValue) = (kind, credits, card.Left, lot?.UnitValue ?? 0);
        (CauseId, At, By, Device, Reason) = (cause.SubjectId, cause.At, cause.By, cause.Device, cause.Reason);
        ReversesId = reverses?.Id;
    }

    public Guid Id { get; private set; }

    public Guid CardId { get; private set; }

    /// <summary>1 for the first line of the card; no two lines share a number.</summary>
    public int Line { get; private set; }

    /// <summary>The lot the credits belong to; null on a period card.</summary>
    public Guid? LotId { get; private set; }

    public LedgerKind Kind { get; private set; }

    /// <summary>Classes, minutes or minor units added (positive) or taken (negative).</summary>
    public int Credits { get; private set; }

    /// <summary>What is on the card after this line; never below zero.</summary>
    public int BalanceAfter { get; private set; }

    /// <summary>What one credit of the lot was worth when sold, in minor units of the studio's currency.</summary>
    public long UnitValue { get; private set; }

    /// <summary>The sale, check-in, booking, lot or change behind this line; see <see cref="Kind"/>.</summary>
    public Guid CauseId { get; private set; }

    /// <summary>The line this one takes back. Each line can be taken back once.</summary>
    public Guid? ReversesId { get; private set; }

    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    public string? Device { get; private set; }

    /// <summary>In someone's words, where one had to be given.</summary>
    public string? Reason { get; private set; }
}

/// <summary>What stands behind ledger lines: the thing that caused them, who did it, where, when and why.</summary>
/// <param name="NewId">Makes the id of each new line or lot.</param>
/// <param name="SubjectId">The sale, check-in, booking, lot or change.</param>
public sealed record LedgerCause(Func<Guid> NewId, Guid SubjectId, DateTime At, string By, string? Device = null, string? Reason = null);
