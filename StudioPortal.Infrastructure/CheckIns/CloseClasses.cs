using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>
/// Accounts for classes that are over: who stayed away is marked (爽约, I02), who still waited is let go. One save per class;
/// running it again, or on two nodes at once, does nothing the second time. Returns how many classes were closed.
/// </summary>
public sealed class CloseClasses(StudioWriter writer, StudioClock studio, IDbContextFactory<StudioDbContext> contexts)
{
    public async Task<int> ExecuteAsync(CancellationToken cancel = default)
    {
        if (await studio.FindAsync(cancel) is not { } rules) return 0;
        var overSince = studio.Now.AddMinutes(-rules.Policy.NoShowAfterMinutes);
        var due = await DueAsync(overSince, cancel);
        foreach (var id in due)
            await writer.WriteAsync(Actor.System, async (db, now) =>
            {
                var session = (await db.ClassSessions.FindAsync(id))!;
                session.Close(await AbsentAsync(db, id), rules.Policy, () => Guid.CreateVersion7(now), Actor.System, now);
                return null;
            }, cancel);
        return due.Count;
    }

    async Task<List<Guid>> DueAsync(DateTime overSince, CancellationToken cancel)
    {
        await using var db = contexts.CreateDbContext();
        return await db.ClassSessions
            .Where(session => session.EndsAt <= overSince && !session.IsClosed && session.Status == SessionStatus.Scheduled)
            .OrderBy(session => session.EndsAt).Select(session => session.Id).ToListAsync(cancel);
    }

    static async Task<IReadOnlyList<PaidBooking>> AbsentAsync(StudioDbContext db, Guid sessionId)
    {
        var bookings = await db.Bookings
            .Where(booking => booking.SessionId == sessionId && booking.Status <= BookingStatus.Booked).ToListAsync();
        var ids = bookings.Select(booking => booking.CardId).ToArray();
        var cards = await db.Cards.Where(card => ids.Contains(card.Id)).ToDictionaryAsync(card => card.Id);
        return [.. bookings.Select(booking => new PaidBooking(booking, booking.CardId is { } id ? cards[id] : null))];
    }
}
