using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Identity;
using StudioPortal.Infrastructure.CheckIns;

namespace StudioPortal.Web.Api;

/// <param name="Code">A member's code, or the number of a card.</param>
public sealed record ScannedCode(string? Code);

static class CheckInEndpoints
{
    public static void MapCheckIns(this RouteGroupBuilder api)
    {
        api.MapPost("/bookings/{id:guid}/check-in", CheckInAsync).Can(Ability.CheckIn).Answers<LedgerEntryView>().WithTags("Check-ins")
            .As("checkIn", "Checks a booked member in and deducts once; repeating it gives the first answer.")
            .Refuses(403, "not-yours").Refuses(404, "booking-not-found").Refuses(409, "already-cancelled", "class-cancelled")
            .Refuses(422, "still-waiting", "marked-no-show", "check-in-not-open", "check-in-closed", "card-expired");
        api.MapDelete("/bookings/{id:guid}/check-in", UndoAsync).Can(Ability.UndoCheckIn).Answers<LedgerEntryView>().WithTags("Check-ins")
            .As("undoCheckIn", "Takes a check-in back by an entry that reverses it; repeating it gives the first answer.")
            .Refuses(403, "not-yours").Refuses(404, "booking-not-found").Refuses(409, "not-checked-in").Refuses(422, "check-in-closed");
        api.MapPost("/check-ins", ByCodeAsync).Can(Ability.CheckIn).Answers<LedgerEntryView>().WithTags("Check-ins")
            .As("checkInByCode", "What a scanner or card reader sends: finds the booking that is due today and checks it in.")
            .Refuses(403, "not-yours").Refuses(404, "code-unknown").Refuses(409, "class-cancelled")
            .Refuses(422, "nothing-due", "check-in-not-open", "check-in-closed", "card-expired", "idempotency-key-reused");
    }

    static async Task<IResult> CheckInAsync(ApiCall call, Guid id, CheckInBooking checkIn, CancellationToken cancel) =>
        call.Answer(await checkIn.ExecuteAsync(call.By, id, call.NewId, cancel), receipt => LedgerEntryView.Of(receipt, call));

    static async Task<IResult> UndoAsync(ApiCall call, Guid id, UndoCheckIn undo, CancellationToken cancel) =>
        call.Answer(await undo.ExecuteAsync(call.By, id, cancel), receipt => LedgerEntryView.Of(receipt, call));

    static async Task<IResult> ByCodeAsync(ApiCall call, ScannedCode body, CheckInByCode checkIn, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(body.Code)
            ? call.Refuse(new Faults().When(true, "code", "code-missing"))
            : body.Code.Length > 200
                ? call.Refuse(CheckInRefusals.CodeUnknown)
                : call.Answer(await checkIn.ExecuteAsync(call.By, body.Code, call.NewId, cancel), receipt => LedgerEntryView.Of(receipt, call));
}
