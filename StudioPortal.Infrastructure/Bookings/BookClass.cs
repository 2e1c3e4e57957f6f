using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Bookings;

/// <param name="CardId">The card that is to pay; null for the one the rule chooses.</param>
/// <param name="Id">Made from an idempotency key; the same again returns the first booking.</param>
public sealed record BookClassRequest(
    Guid SessionId, Guid MemberId, Guid? CardId = null, bool JoinWaitlist = false, BookingSource Source = BookingSource.Desk, Guid? Id = null);

/// <param name="Position">Place on the waitlist, 1 for the next; null when there is a place in the class.</param>
public sealed record BookingReceipt(Guid Id, BookingStatus Status, int? Position, Guid? CardId);

/// <summary>
/// Books a member into a class or onto its waitlist (R054–R057). Who waits already and asks again gets a place if one is free and
/// nobody before them can take it. Refuses with <c>not-yours</c>, <c>session-not-found</c>,
/// <c>member-not-found</c>, <c>idempotency-key-reused</c> and as <see cref="ClassSession.Book"/> does.
/// </summary>
public sealed class BookClass(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<BookingReceipt>> ExecuteAsync(Actor by, BookClassRequest request, CancellationToken cancel = default)
    {
        if (!by.MayActFor(request.MemberId)) return MemberRefusals.NotYours;
        var rules = await studio.RulesAsync(cancel);
        return await writer.WriteAsync<BookingReceipt>(by, async (db, now) =>
        {
            if (request.Id is { } id && await db.Bookings.FindAsync(id) is { } first)
                return first.SessionId == request.SessionId && first.MemberId == request.MemberId
                    ? await ReceiptAsync(db, first)
                    : BookingRefusals.KeyReused;
            if (await Bookers.SessionAsync(db, request.SessionId) is not { } session) return ClassRefusals.NotFound;
            if (await Bookers.MemberAsync(db, request.MemberId) is not { } member) return MemberRefusals.NotFound;

            var booker = await Bookers.OfAsync(db, member, session, request.CardId);
            if (booker.Claims.Any(claim => claim.SessionId == session.Id && !claim.TakesPlace)) return await AskAgainAsync(db, session, member, rules, now);
            var wish = new BookingWish(request.Source, request.CardId, request.JoinWaitlist);
            var outcome = session.Book(request.Id ?? Guid.CreateVersion7(now), booker, wish, await Bookers.RulesAsync(db, session, rules), by, now);
            if (outcome.IsRefused) return outcome.Refusal;

            var booking = outcome.Value;
            db.Bookings.Add(booking);
            if (booking.TakesPlace) db.Notices.Add(new(Guid.CreateVersion7(now), NoticeKind.BookingMade, member.Id, session.Id, $"{booking.Id:N}", now));
            return new BookingReceipt(booking.Id, booking.Status, booking.TakesPlace ? null : session.Waitlisted, booking.CardId);
        }, cancel);
    }

    /// <summary>Who waits and asks again may have become able to come or to pay since a place was free: the waitlist is looked through.</summary>
    static async Task<Outcome<BookingReceipt>> AskAgainAsync(StudioDbContext db, ClassSession session, Member member, StudioRules rules, DateTime now)
    {
        await Promotions.FillAsync(db, session, rules, now);
        var turn = await db.Bookings.SingleAsync(booking =>
            booking.SessionId == session.Id && booking.MemberId == member.Id && booking.Status == BookingStatus.Waitlisted);
        return turn.TakesPlace ? await ReceiptAsync(db, turn) : BookingRefusals.AlreadyBooked;
    }

    static async Task<BookingReceipt> ReceiptAsync(StudioDbContext db, Booking booking)
    {
        int? position = booking.Status != BookingStatus.Waitlisted ? null : 1 + await db.Bookings.CountAsync(other =>
            other.SessionId == booking.SessionId && other.Status == BookingStatus.Waitlisted && other.Turn < booking.Turn);
        return new(booking.Id, booking.Status, position, booking.CardId);
    }
}
