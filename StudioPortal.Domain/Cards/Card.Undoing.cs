using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>How a change is taken back.</summary>
public sealed partial class Card
{
    /// <summary>
    /// Takes a change back by its reverse (I04). Refuses with <c>change-not-found</c>, <c>change-undone</c>, <c>card-ended</c>,
    /// <c>change-final</c> for what has no reverse here (a new number, a correction, what ended the card), <c>change-not-last</c> where a
    /// later one stands on it, <c>change-in-use</c> or <c>card-has-bookings</c> with the booked classes in the way, <c>freeze-over</c>,
    /// <c>credits-used</c>, <c>not-shared</c>, and as <see cref="Share"/> does.
    /// </summary>
    /// <param name="cause">The change itself, with who takes it back and when.</param>
    public Refusal? Undo(CardChange change, CardFacts facts, LedgerCause cause)
    {
        if (change.CardId != Id) return ChangeRefusals.NotFound;
        if (change.IsUndone) return ChangeRefusals.Undone;
        if (IsEnded) return ChangeRefusals.Ended;
        var refusal = change.Kind switch
        {
            CardChangeKind.Frozen => UndoFreeze(change, facts),
            CardChangeKind.Extended => UndoExtension(change, facts, cause),
            CardChangeKind.Transferred => UndoTransfer(change, facts, cause),
            CardChangeKind.Shared => UndoShare(change, facts),
            CardChangeKind.Unshared => UndoUnshare(change, facts, cause),
            CardChangeKind.Granted => UndoGrant(facts, cause),
            _ => ChangeRefusals.Final,
        };
        if (refusal is not null) return refusal;
        change.Undo(cause);
        RecordChange();
        return null;
    }
}
