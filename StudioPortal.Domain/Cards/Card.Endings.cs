using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>How a card ends before its last day: given back, credited towards another, its sale taken back; and each undone (I04).</summary>
public sealed partial class Card
{
    /// <summary>Whether it can be quoted, given back or upgraded: <c>card-ended</c>, <c>card-over</c>, or null when it can.</summary>
    public Refusal? RefuseEnding(DateOnly today)
    {
        if (IsEnded) return ChangeRefusals.Ended;
        return today > EndsOn ? ChangeRefusals.Over(EndsOn) : null;
    }

    /// <summary>
    /// Given back (退卡): what is left goes, lot by lot, and the card ends. Refuses with <c>card-ended</c>, <c>quote-outdated</c>,
    /// <c>card-has-bookings</c>, <c>reason-missing</c> or <c>refund-not-by-rule</c>.
    /// </summary>
    /// <param name="amount">Minor units given back.</param>
    /// <param name="booked">What the card still has to pay for, by name.</param>
    /// <param name="saleId">By which the money leaves the till.</param>
    /// <param name="cause">The change, with its reason.</param>
    public Refusal? Refund(RefundQuote quote, RefundRule rule, long amount, IReadOnlyList<NamedClass> booked, DateOnly today, Guid saleId, LedgerCause cause)
    {
        if (IsEnded) return ChangeRefusals.Ended;
        if (!quote.Holds(this, today)) return EndingRefusals.QuoteOutdated;
        if (booked.Count > 0 || Held > 0) return ChangeRefusals.HasBookings(booked);
        if (!Text.IsShort(cause.Reason)) return CardRefusals.ReasonMissing;
        if (quote.Options.Single(option => option.Rule == rule).Amount != amount) return EndingRefusals.RefundNotByRule;
        End(CardEnd.Refunded, LedgerKind.Refunded, cause);
        _newChanges.Add(new(this, CardChangeKind.Refunded, cause) { SaleId = saleId, ForId = quote.Id });
        return null;
    }

    /// <summary>
    /// What an upgrade costs: the price of the new plan less what the rest of this card is worth by <see cref="RefundRule.PaidShare"/>.
    /// Nothing is ever paid out. Refuses with <c>card-ended</c>, <c>card-over</c> or <c>upgrade-below-credit</c>.
    /// </summary>
    public Outcome<Pricing> PriceUpgrade(PlanVersion terms, RefundBasis basis)
    {
        if (RefuseEnding(basis.Today) is { } refusal) return refusal;
        var credited = RefundCalculator.Reckon(basis)[(int)RefundRule.PaidShare].Amount;
        return credited > terms.Price ? EndingRefusals.UpgradeBelowCredit : new Pricing(terms.Price, credited);
    }

    /// <summary>
    /// Credited towards another card (升级): what is left goes and the card ends. What was booked on it has been moved before. Refuses
    /// with <c>card-ended</c>, <c>card-over</c> or <c>card-has-bookings</c>.
    /// </summary>
    /// <param name="other">The new card, whose sale has its id.</param>
    /// <param name="booked">What the card still has to pay for, by name.</param>
    public Refusal? Upgrade(Card other, IReadOnlyList<NamedClass> booked, DateOnly today, LedgerCause cause)
    {
        if (RefuseEnding(today) is { } refusal) return refusal;
        if (booked.Count > 0 || Held > 0) return ChangeRefusals.HasBookings(booked);
        End(CardEnd.Upgraded, LedgerKind.Upgraded, cause);
        _newChanges.Add(new(this, CardChangeKind.Upgraded, cause) { SaleId = other.Id, OtherCardId = other.Id });
        return null;
    }

    /// <summary>
    /// Its sale is taken back: the lines the sale made are reversed and the card ends as if it had never been sold. Refuses with
    /// <c>card-ended</c>, <c>card-used</c>, <c>card-has-bookings</c> or <c>reason-missing</c>.
    /// </summary>
    /// <param name="ledger">All lines of the card.</param>
    /// <param name="changes">All changes of the card.</param>
    /// <param name="booked">What the card still has to pay for, by name.</param>
    /// <param name="sale">The sale that gave it.</param>
    /// <param name="back">The sale that takes that one back.</param>
    public Refusal? Void(
        IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<CardChange> changes, IReadOnlyList<NamedClass> booked, Sale sale, Guid back, LedgerCause cause)
    {
        if (IsEnded) return ChangeRefusals.Ended;
        if (!IsAsSold(sale.Id, ledger, changes)) return EndingRefusals.CardUsed;
        if (booked.Count > 0 || Held > 0) return ChangeRefusals.HasBookings(booked);
        if (!Text.IsShort(cause.Reason)) return CardRefusals.ReasonMissing;
        TakeBack(ledger, cause);
        _newChanges.Add(new(this, CardChangeKind.Voided, cause) { SaleId = back, ForId = sale.Id });
        return null;
    }

    /// <summary>
    /// A refund or upgrade is undone: its lines are reversed, what was left is back, the card is in use. Refuses with
    /// <c>change-undone</c>, or <c>change-not-last</c> when something happened since.
    /// </summary>
    /// <param name="ledger">All lines of the card.</param>
    /// <param name="cause">The same change, by whoever undoes it.</param>
    public Refusal? UndoEnding(CardChange change, IReadOnlyList<LedgerEntry> ledger, LedgerCause cause, Actor by)
    {
        if (change.IsUndone) return ChangeRefusals.Undone;
        if (!IsLast(change, ledger)) return ChangeRefusals.NotLast;
        foreach (var entry in Standing(ledger).Where(entry => entry.CauseId == change.Id)) Reverse(entry, cause);
        Reopen(change, cause.At, by);
        return null;
    }

    /// <summary>
    /// The taking back of its sale is undone: the sale stands again and gives what it gave. Refuses with <c>change-undone</c>, or
    /// <c>change-not-last</c> when something happened since.
    /// </summary>
    /// <param name="ledger">All lines of the card.</param>
    /// <param name="cause">The sale that gave the card, by whoever undoes it.</param>
    public Refusal? UndoVoid(CardChange change, IReadOnlyList<LedgerEntry> ledger, LedgerCause cause, Actor by)
    {
        if (change.IsUndone) return ChangeRefusals.Undone;
        if (!IsLast(change, ledger)) return ChangeRefusals.NotLast;

        foreach (var entry in TakenBackBy(change.Id, ledger)) WriteAnew(entry, cause);
        Reopen(change, cause.At, by);
        return null;
    }

    /// <summary>
    /// The sale that took credits of this card along is taken back, so they return to their lots. Refuses with <c>change-not-last</c>
    /// when the card has ended since.
    /// </summary>
    /// <param name="carried">The lines of this card that the sale made.</param>
    public Refusal? TakeBackCarryOver(IReadOnlyList<LedgerEntry> carried, LedgerCause cause)
    {
        if (IsEnded) return ChangeRefusals.NotLast;
        foreach (var entry in carried.OrderBy(entry => entry.Line)) Reverse(entry, cause);
        RecordChange();
        return null;
    }

    /// <summary>
    /// That sale stands again and takes the credits along again. Refuses with <c>change-not-last</c> when they are not all there and
    /// free any more.
    /// </summary>
    /// <param name="ledger">All lines of the card.</param>
    public Refusal? CarryOverAgain(CardChange change, IReadOnlyList<LedgerEntry> ledger, LedgerCause cause)
    {
        var carried = TakenBackBy(change.Id, ledger);
        if (IsEnded || carried.Any(entry => LotOf(entry.LotId!.Value).Free < -entry.Credits)) return ChangeRefusals.NotLast;
        foreach (var entry in carried) WriteAnew(entry, cause);
        RecordChange();
        return null;
    }

    /// <summary>
    /// The upgrade that gave this card is undone, so the card goes as if it had never been sold. What was booked on it has been moved
    /// back before. Refuses with <c>change-not-last</c> when the card was used or changed.
    /// </summary>
    public Refusal? Withdraw(IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<CardChange> changes, LedgerCause cause)
    {
        if (IsEnded || Held > 0 || !IsAsSold(Id, ledger, changes)) return ChangeRefusals.NotLast;
        TakeBack(ledger, cause);
        return null;
    }

    /// <summary>Whether nothing stands in the ledger but what the sale made, and no change stands.</summary>
    public static bool IsAsSold(Guid saleId, IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<CardChange> changes) =>
        Standing(ledger).All(entry => entry.CauseId == saleId) && changes.All(change => change.IsUndone);

    void TakeBack(IReadOnlyList<LedgerEntry> ledger, LedgerCause cause)
    {
        foreach (var entry in Standing(ledger)) Reverse(entry, cause);
        End(CardEnd.Voided, cause.At);
    }

    void End(CardEnd why, LedgerKind kind, LedgerCause cause)
    {
        var left = _lots.Where(lot => lot.Left > 0).ToList();
        foreach (var lot in left) Write(lot, kind, -lot.Left, cause);
        if (left.Count == 0) Write(null, kind, 0, cause);
        End(why, cause.At);
    }

    void End(CardEnd why, DateTime now)
    {
        (EndedFor, EndedAt) = (why, now);
        RecordChange();
    }

    void Reopen(CardChange change, DateTime now, Actor by)
    {
        (EndedFor, EndedAt) = (null, null);
        change.Undo(by, now);
        RecordChange();
    }

    /// <summary>An ended card can do nothing more, so only a line past those of the change tells that something happened.</summary>
    bool IsLast(CardChange change, IReadOnlyList<LedgerEntry> ledger) =>
        IsEnded && ledger.Where(entry => entry.CauseId == change.Id).Select(entry => entry.Line).DefaultIfEmpty(Lines).Max() == Lines;

    // A reversal is never reversed itself: what it took back is written anew under the sale that stands again.
    void WriteAnew(LedgerEntry entry, LedgerCause cause) => Write(entry.LotId is { } lot ? LotOf(lot) : null, entry.Kind, entry.Credits, cause);

    static List<LedgerEntry> TakenBackBy(Guid changeId, IReadOnlyList<LedgerEntry> ledger)
    {
        var takenBack = ledger.Where(entry => entry.CauseId == changeId).Select(entry => entry.ReversesId).ToHashSet();
        return [.. ledger.Where(entry => takenBack.Contains(entry.Id)).OrderBy(entry => entry.Line)];
    }

    /// <summary>Lines that neither take another back nor are taken back.</summary>
    internal static List<LedgerEntry> Standing(IReadOnlyList<LedgerEntry> ledger)
    {
        var takenBack = ledger.Select(entry => entry.ReversesId).OfType<Guid>().ToHashSet();
        return [.. ledger.Where(entry => entry.Kind != LedgerKind.Reversal && !takenBack.Contains(entry.Id)).OrderBy(entry => entry.Line)];
    }
}
