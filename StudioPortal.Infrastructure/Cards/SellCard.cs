using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <param name="Payments">Null for the price in one payment whose tender is not recorded.</param>
/// <param name="AgreedPrice">Minor units; null for the price of the plan. Another needs a reason.</param>
/// <param name="StartsOn">First valid day; null for today.</param>
/// <param name="Id">Made from an idempotency key; the same again returns the first card.</param>
/// <param name="CarryOverFrom">An older card of the member whose free credits move into the new one.</param>
public sealed record SellCardRequest(
    Guid MemberId, Guid PlanId, IReadOnlyList<Payment>? Payments = null, long? AgreedPrice = null, string? Reason = null, DateOnly? StartsOn = null,
    Guid? Id = null, Guid? CarryOverFrom = null);

/// <summary>A card with the sale that gave it.</summary>
public sealed record SoldCard(Card Card, Sale Sale);

/// <summary>
/// Sells a member a card: the sale and the card, and what moves over from an older card, are one save, so the card is valid the moment
/// the money is there and not before (R050–R052). Refuses with <c>member-not-found</c>, <c>plan-not-found</c>, <c>plan-retired</c>,
/// <c>start-out-of-range</c>, <c>card-not-found</c>, <c>idempotency-key-reused</c> and as <see cref="Sale.Complete"/> and
/// <see cref="Card.CarryOver"/> do.
/// </summary>
public sealed class SellCard(StudioWriter writer, StudioClock studio)
{
    /// <summary>How far ahead a card can begin, in days.</summary>
    public const int MostDaysAhead = 365;

    public async Task<Outcome<SoldCard>> ExecuteAsync(Actor by, SellCardRequest request, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        return await writer.WriteAsync<SoldCard>(by, async (db, now) =>
        {
            if (request.Id is { } id && await db.Sales.FirstOrDefaultAsync(sale => sale.Id == id) is { } first) return await RepeatedAsync(db, first, request);
            if (await db.Members.FindAsync(request.MemberId) is null) return MemberRefusals.NotFound;
            if (await db.CardPlans.FindAsync(request.PlanId) is not { } plan) return CardRefusals.PlanNotFound;
            if (plan.IsRetired) return CardRefusals.PlanRetired;
            Card? old = null;
            if (request.CarryOverFrom is { } oldId && (old = await db.Cards.FirstOrDefaultAsync(card => card.Id == oldId)) is null) return CardRefusals.NotFound;

            var today = rules.Calendar.DayOf(now);
            var startsOn = request.StartsOn ?? today;
            if (startsOn < rules.OpenedOn || startsOn > today.AddDays(MostDaysAhead)) return CardRefusals.StartOutOfRange;
            var terms = (await db.PlanVersions.FindAsync(plan.LatestId))!;
            var cardId = request.Id ?? Guid.CreateVersion7(now);
            var pricing = new Pricing(terms.Price, Agreed: request.AgreedPrice, Reason: request.Reason);
            var sold = Sale.Complete(
                cardId, await Tills.NextReceiptAsync(db, today), SaleKind.Card, request.MemberId, cardId, pricing,
                request.Payments ?? [new(Tender.Other, pricing.Price)], await Tills.DayAsync(db, today), by, now);
            if (sold.IsRefused) return sold.Refusal;

            var cause = new LedgerCause(() => Guid.CreateVersion7(now), sold.Value.Id, now, by.Name, by.Device);
            var card = Card.Issue(cardId, await CardNumbers.NextAsync(db), request.MemberId, terms, sold.Value.Price, startsOn, cause);
            if (old is not null && card.CarryOver(old, today, cause) is { } refusal) return refusal;
            db.Cards.Add(card);
            db.Sales.Add(sold.Value);
            return new SoldCard(card, sold.Value);
        }, cancel);
    }

    /// <summary>The same again is the first card; a key that made one sale does not make another.</summary>
    static async Task<Outcome<SoldCard>> RepeatedAsync(StudioDbContext db, Sale first, SellCardRequest request)
    {
        var card = await db.Cards.SingleAsync(one => one.Id == first.CardId);
        var carriedFrom = await db.LedgerEntries.Where(entry => entry.CauseId == first.Id && entry.CardId != card.Id).Select(entry => (Guid?)entry.CardId).FirstOrDefaultAsync();
        var isSame = (first.MemberId, card.PlanId, first.Price, carriedFrom)
            == (request.MemberId, request.PlanId, request.AgreedPrice ?? first.ListPrice, request.CarryOverFrom);
        var isFrom = request.StartsOn is null || card.Terms.Starts == CardStart.OnFirstUse || card.StartsOn == request.StartsOn;
        return isSame && isFrom && (request.Payments is null || first.IsPaidBy(request.Payments)) ? new SoldCard(card, first) : BookingRefusals.KeyReused;
    }
}

/// <summary>What every sale needs of the till: the number on the receipt and the day it belongs to.</summary>
static class Tills
{
    /// <summary><c>2611-0093</c>: from one on in each month of the studio.</summary>
    public static async Task<string> NextReceiptAsync(StudioDbContext db, DateOnly today)
    {
        var month = today.ToString("yyMM", CultureInfo.InvariantCulture);
        var name = NumberSeries.Receipts(month);
        var series = await db.NumberSeries.FindAsync(name) ?? db.NumberSeries.Add(new(name, 1)).Entity;
        return string.Create(CultureInfo.InvariantCulture, $"{month}-{series.Take():0000}");
    }

    /// <summary>The first day from today on whose takings are not closed yet.</summary>
    public static async Task<DateOnly> DayAsync(StudioDbContext db, DateOnly today)
    {
        var closed = await db.TakingsClosings.Where(one => one.On >= today).Select(one => one.On).ToListAsync();
        while (closed.Contains(today)) today = today.AddDays(1);
        return today;
    }
}
