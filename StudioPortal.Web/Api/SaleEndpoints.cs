using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Api;

/// <summary>Receipts, a day's sales and its closing.</summary>
static class SaleEndpoints
{
    public static void MapSales(this RouteGroupBuilder api)
    {
        var sales = api.MapGroup("").WithTags("Sales");
        sales.MapGet("/sales", ListAsync).Can(Ability.SeeTakings).Answers<SaleView[]>()
            .As("listSales", "The sales, fees and refunds that belong to a studio day, today's by default, in order.");
        sales.MapGet("/sales/{id:guid}", ReadAsync).Can(Ability.SeeCards, Ability.BookForSelf).Answers<SaleView>()
            .As("getSale", "One sale with its receipt number and tenders; the sale of a card has the card's id. A member's token sees its own.")
            .Refuses(403, "not-yours").Refuses(404, "sale-not-found");
        sales.MapGet("/takings", TakingsAsync).Can(Ability.SeeTakings).Answers<TakingsView>()
            .As("getTakings", "What came in on a studio day, today by default, by tender and by person, and how it was closed.");
        sales.MapPost("/takings/{date}/closing", CloseAsync).Can(Ability.CloseTakings).Answers<TakingsView>()
            .As("closeTakings", "Counts and closes a day, once; what is sold afterwards belongs to the next day.")
            .Refuses(409, "takings-closed").Refuses(422, "takings-day-out-of-range", "takings-count-missing", "takings-note-missing", "payment-invalid");
    }

    static async Task<IResult> ListAsync(ApiCall call, DateOnly? date, [AsParameters] Paging paging, SaleQueries sales, CancellationToken cancel) =>
        call.List((await sales.OfDayAsync(date ?? call.Today, cancel)).Rows, paging, row => SaleView.Of(row, call));

    static async Task<IResult> ReadAsync(ApiCall call, Guid id, SaleQueries sales, CancellationToken cancel)
    {
        if (await sales.ReceiptAsync(id, cancel) is not { } receipt) return call.Refuse(CardRefusals.SaleNotFound);
        var isSeen = call.By.Can(Ability.SeeCards) || call.By.MemberId == receipt.Sale.MemberId;
        return isSeen ? Results.Ok(SaleView.Of(receipt, call)) : call.Refuse(MemberRefusals.NotYours);
    }

    static async Task<IResult> TakingsAsync(ApiCall call, DateOnly? date, SaleQueries sales, CancellationToken cancel) =>
        Results.Ok(TakingsView.Of(await sales.OfDayAsync(date ?? call.Today, cancel), call));

    static async Task<IResult> CloseAsync(
        ApiCall call, string date, NewClosing body, CloseTakings close, SaleQueries sales, CancellationToken cancel)
    {
        var faults = new Faults();
        var day = faults.DayOrNone(date, "date");
        var note = faults.Remark(body.Note, "note");
        var counts = (body.Counts ?? []).Select(one => Counted(one, faults)).ToList();
        if (faults.OrNull() is not null || day is null) return call.Refuse(faults);
        var outcome = await close.ExecuteAsync(call.By, day.Value, counts, note, cancel);
        var closed = await sales.OfDayAsync(day.Value, cancel);
        return outcome.IsRefused && !IsRepeat(call, outcome.Refusal, closed.Closing, counts)
            ? call.Refuse(outcome.Refusal)
            : Results.Ok(TakingsView.Of(closed, call));
    }

    static CountedTender Counted(NewTenderCount? count, Faults faults)
    {
        faults.When(count?.Counted is null, "counts", "counted-missing").When(count?.Tender is null, "counts", "tender-missing");
        return new(faults.OneOf<Tender>(count?.Tender, "tender") ?? Tender.Other, count?.Counted ?? 0, count?.Expected);
    }

    /// <summary>The same closing by the same caller is answered alike; another one of a closed day is refused.</summary>
    static bool IsRepeat(ApiCall call, Domain.Shared.Refusal refusal, TakingsClosing? closing, IReadOnlyList<CountedTender> counts) =>
        call.NewId is not null && refusal == CardRefusals.TakingsClosed && closing?.By == call.By.Name
        && closing.Counts.Select(one => (one.Tender, one.Counted)).SequenceEqual(counts.Select(one => (one.Tender, one.Counted)));
}
