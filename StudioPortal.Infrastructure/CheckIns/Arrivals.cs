using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>What every way of checking in shares, however the booking was found.</summary>
static class Arrivals
{
    public static async Task<Outcome<CheckInReceipt>> CheckInAsync(
        StudioDbContext db, Booking booking, Actor by, DateOnly today, DateTime now)
    {
        var session = (await db.ClassSessions.FindAsync(booking.SessionId))!;
        if (!by.MaySeeRosterOf(session.TeacherId)) return MemberRefusals.NotYours;
        if (booking.Status == BookingStatus.CheckedIn) return await FirstAsync(db, booking);
        if (booking.CardId is not { } cardId) return CheckInRefusals.StillWaiting;

        var card = (await db.Cards.FindAsync(cardId))!;
        var outcome = CheckIn.Take(Guid.CreateVersion7(now), session, booking, card, Guid.CreateVersion7(now), by, today, now);
        if (outcome.IsRefused) return outcome.Refusal;
        db.CheckIns.Add(outcome.Value);
        return CheckInReceipt.Of(booking.Id, session.Id, booking.MemberId, card.NewEntries[^1]);
    }

    static async Task<CheckInReceipt> FirstAsync(StudioDbContext db, Booking booking)
    {
        var checkIn = await db.CheckIns.AsNoTracking().SingleAsync(one => one.BookingId == booking.Id && one.UndoneAt == null);
        var entry = await db.LedgerEntries.AsNoTracking().SingleAsync(one => one.Id == checkIn.LedgerEntryId);
        return CheckInReceipt.Of(booking.Id, booking.SessionId, booking.MemberId, entry);
    }
}
