using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>One booking as programs ask for it.</summary>
/// <param name="TeacherId">Who teaches the class, and so may see it (R004).</param>
/// <param name="Position">Place on the waitlist, 1 for the next; null when not waiting.</param>
public sealed record BookingRecord(
    Guid Id, Guid SessionId, Guid MemberId, Guid? TeacherId, BookingStatus Status, BookingSource Source, DateTime MadeAt, Guid? CardId, int? Position);

public sealed class BookingQueries(IDbContextFactory<StudioDbContext> contexts)
{
    public async Task<BookingRecord?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await (
            from booking in db.Bookings.AsNoTracking()
            where booking.Id == id
            join session in db.ClassSessions on booking.SessionId equals session.Id
            select new BookingRecord(
                booking.Id, booking.SessionId, booking.MemberId, session.TeacherId, booking.Status, booking.Source, booking.MadeAt, booking.CardId,
                booking.Status != BookingStatus.Waitlisted
                    ? null
                    : 1 + db.Bookings.Count(other =>
                        other.SessionId == session.Id && other.Status == BookingStatus.Waitlisted && other.Turn < booking.Turn)))
            .FirstOrDefaultAsync(cancel);
    }
}
