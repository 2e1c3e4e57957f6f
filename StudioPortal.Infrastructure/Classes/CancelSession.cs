using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>
/// Cancels one class: every booking ends, every held credit is free again, period cards that were to pay last a day longer, everyone
/// is told (I02). Returns how many were told. Refuses with <c>session-not-found</c> and as <see cref="ClassSession.CallOff"/> does.
/// </summary>
public sealed class CancelSession(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<int>> ExecuteAsync(Actor by, Guid sessionId, string reason, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<int>(by, async (db, now) =>
            await db.ClassSessions.FindAsync(sessionId) is { } session
                ? await CallingOff.MakingUpAsync(db, session, reason, calendar.DayOf(now), by, now)
                : ClassRefusals.NotFound,
            cancel);
    }
}

/// <summary>What calling a class off did.</summary>
/// <param name="Cards">Those that were to pay.</param>
sealed record CalledOff(int Told, IReadOnlyList<Card> Cards);

/// <summary>What cancelling one class and closing a whole day share.</summary>
static class CallingOff
{
    /// <summary>Of a single class: the period cards that were to pay last a day longer. Returns how many were told.</summary>
    public static async Task<Outcome<int>> MakingUpAsync(
        StudioDbContext db, ClassSession session, string reason, DateOnly today, Actor by, DateTime now)
    {
        var called = await RunAsync(db, session, reason, by, now);
        if (called.IsRefused) return called.Refusal;
        await GivingBack.MakeUpAsync(db, called.Value.Cards, [session.Day], session.Id, reason, today, by, now);
        return called.Value.Told;
    }

    public static async Task<Outcome<CalledOff>> RunAsync(StudioDbContext db, ClassSession session, string reason, Actor by, DateTime now)
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
        return new CalledOff(bookings.Count, [.. cards.Values]);
    }
}
