using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>Loads, for change, what the booking rules look at.</summary>
static class Bookers
{
    // Compiled once: booking is the busiest thing the studio does, and most of its time went into translating these.
    static readonly Func<StudioDbContext, Guid, Task<ClassSession?>> SessionById = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid id) => db.ClassSessions.FirstOrDefault(session => session.Id == id));

    static readonly Func<StudioDbContext, Guid, Task<Member?>> MemberById = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid id) => db.Members.AsNoTracking().FirstOrDefault(member => member.Id == id));

    // "Is one of those shared with" is asked of two indexes; "is there a share of" would look at every card of the studio.
    static readonly Func<StudioDbContext, Guid, DateOnly, IAsyncEnumerable<Card>> CardsOn = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid memberId, DateOnly day) =>
            db.Cards.Where(card => card.StartsOn <= day && card.EndsOn >= day && card.EndedFor == null
                && (card.MemberId == memberId || db.CardShares.Where(share => share.MemberId == memberId).Select(share => share.CardId).Contains(card.Id))));

    static readonly Func<StudioDbContext, Guid, Task<ClassType?>> TypeById = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid id) => db.ClassTypes.AsNoTracking().FirstOrDefault(type => type.Id == id));

    static readonly Func<StudioDbContext, Guid, Guid, DateTime, DateTime, IAsyncEnumerable<Claim>> ClaimsOf = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid memberId, Guid sessionId, DateTime startsAt, DateTime endsAt) =>
            from booking in db.Bookings
            where booking.MemberId == memberId && booking.Status <= BookingStatus.NoShow
            join other in db.ClassSessions on booking.SessionId equals other.Id
            where other.Id == sessionId || (other.StartsAt < endsAt && other.EndsAt > startsAt)
            join type in db.ClassTypes on other.ClassTypeId equals type.Id
            select new Claim(other.Id, new LocalName(type.Name, type.NameInEnglish), other.StartsAt, booking.Status != BookingStatus.Waitlisted));

    public static Task<ClassSession?> SessionAsync(StudioDbContext db, Guid id) => SessionById(db, id);

    public static Task<Member?> MemberAsync(StudioDbContext db, Guid id) => MemberById(db, id);

    /// <param name="wishedId">A card that is asked for by name: looked at even when its days are others, so that it can be said why not.</param>
    /// <param name="except">A booking that is not to count against limits: the one whose payer is being chosen.</param>
    public static async Task<Booker> OfAsync(StudioDbContext db, Member member, ClassSession session, Guid? wishedId = null, Guid? except = null)
    {
        var cards = await ListAsync(CardsOn(db, member.Id, session.Day));
        if (wishedId is { } wished && cards.All(card => card.Id != wished)) cards.AddRange(await UsableBy(db, member.Id).Where(card => card.Id == wished).ToListAsync());
        var claims = await ListAsync(ClaimsOf(db, member.Id, session.Id, session.StartsAt, session.EndsAt));
        return new(member, cards, claims, await UsesAsync(db, cards, session, except));
    }

    public static async Task<ClassRules> RulesAsync(StudioDbContext db, ClassSession session, StudioRules rules) =>
        new(rules.Studio, (await TypeById(db, session.ClassTypeId))!, rules.PolicyFor(session.ClassTypeId));

    /// <summary>Cards held or shared.</summary>
    public static IQueryable<Card> UsableBy(StudioDbContext db, Guid memberId) => db.Cards.Where(card =>
        card.MemberId == memberId || db.CardShares.Where(share => share.MemberId == memberId).Select(share => share.CardId).Contains(card.Id));

    /// <summary>
    /// What the limits of these cards count: places taken in the month of the class and the weeks that touch it, and what is still to
    /// come. So does a place given back too late for which the policy takes a class, or one left empty, unless that was waived (I02).
    /// Asked only where a card has limits.
    /// </summary>
    public static async Task<IReadOnlyList<CardUse>> UsesAsync(
        StudioDbContext db, IReadOnlyList<Card> cards, ClassSession session, Guid? except = null)
    {
        var limited = cards.Where(card => !card.Terms.Limits.AreNone).Select(card => (Guid?)card.Id).ToArray();
        if (limited.Length == 0) return [];
        var first = new DateOnly(session.Day.Year, session.Day.Month, 1);
        var (from, to) = (first.AddDays(-6), first.AddMonths(1).AddDays(6));
        return await (
            from booking in db.Bookings
            where limited.Contains(booking.CardId) && booking.Id != except
            let penalty = db.Penalties.FirstOrDefault(one => one.BookingId == booking.Id)
            where booking.Status == BookingStatus.Booked || booking.Status == BookingStatus.CheckedIn
                || (booking.Status == BookingStatus.NoShow && (penalty == null || penalty.State != PenaltyState.Waived))
                || (booking.Status == BookingStatus.LateCancelled && penalty != null && penalty.Cost == PenaltyCost.Credit && penalty.State != PenaltyState.Waived)
            join other in db.ClassSessions on booking.SessionId equals other.Id
            where booking.Status == BookingStatus.Booked || (other.Day >= @from && other.Day < to)
            select new CardUse(booking.CardId!.Value, other.Day, booking.Status == BookingStatus.Booked)).ToListAsync();
    }

    /// <summary>The waitlist in no particular order, each with the cards and claims as they are now.</summary>
    public static async Task<IReadOnlyList<Waiting>> WaitingForAsync(StudioDbContext db, ClassSession session)
    {
        var bookings = await db.Bookings
            .Where(booking => booking.SessionId == session.Id && booking.Status == BookingStatus.Waitlisted)
            .ToListAsync();
        var ids = bookings.Select(booking => booking.MemberId).ToArray();
        var members = await db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id);
        var shares = await db.CardShares.AsNoTracking().Where(share => ids.Contains(share.MemberId)).ToListAsync();
        var shared = shares.Select(share => share.CardId).ToArray();
        var cards = await db.Cards
            .Where(card => card.StartsOn <= session.Day && card.EndsOn >= session.Day && card.EndedFor == null
                && (ids.Contains(card.MemberId) || shared.Contains(card.Id)))
            .ToListAsync();
        var uses = await UsesAsync(db, cards, session);
        var claims = await Claims(db, session).Where(one => ids.Contains(one.MemberId)).ToListAsync();
        var cardsOf = cards.Select(card => (card.MemberId, Card: card))
            .Concat(shares.SelectMany(share => cards.Where(card => card.Id == share.CardId).Select(card => (share.MemberId, Card: card))))
            .ToLookup(one => one.MemberId, one => one.Card);
        var claimsOf = claims.ToLookup(one => one.MemberId, one => one.Claim);
        return
        [
            .. bookings.Where(booking => booking.Status == BookingStatus.Waitlisted).Select(booking => new Waiting(
                booking,
                new(members[booking.MemberId], [.. cardsOf[booking.MemberId]], [.. claimsOf[booking.MemberId]], uses)))
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
            Claim = new(other.Id, new LocalName(type.Name, type.NameInEnglish), other.StartsAt, booking.Status != BookingStatus.Waitlisted),
        };

    sealed class MemberClaim
    {
        public Guid MemberId { get; init; }

        public required Claim Claim { get; init; }
    }
}
