using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>Loads, for change, what the booking rules look at.</summary>
static class Bookers
{
    // Compiled once: booking is the busiest thing the studio does, and most of its time went into translating these.
    static readonly Func<StudioDbContext, Guid, Task<ClassSession?>> SessionById = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid id) => db.ClassSessions.FirstOrDefault(session => session.Id == id));

    static readonly Func<StudioDbContext, Guid, Task<Member?>> MemberById = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid id) => db.Members.FirstOrDefault(member => member.Id == id));

    static readonly Func<StudioDbContext, Guid, DateOnly, IAsyncEnumerable<Card>> CardsOn = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid memberId, DateOnly day) =>
            db.Cards.Where(card => card.MemberId == memberId && card.StartsOn <= day && card.EndsOn >= day));

    static readonly Func<StudioDbContext, Guid, Guid, DateTime, DateTime, IAsyncEnumerable<Claim>> ClaimsOf = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid memberId, Guid sessionId, DateTime startsAt, DateTime endsAt) =>
            from booking in db.Bookings
            where booking.MemberId == memberId && booking.Status <= BookingStatus.NoShow
            join other in db.ClassSessions on booking.SessionId equals other.Id
            where other.Id == sessionId || (other.StartsAt < endsAt && other.EndsAt > startsAt)
            join type in db.ClassTypes on other.ClassTypeId equals type.Id
            select new Claim(other.Id, type.Name, other.StartsAt, booking.Status != BookingStatus.Waitlisted));

    public static Task<ClassSession?> SessionAsync(StudioDbContext db, Guid id) => SessionById(db, id);

    public static Task<Member?> MemberAsync(StudioDbContext db, Guid id) => MemberById(db, id);

    public static async Task<Booker> OfAsync(StudioDbContext db, Member member, ClassSession session)
    {
        var cards = await ListAsync(CardsOn(db, member.Id, session.Day));
        var claims = await ListAsync(ClaimsOf(db, member.Id, session.Id, session.StartsAt, session.EndsAt));
        return new(member, cards, claims);
    }

    /// <summary>The waitlist in no particular order, each with the cards and claims as they are now.</summary>
    public static async Task<IReadOnlyList<Waiting>> WaitingForAsync(StudioDbContext db, ClassSession session)
    {
        var bookings = await db.Bookings
            .Where(booking => booking.SessionId == session.Id && booking.Status == BookingStatus.Waitlisted)
            .ToListAsync();
        var ids = bookings.Select(booking => booking.MemberId).ToArray();
        var members = await db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id);
        var cards = await db.Cards
            .Where(card => ids.Contains(card.MemberId) && card.StartsOn <= session.Day && card.EndsOn >= session.Day)
            .ToListAsync();
        var claims = await Claims(db, session).Where(one => ids.Contains(one.MemberId)).ToListAsync();
        var cardsOf = cards.ToLookup(card => card.MemberId);
        var claimsOf = claims.ToLookup(one => one.MemberId, one => one.Claim);
        return
        [
            .. bookings.Where(booking => booking.Status == BookingStatus.Waitlisted).Select(booking => new Waiting(
                booking,
                new(members[booking.MemberId], [.. cardsOf[booking.MemberId]], [.. claimsOf[booking.MemberId]])))
        ];
    }

    static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows)
    {
        List<T> list = [];
        await foreach (var row in rows) list.Add(row);
        return list;
    }

    static IQueryable<MemberClaim> Claims(StudioDbContext db, ClassSession session) =>
        from booking in db.Bookings
        where booking.Status <= BookingStatus.NoShow
        join other in db.ClassSessions on booking.SessionId equals other.Id
        where other.Id == session.Id || (other.StartsAt < session.EndsAt && other.EndsAt > session.StartsAt)
        join type in db.ClassTypes on other.ClassTypeId equals type.Id
        select new MemberClaim
        {
            MemberId = booking.MemberId,
            Claim = new(other.Id, type.Name, other.StartsAt, booking.Status != BookingStatus.Waitlisted),
        };

    sealed class MemberClaim
    {
        public Guid MemberId { get; init; }

        public required Claim Claim { get; init; }
    }
}
