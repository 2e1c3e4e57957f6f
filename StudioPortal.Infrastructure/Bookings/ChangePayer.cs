using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>
/// Lets another card of the member pay for a booking (I01). Refuses with <c>booking-not-found</c>, <c>not-yours</c> and as
/// <see cref="ClassSession.ChangePayer"/> does.
/// </summary>
public sealed class ChangePayer(StudioWriter writer, StudioClock studio)
{
    public async Task<Refusal?> ExecuteAsync(Actor by, Guid bookingId, Guid cardId, CancellationToken cancel = default)
    {
        var rules = await studio.RulesAsync(cancel);
        return await writer.WriteAsync(by, async (db, _) =>
        {
            if (await db.Bookings.FindAsync(bookingId) is not { } booking) return BookingRefusals.NotFound;
            if (!by.MayActFor(booking.MemberId)) return MemberRefusals.NotYours;
            if (booking.CardId is not { } firstId) return BookingRefusals.PayerSettled;

            var session = (await Bookers.SessionAsync(db, booking.SessionId))!;
            var member = (await Bookers.MemberAsync(db, booking.MemberId))!;
            var booker = await Bookers.OfAsync(db, member, session, cardId, except: booking.Id);
            var first = (await db.Cards.FindAsync(firstId))!;
            return session.ChangePayer(booking, first, booker, cardId, await Bookers.RulesAsync(db, session, rules));
        }, cancel);
    }
}
