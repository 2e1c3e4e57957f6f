using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>A card with all that its changes look at.</summary>
sealed record CardInHand(Card Card, CardFacts Facts)
{
    /// <summary>For change, or without being tracked where the context says so.</summary>
    public static async Task<CardInHand?> TakeAsync(StudioDbContext db, Guid cardId, StudioCalendar calendar, DateTime now)
    {
        if (await db.Cards.FirstOrDefaultAsync(one => one.Id == cardId) is not { } card) return null;
        var taken = db.LedgerEntries.Where(entry => entry.CardId == cardId);
        var facts = new CardFacts(calendar.DayOf(now))
        {
            Booked = await BookedAsync(db, cardId, calendar),
            Shares = await db.CardShares.Where(share => share.CardId == cardId).OrderBy(share => share.At).ToListAsync(),
            Expired = await taken.Where(entry => entry.Kind == LedgerKind.Expired && !taken.Any(other => other.ReversesId == entry.Id))
                .OrderBy(entry => entry.Line).ToListAsync(),
            Changes = await db.CardChanges.Where(change => change.CardId == cardId).OrderBy(change => change.At).ThenBy(change => change.Id).ToListAsync(),
        };
        return new(card, facts);
    }

    /// <summary>Makes a change of the card, or gives the first one again where the same was asked for under one idempotency key.</summary>
    /// <param name="isSame">Whether a change that has the id already is what is asked for.</param>
    public static async Task<Outcome<CardChange>> ChangeAsync(
        StudioDbContext db, Guid cardId, Guid? id, Func<CardChange, bool> isSame, StudioCalendar calendar, DateTime now, Func<CardInHand, Task<Outcome<CardChange>>> change)
    {
        if (id is { } repeated && await db.CardChanges.FindAsync(repeated) is { } first)
            return first.CardId == cardId && isSame(first) ? first : BookingRefusals.KeyReused;
        return await TakeAsync(db, cardId, calendar, now) is { } hand ? await change(hand) : CardRefusals.NotFound;
    }

    /// <summary>What stands behind a change: an id of its own, who, when and why.</summary>
    public static LedgerCause Cause(Guid? id, Actor by, DateTime now, string? reason) =>
        new(() => Guid.CreateVersion7(now), id ?? Guid.CreateVersion7(now), now, by.Name, by.Device, Text.OrNull(reason));

    static async Task<IReadOnlyList<BookedClass>> BookedAsync(StudioDbContext db, Guid cardId, StudioCalendar calendar)
    {
        var rows = await (
            from booking in db.Bookings
            where booking.CardId == cardId && (booking.Status == BookingStatus.Booked || booking.HeldCredits > 0)
            join session in db.ClassSessions on booking.SessionId equals session.Id
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            orderby session.StartsAt
            select new { booking.Id, booking.MemberId, type.Name, type.NameInEnglish, session.Day, session.StartsAt }).ToListAsync();
        var ids = rows.Select(row => row.Id).ToArray();
        var lots = (await db.Holds.AsNoTracking().Where(hold => ids.Contains(hold.BookingId)).ToListAsync()).ToLookup(hold => hold.BookingId, hold => hold.LotId);
        return [.. rows.Select(row => new BookedClass(row.Id, row.MemberId, new(row.Name, row.NameInEnglish), row.Day, calendar.TimeOf(row.StartsAt), [.. lots[row.Id]]))];
    }
}
