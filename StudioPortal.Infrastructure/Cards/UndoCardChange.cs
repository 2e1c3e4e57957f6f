using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>
/// Takes a change of a card back by its reverse (I04); a fee that was taken for it is given back as it was paid. Refuses with
/// <c>card-not-found</c>, <c>change-not-found</c>, <c>change-not-allowed</c> for who could not have made it, and as <see cref="Card.Undo"/>
/// or <see cref="EndingUndo"/> does.
/// </summary>
public sealed class UndoCardChange(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<CardChange>> ExecuteAsync(Actor by, Guid cardId, Guid changeId, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        return await writer.WriteAsync<CardChange>(by, async (db, now) =>
        {
            if (await CardInHand.TakeAsync(db, cardId, rules.Calendar, now) is not { } hand) return CardRefusals.NotFound;
            if (hand.Facts.Changes.FirstOrDefault(one => one.Id == changeId) is not { } change) return ChangeRefusals.NotFound;
            if (!by.Can(change.NeededAbility)) return ChangeRefusals.NotAllowed;
            if (EndingUndo.Knows(change.Kind)) return await EndingUndo.RunAsync(db, change, rules, by, now) is { } refusal ? refusal : change;
            var undone = await UndoAsync(db, hand, changeId, by, now);
            if (undone is { IsRefused: false, Value.SaleId: { } sale }) await GiveBackAsync(db, sale, rules, by, now);
            return undone;
        }, cancel);
    }

    internal static async Task<Outcome<CardChange>> UndoAsync(StudioDbContext db, CardInHand hand, Guid changeId, Actor by, DateTime now)
    {
        if (hand.Facts.Changes.FirstOrDefault(one => one.Id == changeId) is not { } change) return ChangeRefusals.NotFound;
        var facts = hand.Facts with
        {
            Caused = await db.LedgerEntries.Where(entry => entry.CauseId == changeId && entry.CardId == hand.Card.Id).OrderBy(entry => entry.Line).ToListAsync(),
        };
        return hand.Card.Undo(change, facts, CardInHand.Cause(changeId, by, now, change.Reason)) is { } refusal ? refusal : change;
    }

    /// <summary>Once: a fee that somebody gave back already stays so.</summary>
    static async Task GiveBackAsync(StudioDbContext db, Guid saleId, Studio rules, Actor by, DateTime now)
    {
        if (await db.Sales.AnyAsync(sale => sale.ReversesId == saleId)) return;
        var fee = await db.Sales.SingleAsync(sale => sale.Id == saleId);
        var today = rules.Calendar.DayOf(now);
        db.Sales.Add(fee.TakeBack(
            Guid.CreateVersion7(now), await Tills.NextReceiptAsync(db, today), fee.Reason, await Tills.DayAsync(db, today), by, now));
    }
}
