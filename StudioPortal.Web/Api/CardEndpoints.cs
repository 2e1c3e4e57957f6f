using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Excel;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Web.Features.Cards;

namespace StudioPortal.Web.Api;

/// <param name="Amount">Minor units of the studio's currency; left out for the price of the plan.</param>
/// <param name="Method">How it was paid, in the studio's words.</param>
public sealed record NewPayment(long? Amount, string? Method, string? Reference);

/// <param name="Payment">The price in one payment; left out for the price of the plan, method not recorded. Another amount is the agreed price.</param>
/// <param name="Payments">The price in several payments that add up to it, each with its amount; instead of payment.</param>
/// <param name="AgreedPrice">Minor units; left out for the price of the plan. Another needs a reason.</param>
/// <param name="StartsOn">First valid day; left out for today.</param>
/// <param name="CarryOverFrom">An older card of the member, of the same kind, whose free credits move into the new one.</param>
public sealed record NewCard(
    Guid? PlanId, NewPayment? Payment, IReadOnlyList<NewPayment?>? Payments, long? AgreedPrice, string? Reason, string? StartsOn, Guid? CarryOverFrom);

/// <param name="Left">Classes, minutes or minor units left; null on a period card. So are held and free.</param>
/// <param name="Held">Of those left, reserved by bookings.</param>
/// <param name="Free">What can still be booked.</param>
/// <param name="Payment">What was paid for it in all; the method is <c>mixed</c> where there were several.</param>
/// <param name="Receipt">The number of the receipt.</param>
/// <param name="FrozenFrom">First day of the freeze that is planned, runs or was the last.</param>
/// <param name="Ended">Refunded, upgraded or its sale taken back.</param>
/// <param name="Unopened">Waits for its first class to begin.</param>
public sealed record CardView(
    Guid Id, string Number, Guid MemberId, Guid PlanId, string Plan, CardKind Kind, DateOnly StartsOn, DateOnly EndsOn, int? Left,
    int? Held, int? Free, PaymentView Payment, DateTimeOffset IssuedAt, int Version, string? Receipt, IReadOnlyList<SalePaymentView> Payments,
    DateOnly? FrozenFrom, DateOnly? FrozenTo, bool Ended, bool Unopened)
{
    /// <param name="payments">Of the sale that gave it.</param>
    public static CardView Of(Card card, IEnumerable<CardPayment> payments, ApiCall call)
    {
        var counts = card.HasCredits;
        CardPayment[] all = [.. payments];
        var payment = all.Length == 1 ? all[0] : null;
        var method = all.Length > 1 ? Tenders.Mixed : payment is null or { Tender: Tender.Other } ? payment?.Note : Tenders.NameOf(payment.Tender);
        return new(
            card.Id, card.Number, card.MemberId, card.PlanId, call.Named(new Domain.Shared.LocalName(card.PlanName, card.PlanNameInEnglish)),
            card.Kind, card.StartsOn, card.EndsOn, counts ? card.Left : null, counts ? card.Held : null, counts ? card.Free : null,
            new(card.Paid, call.Studio.Currency, method, payment?.Reference), call.Timed(card.IssuedAt), card.Version, all.FirstOrDefault()?.Receipt,
            [.. all.Select(one => new SalePaymentView(one.Tender, one.Amount, one.Reference, one.Note))],
            card.FrozenFrom, card.FrozenTo, card.IsEnded, card.IsUnopened);
    }
}

/// <param name="Amount">Minor units.</param>
public sealed record PaymentView(long Amount, string Currency, string? Method, string? Reference);

/// <summary>One line of a card's ledger.</summary>
/// <param name="Credits">Classes added (positive) or taken (negative); 0 on a period card.</param>
/// <param name="Cause">The sale, check-in, booking, lot or change behind this line.</param>
/// <param name="Reverses">The line this one takes back.</param>
public sealed record LedgerEntryView(
    Guid Id, Guid CardId, int Line, LedgerKind Kind, int Credits, int BalanceAfter, Guid Cause, DateTimeOffset At, string By, string? Device,
    Guid? Reverses, Guid? BookingId = null, Guid? SessionId = null, Guid? MemberId = null)
{
    public static LedgerEntryView Of(LedgerEntry entry, ApiCall call) => new(
        entry.Id, entry.CardId, entry.Line, entry.Kind, entry.Credits, entry.BalanceAfter, entry.CauseId, call.Timed(entry.At), entry.By,
        entry.Device, entry.ReversesId);

    public static LedgerEntryView Of(CheckInReceipt receipt, ApiCall call) => new(
        receipt.EntryId, receipt.CardId, receipt.Line, receipt.Kind, receipt.Credits, receipt.BalanceAfter, receipt.CauseId,
        call.Timed(receipt.At), receipt.By, receipt.Device, receipt.Reverses, receipt.BookingId, receipt.SessionId, receipt.MemberId);
}

static class CardEndpoints
{
    const int MostPayments = 10;

    public static void MapCards(this RouteGroupBuilder api)
    {
        api.MapGet("/members/{id:guid}/cards", ListAsync).Can(Ability.SeeCards, Ability.BookForSelf).Answers<CardView[]>().WithTags("Cards")
            .As("listCards", "All cards of a member, those that end last first.").Refuses(403, "not-yours").Refuses(404, "member-not-found");
        api.MapPost("/members/{id:guid}/cards", IssueAsync).Can(Ability.IssueCards).Answers<CardView>(201).WithTags("Cards")
            .As("issueCard", "Sells a member a card, valid at once. With planId alone it is sold at the price of the plan.")
            .Refuses(404, "member-not-found", "plan-not-found", "card-not-found")
            .Refuses(
                422, "plan-retired", "payment-invalid", "payment-incomplete", "price-out-of-range", "reason-missing", "start-out-of-range", "carry-over-not-theirs",
                "carry-over-kind-differs", "carry-over-nothing-free", "credits-out-of-range", "idempotency-key-reused");
        api.MapGet("/cards/{id:guid}", ReadAsync).Can(Ability.SeeCards, Ability.BookForSelf).Answers<CardView>().WithTags("Cards")
            .As("getCard", "One card.").Refuses(403, "not-yours").Refuses(404, "card-not-found");
        api.MapGet("/cards/{id:guid}/ledger", LedgerAsync).Can(Ability.SeeCards, Ability.BookForSelf).Answers<LedgerEntryView[]>().WithTags("Cards")
            .As("getLedger", "The card's ledger, from the first line to the last; its credits add up to what is left.")
            .Refuses(403, "not-yours").Refuses(404, "card-not-found");
        api.MapGet("/cards/{id:guid}/statement.xlsx", StatementAsync).Can(Ability.SeeCards, Ability.BookForSelf)
            .Produces<Stream>(StatusCodes.Status200OK, Workbook.ContentType).WithTags("Cards")
            .As("getStatement", "The card's statement as a workbook, in the language asked for.").Refuses(403, "not-yours").Refuses(404, "card-not-found");
    }

    static bool MaySee(Actor by, Guid memberId) => by.Can(Ability.SeeCards) || by.MemberId == memberId;

    static async Task<IResult> ListAsync(
        ApiCall call, Guid id, [AsParameters] Paging paging, MemberQueries members, CardQueries cards, CancellationToken cancel)
    {
        if (!MaySee(call.By, id)) return call.Refuse(MemberRefusals.NotYours);
        if (await members.FindAsync(id, cancel) is null) return call.Refuse(MemberRefusals.NotFound);
        var all = await cards.OfMemberAsync(id, cancel);
        var payments = await cards.PaymentsOfAsync([.. all.Select(card => card.Id)], cancel);
        return call.List(all, paging, card => CardView.Of(card, payments[card.Id], call));
    }

    static async Task<IResult> IssueAsync(
        ApiCall call, Guid id, NewCard body, SellCard sell, CardQueries cards, CancellationToken cancel)
    {
        var faults = new Faults();
        var planId = faults.Id(body.PlanId, "planId");
        var startsOn = faults.DayOrNone(body.StartsOn, "startsOn");
        var reason = faults.NameOrNone(body.Reason, "reason");
        faults.When(body.Payment is not null && body.Payments is not null, "payments", "payments-twice")
            .When(body.Payments?.Count > MostPayments, "payments", "payments-too-many")
            .When(body.Payments?.Any(one => one?.Amount is null) == true, "payments", "amount-missing");
        var price = body.AgreedPrice ?? body.Payment?.Amount
            ?? (await cards.PlansAsync(withRetired: true, cancel)).FirstOrDefault(plan => plan.Id == planId)?.Terms.Price ?? 0;
        var payments = (body.Payments ?? [body.Payment ?? new(price, null, null)]).Select(one => Paid(one, price, faults)).ToList();
        if (faults.OrNull() is not null) return call.Refuse(faults);

        // A program that pays another price than the plan's in one payment has agreed on it: its name is the reason.
        var request = body.AgreedPrice is null && body.Payment?.Amount is not null
            ? new SellCardRequest(id, planId, payments, price, reason ?? call.By.Name, startsOn, call.NewId, body.CarryOverFrom)
            : new SellCardRequest(id, planId, payments, body.AgreedPrice, reason, startsOn, call.NewId, body.CarryOverFrom);
        var outcome = await sell.ExecuteAsync(call.By, request, cancel);
        if (outcome.IsRefused) return call.Refuse(outcome.Refusal);
        var card = outcome.Value.Card;
        return Results.Created($"/api/v1/cards/{card.Id}", CardView.Of(card, (await cards.PaymentsOfAsync([card.Id], cancel))[card.Id], call));
    }

    static Payment Paid(NewPayment? payment, long price, Faults faults)
    {
        var (method, reference) = (faults.NameOrNone(payment?.Method, "method"), faults.NameOrNone(payment?.Reference, "reference"));
        var amount = payment?.Amount ?? price;
        return Tenders.Read(method) is { } tender ? new(tender, amount, reference) : new(Tender.Other, amount, reference, method);
    }

    static async Task<IResult> ReadAsync(ApiCall call, Guid id, CardQueries cards, CancellationToken cancel)
    {
        if (await cards.FindAsync(id, cancel) is not { } card) return call.Refuse(CardRefusals.NotFound);
        return MaySee(call.By, card.MemberId)
            ? Results.Ok(CardView.Of(card, (await cards.PaymentsOfAsync([id], cancel))[id], call))
            : call.Refuse(MemberRefusals.NotYours);
    }

    static async Task<IResult> StatementAsync(
        ApiCall call, Guid id, CardQueries cards, StatementQueries statements, StatementWorkbook workbook, CancellationToken cancel)
    {
        if (await cards.FindAsync(id, cancel) is null) return call.Refuse(CardRefusals.NotFound);
        return await StatementDownload.SeenByAsync(statements, call.By, id, cancel) is { } statement
            ? StatementDownload.File(workbook, statement, call.Studio, call.By, call.Now)
            : call.Refuse(MemberRefusals.NotYours);
    }

    static async Task<IResult> LedgerAsync(ApiCall call, Guid id, [AsParameters] Paging paging, CardQueries cards, CancellationToken cancel)
    {
        if (await cards.FindAsync(id, cancel) is not { } card) return call.Refuse(CardRefusals.NotFound);
        if (!MaySee(call.By, card.MemberId)) return call.Refuse(MemberRefusals.NotYours);
        return call.List(await cards.LedgerAsync(id, cancel), paging, entry => LedgerEntryView.Of(entry, call));
    }
}
