using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <param name="Payments">What is paid on top of what the rest of the card is worth.</param>
/// <param name="Id">Made from an idempotency key; the same again returns the first new card.</param>
public sealed record UpgradeCardRequest(Guid CardId, Guid PlanId, IReadOnlyList<Payment> Payments, Guid? Id = null);

/// <summary>
/// Gives a member a better card for the rest of an old one and the difference (升级): old card, new card, money, what is booked and
/// who shares it in one save (I04). Returns the new card. Refuses with <c>card-not-found</c>, <c>plan-not-found</c>,
/// <c>plan-retired</c>, <c>idempotency-key-reused</c> and as <see cref="Card.PriceUpgrade"/>, <see cref="Sale.Complete"/>,
/// <see cref="MovableBooking.MoveAll"/> and <see cref="Card.Upgrade"/> do.
/// </summary>
public sealed class UpgradeCard(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<SoldCard>> ExecuteAsync(Actor by, UpgradeCardRequest request, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        return await writer.WriteAsync<SoldCard>(by, async (db, now) =>
        {
            if (request.Id is { } id && await db.Cards.FindAsync(id) is { } first) return await RepeatAsync(db, first, request);
            if (await db.Cards.FindAsync(request.CardId) is not { } card) return CardRefusals.NotFound;
            if (await db.CardPlans.FindAsync(request.PlanId) is not { } plan) return CardRefusals.PlanNotFound;
            if (plan.IsRetired) return CardRefusals.PlanRetired;

            var today = rules.Calendar.DayOf(now);
            var terms = (await db.PlanVersions.FindAsync(plan.LatestId))!;
            var pricing = card.PriceUpgrade(terms, await Endings.BasisAsync(db, card, today));
            if (pricing.IsRefused) return pricing.Refusal;
            var newId = request.Id ?? Guid.CreateVersion7(now);
            var sold = Sale.Complete(
                newId, await Tills.NextReceiptAsync(db, today), SaleKind.Card, card.MemberId, newId, pricing.Value, request.Payments,
                await Tills.DayAsync(db, today), by, now);
            if (sold.IsRefused) return sold.Refusal;

            // What was credited was paid too, for the old card: a refund of the new one reckons with both.
            var other = Card.Issue(newId, await CardNumbers.NextAsync(db), card.MemberId, terms, sold.Value.Price + sold.Value.Credited, today, Endings.Cause(newId, by, now));
            if (await MoveAsync(db, card, other, rules, Endings.Cause(Guid.CreateVersion7(now), by, now), today) is { } refusal) return refusal;
            db.Cards.Add(other);
            db.Sales.Add(sold.Value);
            await ShareAsync(db, card, other, by, now);
            return new SoldCard(other, sold.Value);
        }, cancel);
    }

    static async Task<Refusal?> MoveAsync(StudioDbContext db, Card card, Card other, Studio rules, LedgerCause cause, DateOnly today)
    {
        var booked = await Endings.BookedAsync(db, card.Id, rules.Calendar);
        return MovableBooking.MoveAll(booked, card, other, rules.Policy.GivenCreditsFirst) ?? card.Upgrade(other, [], today, cause);
    }

    /// <summary>Whoever shared the old card shares the new one, as far as its plan allows, first come first.</summary>
    static async Task ShareAsync(StudioDbContext db, Card card, Card other, Actor by, DateTime now)
    {
        var shares = await db.CardShares.Where(share => share.CardId == card.Id).OrderBy(share => share.At).ThenBy(share => share.MemberId).ToListAsync();
        db.CardShares.AddRange(shares.Take(other.Terms.Sharers).Select(share => new CardShare(other.Id, share.MemberId, by, now)));
    }

    static async Task<Outcome<SoldCard>> RepeatAsync(StudioDbContext db, Card first, UpgradeCardRequest request)
    {
        var sale = await db.Sales.FindAsync(first.Id);
        return sale is not null && first.PlanId == request.PlanId && sale.IsPaidBy(request.Payments)
            && await db.CardChanges.AnyAsync(change => change.CardId == request.CardId && change.OtherCardId == first.Id)
            ? new SoldCard(first, sale)
            : BookingRefusals.KeyReused;
    }
}
