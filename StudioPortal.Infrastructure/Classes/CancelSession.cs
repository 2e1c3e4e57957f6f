using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>
/// Cancels one class: every booking ends, every held credit is free again, everyone is told (I02). Returns how many were told.
/// Refuses with <c>session-not-found</c> and as <see cref="ClassSession.CallOff"/> does.
/// </summary>
public sealed class CancelSession(StudioWriter writer)
{
    public Task<Outcome<int>> ExecuteAsync(Actor by, Guid sessionId, string reason, CancellationToken cancel = default) =>
        writer.WriteAsync<int>(by, async (db, now) =>
            await db.ClassSessions.FindAsync(sessionId) is { } session
                ? await CallingOff.RunAsync(db, session, reason, by, now)
                : ClassRefusals.NotFound,
            cancel);
}

/// <summary>What cancelling one class and closing a whole day share.</summary>
static class CallingOff
{
    public static async Task<Outcome<int>> RunAsync(StudioDbContext db, ClassSession session, string reason, Actor by, DateTime now)
    {
        var bookings = await db.Bookings
            .Where(one => one.SessionId == session.Id && one.Status <= BookingStatus.NoShow).ToListAsync();
        var cardIds = bookings.Select(one => one.CardId).ToArray();
        var cards = await db.Cards.Where(card => cardIds.Contains(card.Id)).ToDictionaryAsync(card => card.Id);
        PaidBooking[] paid = [.. bookings.Select(one => new PaidBooking(one, one.CardId is { } id ? cards[id] : null))];
        var outcome = session.CallOff(reason, paid, by, now);
        if (outcome.IsRefused) return outcome.Refusal;
        db.Cancellations.AddRange(outcome.Value);
        SessionNotices.Tell(db, session, NoticeKind.ClassCancelled, bookings.Select(one => one.MemberId), now);
        return bookings.Count;
    }
}
