using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>What every way of checking in shares, however the booking was found.</summary>
static class Arrivals
{
    public static async Task<Outcome<CheckInReceipt>> CheckInAsync(
        StudioDbContext db, Booking booking, Actor by, DateOnly today, DateTime now, Guid? id = null)
    {
        var session = (await db.ClassSessions.FindAsync(booking.SessionId))!;
        if (!by.MaySeeRosterOf(session.TeacherId)) return MemberRefusals.NotYours;
        if (booking.Status == BookingStatus.CheckedIn) return (await FirstAsync(db, booking))!;
        if (booking.CardId is not { } cardId) return CheckInRefusals.StillWaiting;

        var card = await PayerAsync(db, session, booking, (await db.Cards.FindAsync(cardId))!);
        var outcome = CheckIn.Take(id ?? Guid.CreateVersion7(now), session, booking, card, Guid.CreateVersion7(now), by, today, now);
        if (outcome.IsRefused) return outcome.Refusal;
        db.CheckIns.Add(outcome.Value);
        return CheckInReceipt.Of(booking.Id, session.Id, booking.MemberId, card.NewEntries[^1]);
    }

    /// <summary>The card that was to pay, or another where the class was moved out of its days.</summary>
    static async Task<Card> PayerAsync(StudioDbContext db, ClassSession session, Booking booking, Card held)
    {
        if (booking.Status != BookingStatus.Booked || held.IsValidFor(session.ClassTypeId, session.Day)) return held;
        var booker = await Bookers.OfAsync(db, (await Bookers.MemberAsync(db, booking.MemberId))!, session);
        if (CardChoice.For(booker.Cards, session.ClassTypeId, session.Day) is not { } other) return held;
        booking.PayWith(held, other);
        return other;
    }

    /// <summary>The first check-in of a booking, undone or not; null when there was none.</summary>
    public static async Task<CheckInReceipt?> FirstAsync(StudioDbContext db, Booking booking)
    {
        var checkIn = await db.CheckIns.AsNoTracking().Where(one => one.BookingId == booking.Id)
            .OrderBy(one => one.UndoneAt != null).ThenBy(one => one.At).FirstOrDefaultAsync();
        return checkIn is null ? null : await ReceiptAsync(db, checkIn);
    }

    /// <summary>The check-in that was made under the same idempotency key.</summary>
    public static async Task<CheckInReceipt?> RepeatedAsync(StudioDbContext db, Guid? id) =>
        id is { } known && await db.CheckIns.FindAsync(known) is { } checkIn ? await ReceiptAsync(db, checkIn) : null;

    static async Task<CheckInReceipt> ReceiptAsync(StudioDbContext db, CheckIn checkIn)
    {
        var entry = await db.LedgerEntries.AsNoTracking().SingleAsync(one => one.Id == checkIn.LedgerEntryId);
        return CheckInReceipt.Of(checkIn.BookingId, checkIn.SessionId, checkIn.MemberId, entry);
    }
}
