using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>A card after a change that ended it or took an end back, with the money that went with it.</summary>
public sealed record CardEnding(Card Card, CardChange Change, Sale Sale);

/// <summary>Loads what the rules about the end of a card look at.</summary>
static class Endings
{
    /// <summary>What the card still has to pay for: booked, or waiting for review with a credit reserved; in order of time.</summary>
    public static async Task<IReadOnlyList<MovableBooking>> BookedAsync(StudioDbContext db, Guid cardId, StudioCalendar calendar)
    {
        var rows = await (
            from booking in db.Bookings
            where booking.CardId == cardId && (booking.Status == BookingStatus.Booked || booking.HeldCredits > 0)
            join session in db.ClassSessions on booking.SessionId equals session.Id
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            orderby session.StartsAt
            select new { booking, session, type }).ToListAsync();
        return [.. rows.Select(row => new MovableBooking(row.booking, row.session.Payable(row.type, calendar), NameOf(row.type, row.session, calendar)))];
    }

    public static async Task<RefundBasis> BasisAsync(StudioDbContext db, Card card, DateOnly today) => new(
        card, await LedgerAsync(db, card.Id), await FeesAsync(db, card.Id), await RefundedAsync(db, card.Id), today);

    public static Task<List<LedgerEntry>> LedgerAsync(StudioDbContext db, Guid cardId) =>
        db.LedgerEntries.Where(entry => entry.CardId == cardId).OrderBy(entry => entry.Line).ToListAsync();

    public static Task<List<CardChange>> ChangesAsync(StudioDbContext db, Guid cardId) =>
        db.CardChanges.Where(change => change.CardId == cardId).ToListAsync();

    public static LedgerCause Cause(Guid subjectId, Actor by, DateTime now, string? reason = null) =>
        new(() => Guid.CreateVersion7(now), subjectId, now, by.Name, by.Device, Text.OrNull(reason));

    static NamedClass NameOf(ClassType type, ClassSession session, StudioCalendar calendar) =>
        new(new(type.Name, type.NameInEnglish), session.Day, calendar.TimeOf(session.StartsAt));

    /// <summary>What a single visit of each class behind a line costs today; check-ins and bookings never share an id.</summary>
    static async Task<Dictionary<Guid, long>> FeesAsync(StudioDbContext db, Guid cardId)
    {
        var attended =
            from checkIn in db.CheckIns
            where db.LedgerEntries.Any(entry => entry.CardId == cardId && entry.CauseId == checkIn.Id)
            select new { Cause = checkIn.Id, checkIn.SessionId };
        var lapsed =
            from booking in db.Bookings
            where db.LedgerEntries.Any(entry => entry.CardId == cardId && entry.CauseId == booking.Id)
            select new { Cause = booking.Id, booking.SessionId };
        var fees = await (
            from one in attended.Concat(lapsed)
            join session in db.ClassSessions on one.SessionId equals session.Id
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            where type.Fee != null
            select new { one.Cause, Fee = type.Fee!.Value }).ToListAsync();
        return fees.ToDictionary(one => one.Cause, one => one.Fee);
    }

    /// <summary>Given back for the card and not taken in again; a fee that was returned was never paid for the card.</summary>
    static async Task<long> RefundedAsync(StudioDbContext db, Guid cardId) => -await db.Sales
        .Where(sale => sale.CardId == cardId && sale.Kind == SaleKind.Refund
            && !db.Sales.Any(fee => fee.Id == sale.ReversesId && fee.Kind == SaleKind.Fee))
        .SumAsync(sale => sale.Price);
}
