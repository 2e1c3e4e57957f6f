using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.Bookings;

namespace StudioPortal.Web.Api;

/// <param name="CardId">The card that is to pay; left out for the one the rule chooses.</param>
/// <param name="JoinWaitlist">Wait if the class is full.</param>
public sealed record NewBooking(Guid? MemberId, Guid? CardId, bool? JoinWaitlist);

/// <param name="Position">Place on the waitlist, 1 for the next; null when there is a place in the class.</param>
public sealed record BookingMadeView(Guid Id, Guid SessionId, Guid MemberId, BookingStatus Status, int? Position, Guid? CardId);

public sealed record BookingView(
    Guid Id, Guid SessionId, Guid MemberId, BookingStatus Status, BookingSource Source, DateTimeOffset MadeAt, Guid? CardId, int? Position);

public sealed record BookingCancelledView(Guid Id, BookingStatus Status, bool CreditReturned);

static class BookingEndpoints
{
    public static void MapBookings(this RouteGroupBuilder api)
    {
        api.MapPost("/class-sessions/{id:guid}/bookings", BookAsync).Can(Ability.BookForOthers, Ability.BookForSelf)
            .Answers<BookingMadeView>(201).WithTags("Bookings")
            .As("bookClass", "Books a member into a class, or onto its waitlist. A member's token books for that member only.")
            .Refuses(403, "not-yours").Refuses(404, "session-not-found", "member-not-found")
            .Refuses(409, "class-full", "already-booked", "overlapping-booking", "class-cancelled")
            .Refuses(422, "no-usable-card", "booking-not-open", "booking-closed", "member-blocked", "idempotency-key-reused");
        api.MapGet("/bookings/{id:guid}", ReadAsync).Can(Ability.SeeAllRosters, Ability.SeeOwnRosters, Ability.BookForSelf)
            .Answers<BookingView>().WithTags("Bookings").As("getBooking", "One booking.")
            .Refuses(403, "not-yours").Refuses(404, "booking-not-found");
        api.MapDelete("/bookings/{id:guid}", CancelAsync).Can(Ability.BookForOthers, Ability.BookForSelf)
            .Answers<BookingCancelledView>().WithTags("Bookings")
            .As("cancelBooking", "Gives a booking back; who waits moves up. Repeating it gives the first answer.")
            .Refuses(403, "not-yours").Refuses(404, "booking-not-found").Refuses(409, "already-checked-in", "already-cancelled").Refuses(422, "booking-closed");
    }

    static async Task<IResult> BookAsync(ApiCall call, Guid id, NewBooking body, BookClass book, CancellationToken cancel)
    {
        var faults = new Faults();
        var memberId = faults.Id(body.MemberId, "memberId");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var source = call.By.Role == Role.Member ? BookingSource.Member : BookingSource.Program;
        var outcome = await book.ExecuteAsync(
            call.By, new(id, memberId, body.CardId, body.JoinWaitlist ?? false, source, call.NewId), cancel);
        if (outcome.IsRefused) return call.Refuse(outcome.Refusal);
        var made = outcome.Value;
        return Results.Created(
            $"/api/v1/bookings/{made.Id}", new BookingMadeView(made.Id, id, memberId, made.Status, made.Position, made.CardId));
    }

    static async Task<IResult> ReadAsync(ApiCall call, Guid id, BookingQueries bookings, CancellationToken cancel)
    {
        if (await bookings.FindAsync(id, cancel) is not { } booking) return call.Refuse(BookingRefusals.NotFound);
        var isOwn = call.By.MemberId == booking.MemberId && call.By.Can(Ability.BookForSelf);
        if (!isOwn && !call.By.MaySeeRosterOf(booking.TeacherId)) return call.Refuse(MemberRefusals.NotYours);
        return Results.Ok(new BookingView(
            booking.Id, booking.SessionId, booking.MemberId, booking.Status, booking.Source, call.Timed(booking.MadeAt), booking.CardId,
            booking.Position));
    }

    static async Task<IResult> CancelAsync(ApiCall call, Guid id, CancelBooking cancelBooking, CancellationToken cancel) =>
        call.Answer(await cancelBooking.ExecuteAsync(call.By, id, cancel), receipt => new BookingCancelledView(
            receipt.BookingId, receipt.IsLate ? BookingStatus.LateCancelled : BookingStatus.Cancelled, receipt.CreditReturned));
}
