using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>
/// Checks a booked member in (R058–R060). Repeating it returns the first check-in and deducts nothing. Refuses with
/// <c>booking-not-found</c>, <c>not-yours</c> (a class of another teacher, R004) and as <see cref="Domain.CheckIns.CheckIn.Take"/> does.
/// </summary>
public sealed class CheckInBooking(StudioWriter writer, StudioClock studio)
{
    /// <param name="id">Made from an idempotency key; the same again returns the first check-in, even if it was undone since.</param>
    public async Task<Outcome<CheckInReceipt>> ExecuteAsync(Actor by, Guid bookingId, Guid? id = null, CancellationToken cancel = default)
    {
        var rules = await studio.RulesAsync(cancel);
        return await writer.WriteAsync<CheckInReceipt>(by, async (db, now) =>
        {
            if (await db.Bookings.FindAsync(bookingId) is not { } booking) return BookingRefusals.NotFound;
            if (await Arrivals.RepeatedAsync(db, id) is { } first) return first;
            return await Arrivals.CheckInAsync(db, booking, rules, by, rules.Studio.Calendar.DayOf(now), now, id);
        }, cancel);
    }
}
