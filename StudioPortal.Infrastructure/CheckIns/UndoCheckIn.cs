using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>
/// Takes a check-in back by a line that reverses its deduction (I01). Repeating it returns the first reversal. Refuses with
/// <c>booking-not-found</c>, <c>not-yours</c>, <c>not-checked-in</c> or <c>check-in-closed</c>.
/// </summary>
public sealed class UndoCheckIn(StudioWriter writer)
{
    public Task<Outcome<CheckInReceipt>> ExecuteAsync(Actor by, Guid bookingId, CancellationToken cancel = default) =>
        writer.WriteAsync<CheckInReceipt>(by, async (db, now) =>
        {
            if (await db.Bookings.FindAsync(bookingId) is not { } booking) return BookingRefusals.NotFound;
            var session = (await db.ClassSessions.FindAsync(booking.SessionId))!;
            if (!by.MaySeeRosterOf(session.TeacherId)) return MemberRefusals.NotYours;
            if (await LatestAsync(db, bookingId) is not { } checkIn) return CheckInRefusals.NotCheckedIn;

            var ofCheckIn = await db.LedgerEntries.Where(entry => entry.CauseId == checkIn.Id).OrderBy(entry => entry.Line).ToListAsync();
            var deductions = ofCheckIn.Where(entry => entry.Kind == LedgerKind.CheckIn).ToList();
            if (checkIn.IsUndone)
                return CheckInReceipt.Of(booking.Id, session.Id, booking.MemberId, [.. ofCheckIn.Except(deductions)]);

            var card = (await db.Cards.FindAsync(booking.CardId))!;
            if (checkIn.Undo(session, booking, card, deductions, () => Guid.CreateVersion7(now), by, now) is { } refusal) return refusal;
            return CheckInReceipt.Of(booking.Id, session.Id, booking.MemberId, card.NewEntries);
        }, cancel);

    /// <summary>The one that stands goes before those undone: clocks step back, so the time alone does not tell.</summary>
    static Task<CheckIn?> LatestAsync(StudioDbContext db, Guid bookingId) => db.CheckIns
        .Where(one => one.BookingId == bookingId)
        .OrderBy(one => one.UndoneAt != null).ThenByDescending(one => one.At).FirstOrDefaultAsync();
}
