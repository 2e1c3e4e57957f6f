using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>
/// Undoes how a card ended: lines by lines that reverse them, money by a sale that takes the first one back (I04). Refuses with
/// <c>change-undone</c>, <c>change-not-last</c>, or <c>bookings-not-movable</c> for what was booked on a card that was upgraded to.
/// </summary>
static class EndingUndo
{
    public static bool Knows(CardChangeKind kind) => kind is CardChangeKind.Refunded or CardChangeKind.Upgraded or CardChangeKind.Voided;

    public static async Task<Refusal?> RunAsync(StudioDbContext db, CardChange change, Studio rules, Actor by, DateTime now)
    {
        var card = (await db.Cards.FindAsync(change.CardId))!;
        var ledger = await Endings.LedgerAsync(db, card.Id);
        var refusal = change.Kind switch
        {
            CardChangeKind.Voided => card.UndoVoid(change, ledger, Endings.Cause(change.ForId!.Value, by, now), by),
            _ => card.UndoEnding(change, ledger, Endings.Cause(change.Id, by, now), by),
        };
        refusal ??= change.Kind switch
        {
            CardChangeKind.Upgraded => await WithdrawAsync(db, card, change, rules, by, now),
            CardChangeKind.Voided => await CarryAgainAsync(db, change, by, now),
            _ => null,
        };
        if (refusal is not null) return refusal;

        var today = rules.Calendar.DayOf(now);
        var sale = (await db.Sales.FindAsync(change.SaleId))!;
        db.Sales.Add(sale.TakeBack(
            Guid.CreateVersion7(now), await Tills.NextReceiptAsync(db, today), change.Reason, await Tills.DayAsync(db, today), by, now));
        return null;
    }

    /// <summary>What had come along from an older card comes along again.</summary>
    static async Task<Refusal?> CarryAgainAsync(StudioDbContext db, CardChange change, Actor by, DateTime now)
    {
        var olderIds = await db.LedgerEntries.Where(entry => entry.CauseId == change.Id && entry.CardId != change.CardId)
            .Select(entry => entry.CardId).Distinct().ToListAsync();
        foreach (var id in olderIds)
            if ((await db.Cards.FindAsync(id))!.CarryOverAgain(change, await Endings.LedgerAsync(db, id), Endings.Cause(change.ForId!.Value, by, now)) is { } refusal)
                return refusal;
        return null;
    }

    /// <summary>The card that was upgraded to goes; what is booked on it is paid by the old one again.</summary>
    static async Task<Refusal?> WithdrawAsync(StudioDbContext db, Card card, CardChange change, Studio rules, Actor by, DateTime now)
    {
        var other = (await db.Cards.FindAsync(change.OtherCardId))!;
        var (ledger, changes) = (await Endings.LedgerAsync(db, other.Id), await Endings.ChangesAsync(db, other.Id));
        if (!Card.IsAsSold(other.Id, ledger, changes)) return ChangeRefusals.NotLast;
        var booked = await Endings.BookedAsync(db, other.Id, rules.Calendar);
        return MovableBooking.MoveAll(booked, other, card, rules.Policy.GivenCreditsFirst)
            ?? other.Withdraw(ledger, changes, Endings.Cause(change.Id, by, now));
    }
}
