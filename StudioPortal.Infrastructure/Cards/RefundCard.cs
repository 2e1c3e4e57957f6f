using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>
/// Says what a card would bring by each of the studio's rules and keeps it as it was said (I04). Refuses with <c>card-not-found</c>,
/// <c>card-ended</c>, <c>card-over</c> or <c>idempotency-key-reused</c>.
/// </summary>
public sealed class MakeRefundQuote(StudioWriter writer, StudioClock studio)
{
    /// <param name="id">Made from an idempotency key; the same again returns the first quote.</param>
    public async Task<Outcome<RefundQuote>> ExecuteAsync(Actor by, Guid cardId, Guid? id = null, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<RefundQuote>(by, async (db, now) =>
        {
            if (id is { } repeated && await db.RefundQuotes.FindAsync(repeated) is { } first)
                return first.CardId == cardId ? first : BookingRefusals.KeyReused;
            if (await db.Cards.FindAsync(cardId) is not { } card) return CardRefusals.NotFound;
            var today = calendar.DayOf(now);
            if (card.RefuseEnding(today) is { } refusal) return refusal;
            var options = RefundCalculator.Reckon(await Endings.BasisAsync(db, card, today));
            var quote = RefundQuote.Of(id ?? Guid.CreateVersion7(now), card, options, today, by.Name, now);
            db.RefundQuotes.Add(quote);
            return quote;
        }, cancel);
    }
}

/// <param name="Payments">What is given back, by tender; amounts are positive minor units.</param>
/// <param name="Id">Made from an idempotency key; the same again returns the first refund.</param>
public sealed record RefundCardRequest(Guid QuoteId, RefundRule Rule, IReadOnlyList<Payment> Payments, string Reason, Guid? Id = null);

/// <summary>
/// Gives a card back (退卡) as a quote says by one of its rules: credits, card and money in one save (I04). Refuses with
/// <c>quote-not-found</c>, <c>payment-invalid</c>, <c>idempotency-key-reused</c> and as <see cref="Card.Refund"/> does.
/// </summary>
public sealed class RefundCard(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<CardEnding>> ExecuteAsync(Actor by, RefundCardRequest request, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<CardEnding>(by, async (db, now) =>
        {
            if (request.Id is { } id && await db.CardChanges.FindAsync(id) is { } change)
                return await RepeatAsync(db, change, request);
            if (await db.RefundQuotes.FindAsync(request.QuoteId) is not { } quote) return EndingRefusals.QuoteNotFound;
            var card = (await db.Cards.FindAsync(quote.CardId))!;
            var today = calendar.DayOf(now);
            var sold = Sale.GiveBack(
                Guid.CreateVersion7(now), await Tills.NextReceiptAsync(db, today), card.MemberId, card.Id, request.Payments, request.Reason,
                reverses: null, await Tills.DayAsync(db, today), by, now);
            if (sold.IsRefused) return sold.Refusal;

            var booked = await Endings.BookedAsync(db, card.Id, calendar);
            var cause = Endings.Cause(request.Id ?? Guid.CreateVersion7(now), by, now, request.Reason);
            if (card.Refund(quote, request.Rule, -sold.Value.Price, [.. booked.Select(one => one.Name)], today, sold.Value.Id, cause) is { } refusal)
                return refusal;
            db.Sales.Add(sold.Value);
            return new CardEnding(card, card.NewChanges[0], sold.Value);
        }, cancel);
    }

    static async Task<Outcome<CardEnding>> RepeatAsync(StudioDbContext db, CardChange first, RefundCardRequest request)
    {
        if (first.Kind != CardChangeKind.Refunded || first.ForId != request.QuoteId) return BookingRefusals.KeyReused;
        var sale = (await db.Sales.FindAsync(first.SaleId))!;
        return sale.IsPaidBy(request.Payments)
            ? new CardEnding((await db.Cards.FindAsync(first.CardId))!, first, sale)
            : BookingRefusals.KeyReused;
    }
}
