using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>What was done to a card beside using it (I04). Stored by name.</summary>
public enum CardChangeKind
{
    /// <summary>停卡.</summary>
    Frozen,

    /// <summary>延期.</summary>
    Extended,

    /// <summary>转卡.</summary>
    Transferred,

    /// <summary>Someone else may use it too.</summary>
    Shared,
    Unshared,

    /// <summary>升级.</summary>
    Upgraded,

    /// <summary>退卡.</summary>
    Refunded,

    /// <summary>补卡.</summary>
    Renumbered,

    /// <summary>Credits given by the studio.</summary>
    Granted,

    /// <summary>A ledger line was taken back.</summary>
    Corrected,

    /// <summary>The sale was taken back.</summary>
    Voided,
}

/// <summary>
/// One change of a card: who, when, why, and what it was before and after. Never deleted; taken back by its reverse, which is named
/// here (<see cref="UndoneAt"/>).
/// </summary>
public sealed class CardChange
{
    CardChange() { }

    internal CardChange(Card card, CardChangeKind kind, LedgerCause cause)
    {
        (Id, CardId, Kind, MemberId) = (cause.SubjectId, card.Id, kind, card.MemberId);
        (At, By, Device, Reason) = (cause.At, cause.By, cause.Device, cause.Reason);
    }

    /// <summary>Also the cause of the ledger lines it made.</summary>
    public Guid Id { get; private set; }

    public Guid CardId { get; private set; }

    public CardChangeKind Kind { get; private set; }

    /// <summary>The holder before the change.</summary>
    public Guid MemberId { get; private set; }

    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    public string? Device { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>The last valid day before and after.</summary>
    public DateOnly? EndedOn { get; internal set; }

    public DateOnly? EndsOn { get; internal set; }

    /// <summary>Of a freeze, both included; of credits that were given, their own last day.</summary>
    public DateOnly? FromOn { get; internal set; }

    public DateOnly? ToOn { get; internal set; }

    /// <summary>The new holder, or whoever shares it.</summary>
    public Guid? OtherMemberId { get; internal set; }

    /// <summary>The card that was upgraded to.</summary>
    public Guid? OtherCardId { get; internal set; }

    /// <summary>The number before and after.</summary>
    public string? OldNumber { get; internal set; }

    public string? NewNumber { get; internal set; }

    /// <summary>Money taken (a fee) or given back (a refund), as a sale.</summary>
    public Guid? SaleId { get; internal set; }

    /// <summary>
    /// The cancelled class or closed days it makes up for, the ledger line it takes back, the quote it pays, the newest lot a freeze
    /// moved, or the transfer that ended a share.
    /// </summary>
    public Guid? ForId { get; internal set; }

    public DateTime? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public bool IsUndone => UndoneAt is not null;

    /// <summary>What it takes to make such a change, and to take it back.</summary>
    public Ability NeededAbility => Kind switch
    {
        CardChangeKind.Extended => Ability.ExtendCards,
        CardChangeKind.Granted => Ability.GrantCredits,
        CardChangeKind.Corrected => Ability.CorrectLedger,
        CardChangeKind.Upgraded => Ability.UpgradeCards,
        CardChangeKind.Refunded => Ability.RefundCards,
        CardChangeKind.Voided => Ability.VoidSales,
        _ => Ability.ChangeCards,
    };

    internal void Undo(Actor by, DateTime now) => (UndoneAt, UndoneBy) = (now, by.Name);

    internal void Undo(LedgerCause cause) => (UndoneAt, UndoneBy) = (cause.At, cause.By);
}

/// <summary>That someone besides the holder may use a card (家庭共享).</summary>
public sealed class CardShare
{
    CardShare() { }

    public CardShare(Guid cardId, Guid memberId, Actor by, DateTime now) => (CardId, MemberId, At, By) = (cardId, memberId, now, by.Name);

    internal CardShare(Guid cardId, Guid memberId, LedgerCause cause) => (CardId, MemberId, At, By) = (cardId, memberId, cause.At, cause.By);

    public Guid CardId { get; private set; }

    public Guid MemberId { get; private set; }

    public DateTime At { get; private set; }

    public string By { get; private set; } = "";
}
