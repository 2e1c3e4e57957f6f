using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Identity;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Api;

/// <summary>Cards given back, upgraded, and sales taken back (I04).</summary>
static class EndingEndpoints
{
    public static void MapEndings(this RouteGroupBuilder api)
    {
        api.MapPost("/cards/{id:guid}/refund-quotes", QuoteAsync).Can(Ability.RefundCards).Answers<RefundQuoteView>(201).WithTags("Cards")
            .As("quoteRefund", "Says what a card would bring by each of the studio's rules, and keeps it as it was said.")
            .Refuses(404, "card-not-found").Refuses(422, "card-ended", "card-over", "idempotency-key-reused");
        api.MapGet("/refund-quotes/{id:guid}", ReadAsync).Can(Ability.RefundCards).Answers<RefundQuoteView>().WithTags("Cards")
            .As("getRefundQuote", "A quote as it was said.").Refuses(404, "quote-not-found");
        api.MapPost("/refund-quotes/{id:guid}/refund", RefundAsync).Can(Ability.RefundCards).Answers<CardEndingView>(201).WithTags("Cards")
            .As("refundCard", "Gives the card of a quote back by one of its rules: what is left goes, the money leaves today's till.")
            .Refuses(404, "quote-not-found").Refuses(409, "quote-outdated", "card-has-bookings")
            .Refuses(422, "card-ended", "refund-not-by-rule", "reason-missing", "payment-invalid", "idempotency-key-reused");
        api.MapPost("/cards/{id:guid}/upgrade", UpgradeAsync).Can(Ability.UpgradeCards).Answers<UpgradeView>(201).WithTags("Cards")
            .As("upgradeCard", "Gives a better card for the rest of this one, by its paid share, and the difference; what is booked moves along or nothing is done.")
            .Refuses(404, "card-not-found", "plan-not-found").Refuses(409, "bookings-not-movable")
            .Refuses(422, "card-ended", "card-over", "plan-retired", "upgrade-below-credit", "payment-invalid", "payment-incomplete", "idempotency-key-reused");
        api.MapPost("/sales/{id:guid}/void", VoidAsync).Can(Ability.VoidSales).Answers<CardEndingView>(201).WithTags("Cards")
            .As("voidSale", "Takes the sale of a card back whole, while nothing was used or booked and the takings of its day are open.")
            .Refuses(404, "sale-not-found").Refuses(409, "sale-not-voidable", "takings-closed", "card-used", "card-has-bookings", "change-not-last")
            .Refuses(422, "card-ended", "reason-missing", "idempotency-key-reused");
    }

    static async Task<IResult> QuoteAsync(ApiCall call, Guid id, MakeRefundQuote make, CancellationToken cancel)
    {
        var quote = await make.ExecuteAsync(call.By, id, call.NewId, cancel);
        return quote.IsRefused ? call.Refuse(quote.Refusal) : Results.Created($"/api/v1/refund-quotes/{quote.Value.Id}", RefundQuoteView.Of(quote.Value, call));
    }

    static async Task<IResult> ReadAsync(ApiCall call, Guid id, EndingQueries endings, CancellationToken cancel) =>
        await endings.QuoteAsync(id, cancel) is { } quote ? Results.Ok(RefundQuoteView.Of(quote, call)) : call.Refuse(EndingRefusals.QuoteNotFound);

    static async Task<IResult> RefundAsync(ApiCall call, Guid id, RefundCall body, RefundCard refund, CancellationToken cancel)
    {
        var faults = new Faults();
        var rule = faults.OneOf<RefundRule>(body.Rule, "rule");
        faults.When(string.IsNullOrEmpty(body.Rule), "rule", "rule-missing");
        var payments = TenderPart.Read(body.Payments, faults);
        if (faults.OrNull() is not null) return call.Refuse(faults);
        return Ended(call, await refund.ExecuteAsync(call.By, new(id, rule!.Value, payments, body.Reason ?? "", call.NewId), cancel));
    }

    static async Task<IResult> UpgradeAsync(ApiCall call, Guid id, UpgradeCall body, UpgradeCard upgrade, CancellationToken cancel)
    {
        var faults = new Faults();
        var (planId, payments) = (faults.Id(body.PlanId, "planId"), TenderPart.Read(body.Payments, faults));
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var sold = await upgrade.ExecuteAsync(call.By, new(id, planId, payments, call.NewId), cancel);
        return sold.IsRefused ? call.Refuse(sold.Refusal) : Results.Created($"/api/v1/cards/{sold.Value.Card.Id}", UpgradeView.Of(sold.Value, call));
    }

    static async Task<IResult> VoidAsync(ApiCall call, Guid id, VoidCall body, VoidSale take, CancellationToken cancel) =>
        Ended(call, await take.ExecuteAsync(call.By, id, body.Reason ?? "", call.NewId, cancel));

    static IResult Ended(ApiCall call, Domain.Shared.Outcome<CardEnding> ending) => ending.IsRefused
        ? call.Refuse(ending.Refusal)
        : Results.Created($"/api/v1/cards/{ending.Value.Card.Id}", CardEndingView.Of(ending.Value, call));
}
