using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>One of one's own bookings that is not over.</summary>
/// <param name="Position">Place on the waitlist, 1 for the next; null when there is a place in the class.</param>
/// <param name="FreeUntil">Until when it can be given back without counting as late.</param>
/// <param name="LateCost">What giving it back later costs by the policy it was made under.</param>
public sealed record MyBooking(
    Guid Id, Guid SessionId, BookingStatus Status, LocalName ClassName, LocalName Room, LocalName? Teacher, DateOnly Day,
    DateTime StartsAt, DateTime EndsAt, int? Position, DateTime FreeUntil, LapseCost LateCost)
{
    public bool IsWaiting => Status == BookingStatus.Waitlisted;

    public bool IsHere => Status == BookingStatus.CheckedIn;
}

/// <summary>One of one's own cards that is valid today or later and not used up.</summary>
public sealed record MyCard(Guid Id, LocalName Plan, CardKind Kind, int Left, int Held, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>The day on which it begins by itself; null once it is open.</summary>
    public DateOnly? OpensBy { get; init; }

    /// <summary>The last day of the freeze it is in today; null while it is in none.</summary>
    public DateOnly? FrozenTo { get; init; }

    public int Free => Left - Held;
}

/// <summary>All that stands on the member's page beside the classes.</summary>
/// <param name="Code">What the scanner at the door reads (R059).</param>
public sealed record MyOverview(string Name, string Code, IReadOnlyList<MyCard> Cards, IReadOnlyList<MyBooking> Bookings);

/// <summary>What booking a class would mean, before it is booked.</summary>
/// <param name="Cards">What the rule says of each card, the one that would pay among them.</param>
/// <param name="Refusal">Why it cannot be booked at all now.</param>
public sealed record MyOffer(IReadOnlyList<WeighedCard> Cards, PayableClass What, DateTime FreeUntil, LapseCost LateCost, Refusal? Refusal)
{
    /// <summary>Null when none can pay.</summary>
    public WeighedCard? Payer => Cards.FirstOrDefault(one => one.IsChosen);
}

/// <summary>What a member sees of the studio: only what is their own (I10).</summary>
public sealed class MyQueries(IDbContextFactory<StudioDbContext> contexts, StudioClock studio)
{
    /// <summary>Null for somebody who is no member.</summary>
    public async Task<MyOverview?> OverviewAsync(Actor by, CancellationToken cancel = default)
    {
        var today = await studio.TodayAsync(cancel);
        await using var db = contexts.CreateDbContext();
        if (await db.Members.AsNoTracking().FirstOrDefaultAsync(one => one.Id == by.MemberId, cancel) is not { } member) return null;
        var cards = await Bookers.UsableBy(db, member.Id).AsNoTracking().Where(card => card.EndsOn >= today && card.EndedFor == null && (card.Left > 0 || card.Kind == CardKind.Period))
            .OrderBy(card => card.EndsOn).ThenBy(card => card.Number).ToListAsync(cancel);
        return new(
            member.Name, member.Code,
            [.. cards.Select(card => new MyCard(
                card.Id, new(card.PlanName, card.PlanNameInEnglish), card.Kind, card.Left, card.Held, card.StartsOn, card.EndsOn)
            {
                OpensBy = card.IsUnopened ? card.StartsOn.AddDays(card.Terms.OpensWithinDays - 1) : null,
                FrozenTo = card.IsFrozenOn(today) ? card.FrozenTo : null,
            })],
            await BookingsAsync(by, cancel));
    }

    /// <summary>Own bookings and turns that are not over, in order of time; none for somebody who is no member.</summary>
    public async Task<IReadOnlyList<MyBooking>> BookingsAsync(Actor by, CancellationToken cancel = default)
    {
        if (by.MemberId is not { } memberId) return [];
        var now = studio.Now;
        await using var db = contexts.CreateDbContext();
        var rows = await (
            from booking in db.Bookings
            where booking.MemberId == memberId && booking.Status <= BookingStatus.CheckedIn
            join session in db.ClassSessions on booking.SessionId equals session.Id
            where session.EndsAt > now
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            join room in db.Rooms on session.RoomId equals room.Id
            join policy in db.CancellationPolicies on booking.PolicyId equals policy.Id
            from teacher in db.Teachers.Where(one => one.Id == session.TeacherId).DefaultIfEmpty()
            orderby session.StartsAt
            select new
            {
                booking,
                session,
                policy,
                type.Name,
                type.NameInEnglish,
                Room = room.Name,
                RoomInEnglish = room.NameInEnglish,
                Teacher = teacher!.Name,
                TeacherInEnglish = teacher.NameInEnglish,
                Kind = db.Cards.Where(card => card.Id == booking.CardId).Select(card => (CardKind?)card.Kind).FirstOrDefault(),
                Ahead = db.Bookings.Count(other =>
                    other.SessionId == session.Id && other.Status == BookingStatus.Waitlisted && other.Turn < booking.Turn),
            }).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new MyBooking(
                row.booking.Id, row.session.Id, row.booking.Status, new(row.Name, row.NameInEnglish), new(row.Room, row.RoomInEnglish),
                row.Teacher is null ? null : new(row.Teacher, row.TeacherInEnglish), row.session.Day, row.session.StartsAt,
                row.session.EndsAt, row.booking.Status == BookingStatus.Waitlisted ? row.Ahead + 1 : null,
                row.session.FreeCancellationEndsAt(row.booking, row.policy),
                LapseCost.Of(row.policy.Late, row.booking.HeldCredits, row.Kind))),
        ];
    }

    /// <summary>Null for somebody who is no member, or a class that is gone.</summary>
    public async Task<MyOffer?> OfferAsync(Actor by, Guid sessionId, CancellationToken cancel = default)
    {
        if (by.MemberId is not { } memberId) return null;
        var studioRules = await studio.RulesAsync(cancel);
        await using var db = contexts.CreateDbContext();
        if (await db.ClassSessions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == sessionId, cancel) is not { } session) return null;
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var today = studioRules.Studio.Calendar.DayOf(studio.Now);
        var cards = await Bookers.UsableBy(db, memberId).Where(card => card.EndsOn >= today && card.EndedFor == null).ToListAsync(cancel);
        var rules = await Bookers.RulesAsync(db, session, studioRules);
        var what = session.Payable(rules.Type, rules.Studio.Calendar);
        var uses = await Bookers.UsesAsync(db, cards, session);
        var weighed = CardChoice.Weigh(cards, what, uses);
        var payer = weighed.FirstOrDefault(one => one.IsChosen)?.Card;
        var refusal = session.IsCancelled ? ClassRefusals.Cancelled
            : session.RefuseByTime(BookingSource.Member, rules.Studio, studio.Now) ?? (payer is null ? CardChoice.Refuse(cards, what, uses) : null);
        return new(
            weighed, what, session.StartsAt.AddMinutes(-rules.Policy.FreeMinutes),
            LapseCost.Of(rules.Policy.Late, payer?.Terms.CreditsFor(what) ?? 0, payer?.Kind), refusal);
    }
}
