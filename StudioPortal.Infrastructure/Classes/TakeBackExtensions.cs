using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <param name="Kept">Cards that stay extended, because classes are booked on the days they would lose.</param>
public sealed record TakenBack(int Undone, int Kept);

/// <summary>
/// Takes back, each by its reverse, the days by which cards were extended for closed days or a cancelled class (I02, I04). Cards with
/// classes booked on those days keep them. Refuses with <c>change-not-found</c> where nothing was extended for it, or
/// <c>change-undone</c>.
/// </summary>
public sealed class TakeBackExtensions(StudioWriter writer, StudioClock studio)
{
    /// <param name="forId">The closed days or the cancelled class.</param>
    public async Task<Outcome<TakenBack>> ExecuteAsync(Actor by, Guid forId, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<TakenBack>(by, async (db, now) =>
        {
            var changes = await db.CardChanges.Where(one => one.ForId == forId && one.Kind == CardChangeKind.Extended).ToListAsync();
            if (changes.Count == 0) return ChangeRefusals.NotFound;
            if (changes.TrueForAll(one => one.IsUndone)) return ChangeRefusals.Undone;
            var undone = 0;
            foreach (var (card, change) in await WithCardsAsync(db, [.. changes.Where(one => !one.IsUndone)]))
                if (card.Undo(change, await FactsAsync(db, card, calendar, now), Cause(change, by, now)) is null)
                    undone++;
            return new TakenBack(undone, changes.Count(one => !one.IsUndone));
        }, cancel);
    }

    static async Task<IEnumerable<(Card Card, CardChange Change)>> WithCardsAsync(StudioDbContext db, IReadOnlyList<CardChange> changes)
    {
        var ids = changes.Select(one => one.CardId).ToArray();
        var cards = await db.Cards.Where(card => ids.Contains(card.Id)).ToDictionaryAsync(card => card.Id);
        return changes.Select(one => (cards[one.CardId], one));
    }

    /// <summary>Only period cards are extended so: nothing of theirs is reserved or expires.</summary>
    static async Task<CardFacts> FactsAsync(StudioDbContext db, Card card, StudioCalendar calendar, DateTime now)
    {
        var booked = await (
            from booking in db.Bookings
            where booking.CardId == card.Id && booking.Status == BookingStatus.Booked
            join session in db.ClassSessions on booking.SessionId equals session.Id
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            select new { booking.Id, booking.MemberId, type.Name, type.NameInEnglish, session.Day, session.StartsAt }).ToListAsync();
        return new(calendar.DayOf(now))
        {
            Booked = [.. booked.Select(one => new BookedClass(one.Id, one.MemberId, new(one.Name, one.NameInEnglish), one.Day, calendar.TimeOf(one.StartsAt), []))],
        };
    }

    static LedgerCause Cause(CardChange change, Actor by, DateTime now) =>
        new(() => Guid.CreateVersion7(now), change.Id, now, by.Name, by.Device, change.Reason);
}
