using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>
/// Checks in whoever a scanned code or swiped card number belongs to, for the class that is due (R059): the first of today, or
/// still running since yesterday, that is not over. So a code scanned twice in front of one class deducts once, even with another class later in the day. Refuses with
/// <c>code-unknown</c>, <c>nothing-due</c>, <c>idempotency-key-reused</c> and as <see cref="CheckInBooking"/> does.
/// </summary>
public sealed class CheckInByCode(StudioWriter writer, StudioClock studio)
{
    /// <param name="id">Made from an idempotency key; the same again returns the first check-in, whatever is due by then.</param>
    public async Task<Outcome<CheckInReceipt>> ExecuteAsync(Actor by, string code, Guid? id = null, CancellationToken cancel = default)
    {
        var rules = await studio.RulesAsync(cancel);
        var wanted = MemberCode.Normalise(code);
        return await writer.WriteAsync<CheckInReceipt>(by, async (db, now) =>
        {
            var today = rules.Studio.Calendar.DayOf(now);
            if (await MemberOfAsync(db, wanted) is not { } memberId) return CheckInRefusals.CodeUnknown;
            if (await Arrivals.RepeatedAsync(db, id) is { } first) return first.MemberId == memberId ? first : BookingRefusals.KeyReused;
            if (await DueAsync(db, memberId, today, now) is not { } booking) return CheckInRefusals.NothingDue;
            return await Arrivals.CheckInAsync(db, booking, rules, by, today, now, id);
        }, cancel);
    }

    static async Task<Guid?> MemberOfAsync(StudioDbContext db, string code)
    {
        if (code.Length is 0 or > 20) return null;
        return await db.Members.Where(member => member.Code == code).Select(member => (Guid?)member.Id).FirstOrDefaultAsync()
            ?? await db.Cards.Where(card => card.Number == code).Select(card => (Guid?)card.MemberId).FirstOrDefaultAsync();
    }

    static Task<Booking?> DueAsync(StudioDbContext db, Guid memberId, DateOnly today, DateTime now) => (
        from booking in db.Bookings
        where booking.MemberId == memberId && (booking.Status == BookingStatus.Booked || booking.Status == BookingStatus.CheckedIn)
        join session in db.ClassSessions on booking.SessionId equals session.Id
        where session.Day <= today && session.EndsAt > now
        orderby session.StartsAt
        select booking).FirstOrDefaultAsync();
}
