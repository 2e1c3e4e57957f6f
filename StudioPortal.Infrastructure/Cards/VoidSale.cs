using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>
/// Takes the sale of a wrong card back whole: while nothing was used or booked and the takings of its day are open, the money goes back
/// as it came, in today's takings (I04). Refuses with <c>sale-not-found</c>, <c>idempotency-key-reused</c> and as
/// <see cref="Sale.RefuseVoid"/> and <see cref="Card.Void"/> do.
/// </summary>
public sealed class VoidSale(StudioWriter writer, StudioClock studio)
{
    /// <param name="id">Made from an idempotency key; the same again returns what was done first.</param>
    public async Task<Outcome<CardEnding>> ExecuteAsync(Actor by, Guid saleId, string reason, Guid? id = null, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<CardEnding>(by, async (db, now) =>
        {
            if (id is { } repeated && await db.CardChanges.FindAsync(repeated) is { } first)
                return first.ForId == saleId
                    ? new CardEnding((await db.Cards.FindAsync(first.CardId))!, first, (await db.Sales.FindAsync(first.SaleId))!)
                    : BookingRefusals.KeyReused;
            if (await db.Sales.FindAsync(saleId) is not { } sale) return CardRefusals.SaleNotFound;
            if (await RefuseAsync(db, sale) is { } notVoidable) return notVoidable;

            var card = (await db.Cards.FindAsync(sale.CardId))!;
            var today = calendar.DayOf(now);
            var back = sale.TakeBack(
                Guid.CreateVersion7(now), await Tills.NextReceiptAsync(db, today), reason, await Tills.DayAsync(db, today), by, now);
            var booked = await Endings.BookedAsync(db, card.Id, calendar);
            var cause = Endings.Cause(id ?? Guid.CreateVersion7(now), by, now, reason);
            var refusal = card.Void(
                await Endings.LedgerAsync(db, card.Id), await Endings.ChangesAsync(db, card.Id), [.. booked.Select(one => one.Name)], sale, back.Id, cause);
            if ((refusal ?? await ReturnCarriedAsync(db, sale, cause)) is { } refused) return refused;
            db.Sales.Add(back);
            return new CardEnding(card, card.NewChanges[0], back);
        }, cancel);
    }

    /// <summary>What came along from an older card goes back to it.</summary>
    static async Task<Refusal?> ReturnCarriedAsync(StudioDbContext db, Sale sale, LedgerCause cause)
    {
        var carried = await db.LedgerEntries.Where(entry => entry.CauseId == sale.Id && entry.CardId != sale.CardId).ToListAsync();
        foreach (var lines in carried.GroupBy(entry => entry.CardId))
            if ((await db.Cards.FindAsync(lines.Key))!.TakeBackCarryOver([.. lines], cause) is { } refusal)
                return refusal;
        return null;
    }

    internal static async Task<Refusal?> RefuseAsync(StudioDbContext db, Sale sale) => sale.RefuseVoid(
        wasTakenBack: await db.Sales.AnyAsync(other => other.ReversesId == sale.Id),
        isUpgrade: await db.CardChanges.AnyAsync(change => change.OtherCardId == sale.CardId && change.Kind == CardChangeKind.Upgraded),
        isClosed: await db.TakingsClosings.AnyAsync(closing => closing.On == sale.On));
}
