using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Bookings;

public sealed record CancellationReceipt(Guid BookingId, bool IsLate, bool CreditReturned);

/// <summary>
/// Gives a booking back and moves up who waits (R057, I02). Repeating it gives the first answer. Refuses with
/// <c>booking-not-found</c>, <c>not-yours</c> and as <see cref="Domain.Classes.ClassSession.Cancel"/> does.
/// </summary>
public sealed class CancelBooking(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<CancellationReceipt>> ExecuteAsync(Actor by, Guid bookingId, CancellationToken cancel = default)
    {
        var rules = await studio.RulesAsync(cancel);
        return await writer.WriteAsync<CancellationReceipt>(by, async (db, now) =>
        {
            if (await db.Bookings.FindAsync(bookingId) is not { } booking) return BookingRefusals.NotFound;
            if (!by.MayActFor(booking.MemberId)) return MemberRefusals.NotYours;
            if (await db.Cancellations.FindAsync(bookingId) is { } earlier)
                return new CancellationReceipt(bookingId, earlier.IsLate, earlier.CreditReturned);

            var session = (await db.ClassSessions.FindAsync(booking.SessionId))!;
            Card? card = booking.CardId is { } cardId ? await db.Cards.FindAsync(cardId) : null;
            var policy = (await db.CancellationPolicies.FindAsync(booking.PolicyId))!;
            var outcome = session.Cancel(booking, card, policy, Guid.CreateVersion7(now), by, now);
            if (outcome.IsRefused) return outcome.Refusal;

            db.Cancellations.Add(outcome.Value);
            if (outcome.Value.Penalty is { } penalty) Wait(db, penalty, now);
            await Promotions.FillAsync(db, session, rules, now);
            return new CancellationReceipt(bookingId, outcome.Value.IsLate, outcome.Value.CreditReturned);
        }, cancel);
    }

    static void Wait(StudioDbContext db, Penalty penalty, DateTime now)
    {
        db.Penalties.Add(penalty);
        PenaltyNotices.Tell(db, penalty, NoticeKind.PenaltyWaiting, now);
    }
}
