using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>
/// Takes in someone who comes without a booking, if a place is free (R058): booked and checked in at once. Refuses with
/// <c>session-not-found</c>, <c>member-not-found</c>, <c>not-yours</c>, and as <see cref="ClassSession.Book"/> and
/// <see cref="CheckIn.Take"/> do.
/// </summary>
public sealed class WalkIn(StudioWriter writer, StudioClock studio)
{
    /// <param name="id">Made from an idempotency key; the same again returns the first check-in.</param>
    public async Task<Outcome<CheckInReceipt>> ExecuteAsync(
        Actor by, Guid sessionId, Guid memberId, Guid? cardId = null, Guid? id = null, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        return await writer.WriteAsync<CheckInReceipt>(by, async (db, now) =>
        {
            if (await Bookers.SessionAsync(db, sessionId) is not { } session) return ClassRefusals.NotFound;
            if (!by.MaySeeRosterOf(session.TeacherId)) return MemberRefusals.NotYours;
            if (await Bookers.MemberAsync(db, memberId) is not { } member) return MemberRefusals.NotFound;

            if (id is { } repeated && await db.Bookings.FindAsync(repeated) is { } first)
                return first.SessionId == sessionId && first.MemberId == memberId
                    ? await Arrivals.CheckInAsync(db, first, by, rules.Calendar.DayOf(now), now)
                    : BookingRefusals.KeyReused;
            var booker = await Bookers.OfAsync(db, member, session);
            var booked = session.Book(id ?? Guid.CreateVersion7(now), booker, new(BookingSource.WalkIn, cardId), rules, by, now);
            if (booked.IsRefused) return booked.Refusal;
            db.Bookings.Add(booked.Value);

            var card = (await db.Cards.FindAsync(booked.Value.CardId))!;
            var today = rules.Calendar.DayOf(now);
            var arrived = CheckIn.Take(Guid.CreateVersion7(now), session, booked.Value, card, Guid.CreateVersion7(now), by, today, now);
            if (arrived.IsRefused) return arrived.Refusal;
            db.CheckIns.Add(arrived.Value);
            return CheckInReceipt.Of(booked.Value.Id, session.Id, member.Id, card.NewEntries[^1]);
        }, cancel);
    }
}
