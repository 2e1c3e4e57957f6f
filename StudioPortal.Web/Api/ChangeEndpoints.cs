using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Api;

/// <summary>What is done to a card beside using it (I04); each is previewed with <c>?preview=true</c>, which changes nothing.</summary>
static class ChangeEndpoints
{
    public static void MapChanges(this RouteGroupBuilder api)
    {
        var card = api.MapGroup("/cards/{id:guid}").WithTags("Cards");
        card.MapGet("/changes", ListAsync).Can(Ability.SeeCards, Ability.BookForSelf).Answers<CardChangeView[]>()
            .As("listCardChanges", "What was done to a card, the newest first.").Refuses(403, "not-yours").Refuses(404, "card-not-found");
        card.MapPost("/freezes", FreezeAsync).Can(Ability.ChangeCards).AnswersChange()
            .As("freezeCard", "Lets a card rest; its last day moves on by as many days. With preview, says what would follow.")
            .Refuses(404, "card-not-found").Refuses(409, "already-frozen", "freeze-has-bookings")
            .Refuses(
                422, "card-ended", "card-over", "card-unopened", "reason-missing", "freeze-backwards", "freeze-in-past", "freeze-outside-validity", "freeze-too-long",
                "freeze-not-offered", "freezes-used-up", "freeze-days-used-up", "idempotency-key-reused");
        card.MapPost("/extensions", ExtendAsync).Can(Ability.ExtendCards).AnswersChange()
            .As("extendCard", "Moves the last day on, also of a card that is over; what expired lives again.").Refuses(404, "card-not-found")
            .Refuses(422, "card-ended", "reason-missing", "extension-too-short", "extension-out-of-range", "idempotency-key-reused");
        card.MapPost("/transfer", TransferAsync).Can(Ability.ChangeCards).AnswersChange()
            .As("transferCard", "Gives a card to another member, for a fee if there is one.").Refuses(404, "card-not-found", "member-not-found")
            .Refuses(409, "card-has-bookings")
            .Refuses(
                422, "card-ended", "card-over", "reason-missing", "transfer-to-self", "price-out-of-range", "payment-invalid", "payment-incomplete",
                "idempotency-key-reused");
        card.MapPost("/shares", ShareAsync).Can(Ability.ChangeCards).AnswersChange()
            .As("shareCard", "Lets another member use a card too.").Refuses(404, "card-not-found", "member-not-found").Refuses(409, "already-shared")
            .Refuses(422, "card-ended", "card-over", "reason-missing", "card-not-shareable", "share-with-self", "share-full", "idempotency-key-reused");
        card.MapDelete("/shares/{memberId:guid}", UnshareAsync).Can(Ability.ChangeCards).Answers<CardChangeView>()
            .As("unshareCard", "Ends that somebody uses a card too.").Refuses(404, "card-not-found").Refuses(409, "not-shared", "card-has-bookings")
            .Refuses(422, "card-ended");
        card.MapPost("/number", RenumberAsync).Can(Ability.ChangeCards).Answers<CardChangeView>(201)
            .As("replaceCardNumber", "Gives a lost card a new number; the old one is never valid again.").Refuses(404, "card-not-found")
            .Refuses(409, "card-number-taken").Refuses(422, "card-ended", "reason-missing", "card-number-invalid", "idempotency-key-reused");
        card.MapPost("/credits", GrantAsync).Can(Ability.GrantCredits).AnswersChange()
            .As("grantCredits", "Puts credits on a card that nobody paid for.").Refuses(404, "card-not-found")
            .Refuses(
                422, "card-ended", "card-over", "reason-missing", "credits-out-of-range", "expiry-in-past", "period-card-has-no-credits", "idempotency-key-reused");
        card.MapPost("/corrections", CorrectAsync).Can(Ability.CorrectLedger).AnswersChange()
            .As("correctLedger", "Takes one deduction back by a line that reverses it.").Refuses(404, "card-not-found", "line-not-found")
            .Refuses(409, "line-taken-back").Refuses(422, "card-ended", "reason-missing", "line-final", "check-in-stands", "extend-instead", "idempotency-key-reused");
        card.MapDelete("/changes/{changeId:guid}", UndoAsync).Can(Ability.ChangeCards).Answers<CardChangeView>()
            .As("undoCardChange", "Takes a change back by its reverse; a fee is given back as it was paid.")
            .Refuses(403, "change-not-allowed").Refuses(404, "card-not-found", "change-not-found")
            .Refuses(
                409, "change-undone", "change-not-last", "change-in-use", "card-has-bookings", "credits-used", "not-shared", "already-shared", "bookings-not-movable")
            .Refuses(422, "card-ended", "card-over", "change-final", "freeze-over", "share-full", "card-not-shareable", "share-with-self");
    }

    static RouteHandlerBuilder AnswersChange(this RouteHandlerBuilder endpoint) => endpoint.Answers<CardChangeView>(201).Answers<CardPreviewView>();

    static async Task<IResult> ListAsync(ApiCall call, Guid id, [AsParameters] Paging paging, CardQueries cards, ChangeQueries changes, CancellationToken cancel)
    {
        if (await cards.FindAsync(id, cancel) is not { } card) return call.Refuse(CardRefusals.NotFound);
        if (!call.By.Can(Ability.SeeCards) && call.By.MemberId != card.MemberId) return call.Refuse(MemberRefusals.NotYours);
        return call.List(await changes.OfCardAsync(id, cancel), paging, row => CardChangeView.Of(row.Change, call));
    }

    static async Task<IResult> FreezeAsync(
        ApiCall call, Guid id, FreezeCall body, bool? preview, FreezeCard freeze, CardPreviews previews, CancellationToken cancel)
    {
        var faults = new Faults();
        var (from, to) = (faults.Day(body.From, "from"), faults.Day(body.To, "to"));
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var request = new FreezeCardRequest(id, from, to, body.Reason, body.CancelBookings ?? false, body.BeyondPlan ?? false, call.NewId);
        return preview == true ? Previewed(call, await previews.OfFreezeAsync(call.By, request, cancel)) : Made(call, await freeze.ExecuteAsync(call.By, request, cancel));
    }

    static async Task<IResult> ExtendAsync(
        ApiCall call, Guid id, ExtensionCall body, bool? preview, ExtendCard extend, CardPreviews previews, CancellationToken cancel)
    {
        var faults = new Faults();
        var to = faults.Day(body.To, "to");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var request = new ExtendCardRequest(id, to, body.Reason, call.NewId);
        return preview == true ? Previewed(call, await previews.OfExtensionAsync(call.By, request, cancel)) : Made(call, await extend.ExecuteAsync(call.By, request, cancel));
    }

    static async Task<IResult> TransferAsync(
        ApiCall call, Guid id, TransferCall body, bool? preview, TransferCard transfer, CardPreviews previews, CancellationToken cancel)
    {
        var faults = new Faults();
        var (memberId, payments) = (faults.Id(body.MemberId, "memberId"), TenderPart.Read(body.Payments, faults));
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var request = new TransferCardRequest(id, memberId, body.Reason, body.Fee ?? 0, payments, call.NewId);
        return preview == true ? Previewed(call, await previews.OfTransferAsync(call.By, request, cancel)) : Made(call, await transfer.ExecuteAsync(call.By, request, cancel));
    }

    static async Task<IResult> ShareAsync(
        ApiCall call, Guid id, ShareCall body, bool? preview, ShareCard share, CardPreviews previews, CancellationToken cancel)
    {
        var faults = new Faults();
        var memberId = faults.Id(body.MemberId, "memberId");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var request = new ShareCardRequest(id, memberId, body.Reason, call.NewId);
        return preview == true ? Previewed(call, await previews.OfShareAsync(call.By, request, cancel)) : Made(call, await share.ExecuteAsync(call.By, request, cancel));
    }

    static async Task<IResult> UnshareAsync(ApiCall call, Guid id, Guid memberId, UnshareCard unshare, CancellationToken cancel) =>
        call.Answer(await unshare.ExecuteAsync(call.By, new(id, memberId), cancel), change => CardChangeView.Of(change, call));

    static async Task<IResult> RenumberAsync(ApiCall call, Guid id, NumberCall body, ReplaceCardNumber replace, CancellationToken cancel) =>
        Made(call, await replace.ExecuteAsync(call.By, new(id, body.Number, body.Reason, call.NewId), cancel));

    static async Task<IResult> GrantAsync(
        ApiCall call, Guid id, GrantCall body, bool? preview, GrantCredits grant, CardPreviews previews, CancellationToken cancel)
    {
        var faults = new Faults();
        var (kind, expiresOn) = (faults.OneOf<LotKind>(body.Kind, "kind"), faults.DayOrNone(body.ExpiresOn, "expiresOn"));
        faults.When(string.IsNullOrEmpty(body.Kind), "kind", "kind-missing").When(body.Credits is null, "credits", "credits-missing");
        faults.When(kind is LotKind.Paid or LotKind.CarriedOver, "kind", "kind-invalid");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var request = new GrantCreditsRequest(id, kind!.Value, body.Credits!.Value, expiresOn, body.Reason, call.NewId);
        return preview == true ? Previewed(call, await previews.OfGrantAsync(call.By, request, cancel)) : Made(call, await grant.ExecuteAsync(call.By, request, cancel));
    }

    static async Task<IResult> CorrectAsync(
        ApiCall call, Guid id, CorrectionCall body, bool? preview, CorrectLedger correct, CardPreviews previews, CancellationToken cancel)
    {
        var faults = new Faults();
        var entryId = faults.Id(body.EntryId, "entryId");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var request = new CorrectLedgerRequest(id, entryId, body.Reason, call.NewId);
        return preview == true ? Previewed(call, await previews.OfCorrectionAsync(call.By, request, cancel)) : Made(call, await correct.ExecuteAsync(call.By, request, cancel));
    }

    static async Task<IResult> UndoAsync(ApiCall call, Guid id, Guid changeId, UndoCardChange undo, CancellationToken cancel) =>
        call.Answer(await undo.ExecuteAsync(call.By, id, changeId, cancel), change => CardChangeView.Of(change, call));

    static IResult Made(ApiCall call, Outcome<CardChange> change) => change.IsRefused
        ? call.Refuse(change.Refusal)
        : Results.Created($"/api/v1/cards/{change.Value.CardId}/changes", CardChangeView.Of(change.Value, call));

    static IResult Previewed(ApiCall call, CardPreview? preview) =>
        preview is null ? call.Refuse(CardRefusals.NotFound) : Results.Ok(CardPreviewView.Of(preview, call));
}
