using Microsoft.EntityFrameworkCore;
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
/// Takes in someone who comes without a booking or still waits for one, if a place is free (R058): booked and checked in at once.
/// Repeating it with the same key gives the first check-in, even if it was undone since. Refuses with
/// <c>session-not-found</c>, <c>member-not-found</c>, <c>not-yours</c>, and as <see cref="ClassSession.Book"/> and
/// <see cref="CheckIn.Take"/> do.
/// </summary>
public sealed class WalkIn(StudioWriter writer, StudioClock studio)
{
    /// <param name="id">Made from an idempotency key; the same again returns the first check-in.</param>
    public async Task<Outcome<CheckInReceipt>> ExecuteAsync(
        Actor by, Guid sessionId, Guid memberId, Guid? cardId = null, Guid? id = null, CancellationToken cancel = default)
    {
        var studioRules = await studio.RulesAsync(cancel);
        return await writer.WriteAsync<CheckInReceipt>(by, async (db, now) =>
        {
            if (await Bookers.SessionAsync(db, sessionId) is not { } session) return ClassRefusals.NotFound;
            if (!by.MaySeeRosterOf(session.TeacherId)) return MemberRefusals.NotYours;
            if (await Bookers.MemberAsync(db, memberId) is not { } member) return MemberRefusals.NotFound;

            var today = studioRules.Studio.Calendar.DayOf(now);
            if (id is { } repeated && await db.Bookings.FindAsync(repeated) is { } first)
                return first.SessionId != sessionId || first.MemberId != memberId
                    ? BookingRefusals.KeyReused
                    : await Arrivals.FirstAsync(db, first) is { } receipt ? receipt : await Arrivals.CheckInAsync(db, first, studioRules, by, today, now);
            var booker = await Bookers.OfAsync(db, member, session, cardId);
            var rules = await Bookers.RulesAsync(db, session, studioRules);
            var placed = await WaitingAsync(db, session, member) is { } waiting
                ? Admit(session, new(waiting, booker), rules, now)
                : Book(db, session, id ?? Guid.CreateVersion7(now), booker, cardId, rules, by, now);
            return placed.IsRefused ? placed.Refusal : await Arrivals.CheckInAsync(db, placed.Value, studioRules, by, today, now);
        }, cancel);
    }

    static Task<Booking?> WaitingAsync(StudioDbContext db, ClassSession session, Member member) => db.Bookings.FirstOrDefaultAsync(booking =>
        booking.SessionId == session.Id && booking.MemberId == member.Id && booking.Status == BookingStatus.Waitlisted);

    static Outcome<Booking> Admit(ClassSession session, Waiting waiting, ClassRules rules, DateTime now) =>
        session.Admit(waiting, rules, now) is { } refusal ? refusal : waiting.Booking;

    static Outcome<Booking> Book(
        StudioDbContext db, ClassSession session, Guid id, Booker booker, Guid? cardId, ClassRules rules, Actor by, DateTime now)
    {
        var booked = session.Book(id, booker, new(BookingSource.WalkIn, cardId), rules, by, now);
        if (!booked.IsRefused) db.Bookings.Add(booked.Value);
        return booked;
    }
}
