using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>Loads, for change, what the booking rules look at.</summary>
static class Bookers
{
    public static async Task<Booker> OfAsync(StudioDbContext db, Member member, ClassSession session)
    {
        var cards = await db.Cards
            .Where(card => card.MemberId == member.Id && card.StartsOn <= session.Day && card.EndsOn >= session.Day)
            .ToListAsync();
        var claims = await Claims(db, session).Where(one => one.MemberId == member.Id).ToListAsync();
        return new(member, cards, [.. claims.Select(one => one.Claim)]);
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
