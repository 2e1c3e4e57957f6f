using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Members;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>Someone in front of the desk, with what matters now: the bookings from today on and every card held or shared.</summary>
public sealed record DeskPerson(Member Member, IReadOnlyList<MemberBooking> Bookings, IReadOnlyList<Card> Cards)
{
    public Guid Id => Member.Id;

    /// <summary>The class to check in for: the first of the day that is not over; one not checked in yet before one that is.</summary>
    public MemberBooking? Due(DateOnly today, DateTime now) => Bookings
        .Where(booking => booking.Day == today && booking.EndsAt > now && booking.Status is BookingStatus.Booked or BookingStatus.CheckedIn)
        .OrderBy(booking => booking.Status == BookingStatus.Booked ? 0 : 1).ThenBy(booking => booking.StartsAt)
        .FirstOrDefault();

    /// <summary>What comes next when nothing is due.</summary>
    public MemberBooking? Next(DateTime now) => Bookings.FirstOrDefault(booking => booking.StartsAt > now);

    public Card? Card(Guid? id) => Cards.FirstOrDefault(card => card.Id == id);
}

/// <summary>What the front desk looks up: at most five statements for one look.</summary>
public sealed class DeskQueries(IDbContextFactory<StudioDbContext> contexts, MemberQueries members)
{
    /// <summary>As many as fit on a screen and can be chosen by a key.</summary>
    const int MostMatches = 8;

    /// <summary>How far ahead a booking is mentioned, in days.</summary>
    const int DaysAhead = 28;

    public async Task<IReadOnlyList<DeskPerson>> SearchAsync(string typed, DateOnly today, CancellationToken cancel = default)
    {
        var rows = await members.SearchAsync(typed, MostMatches, cancel);
        return await PeopleAsync([.. rows.Select(row => row.Id)], today, cancel);
    }

    public async Task<DeskPerson?> PersonAsync(Guid id, DateOnly today, CancellationToken cancel = default) =>
        (await PeopleAsync([id], today, cancel)).FirstOrDefault();

    public Task<Guid?> OfCodeAsync(string typed, CancellationToken cancel = default) => members.OfCodeAsync(typed, cancel);

    async Task<IReadOnlyList<DeskPerson>> PeopleAsync(IReadOnlyList<Guid> ids, DateOnly today, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var people = await members.OfIdsAsync(ids, cancel);
        var bookings = await members.BookingsOfAsync(ids, today, today.AddDays(DaysAhead), cancel);
        await using var db = contexts.CreateDbContext();
        var shares = await db.CardShares.AsNoTracking().Where(share => ids.Contains(share.MemberId)).ToListAsync(cancel);
        var shared = shares.Select(share => share.CardId).ToArray();
        var all = await db.Cards.AsNoTracking().Where(card => ids.Contains(card.MemberId) || shared.Contains(card.Id)).OrderBy(card => card.EndsOn).ToListAsync(cancel);
        var cards = all.Select(card => (card.MemberId, Card: card))
            .Concat(shares.SelectMany(share => all.Where(card => card.Id == share.CardId).Select(card => (share.MemberId, Card: card))))
            .ToLookup(one => one.MemberId, one => one.Card);
        return [.. people.Select(person => new DeskPerson(person, [.. bookings[person.Id]], [.. cards[person.Id]]))];
    }
}
