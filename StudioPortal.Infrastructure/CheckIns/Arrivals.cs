using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>What every way of checking in shares, however the booking was found.</summary>
static class Arrivals
{
    public static async Task<Outcome<CheckInReceipt>> CheckInAsync(
        StudioDbContext db, Booking booking, StudioRules rules, Actor by, DateOnly today, DateTime now, Guid? id = null)
    {
        var session = (await db.ClassSessions.FindAsync(booking.SessionId))!;
        if (!by.MaySeeRosterOf(session.TeacherId)) return MemberRefusals.NotYours;
        if (booking.Status == BookingStatus.CheckedIn) return (await FirstAsync(db, booking))!;
        if (booking.CardId is not { } cardId) return CheckInRefusals.StillWaiting;

        var card = await PayerAsync(db, session, booking, rules, (await db.Cards.FindAsync(cardId))!);
        var outcome = CheckIn.Take(id ?? Guid.CreateVersion7(now), session, booking, card, () => Guid.CreateVersion7(now), by, today, now);
        if (outcome.IsRefused) return outcome.Refusal;
        db.CheckIns.Add(outcome.Value);
        return CheckInReceipt.Of(booking.Id, session.Id, booking.MemberId, [.. card.NewEntries.Where(entry => entry.CauseId == outcome.Value.Id)]);
    }

    /// <summary>The card that was to pay, or another where the class was moved out of its days or into a freeze.</summary>
    static async Task<Card> PayerAsync(StudioDbContext db, ClassSession session, Booking booking, StudioRules rules, Card held)
    {
        if (booking.Status != BookingStatus.Booked || (held.IsValidOn(session.Day) && !held.IsFrozenOn(session.Day))) return held;
        var booker = await Bookers.OfAsync(db, (await Bookers.MemberAsync(db, booking.MemberId))!, session);
        var what = session.Payable((await Bookers.RulesAsync(db, session, rules)).Type, rules.Studio.Calendar);
        if (CardChoice.For(booker.Cards, what, booker.Uses) is not { } other) return held;
        booking.PayWith(held, other, what, rules.Studio.Policy.GivenCreditsFirst);
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
        var entries = await db.LedgerEntries.AsNoTracking()
            .Where(one => one.CauseId == checkIn.Id && one.Kind == LedgerKind.CheckIn).OrderBy(one => one.Line).ToListAsync();
        return CheckInReceipt.Of(checkIn.BookingId, checkIn.SessionId, checkIn.MemberId, entries);
    }
}
