using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>A class that the person in front of the desk waits for.</summary>
/// <param name="CardId">The card that keeps it reserved; null when none does yet.</param>
/// <param name="Payable">How a card looks at it.</param>
public sealed record AwaitedClass(Guid SessionId, LocalName Name, DateTime StartsAt, Guid? CardId, PayableClass Payable);

/// <summary>What will be true the moment the money is there, made with the rules of the sale itself and kept nowhere.</summary>
/// <param name="Card">As it would be, with what it takes over.</param>
/// <param name="Old">As it would be left behind; null when nothing is carried over.</param>
/// <param name="Carried">Credits taken over.</param>
public sealed record SalePreview(Card Card, Card? Old, int Carried);

/// <summary>What the sale page looks up: who it is for, what could be carried over, and what a sale would come to.</summary>
public sealed class SalePreviews(IDbContextFactory<StudioDbContext> contexts, StudioClock clock)
{
    /// <summary>The class of today that the member has booked and that is not over, or else the one named.</summary>
    public async Task<AwaitedClass?> AwaitedAsync(Guid memberId, Guid? sessionId, CancellationToken cancel = default)
    {
        var (studio, now) = (await clock.StudioAsync(cancel), clock.Now);
        var today = studio.Calendar.DayOf(now);
        await using var db = contexts.CreateDbContext();
        var booked = await (
            from booking in db.Bookings.AsNoTracking()
            where booking.MemberId == memberId && booking.Status == BookingStatus.Booked
            join session in db.ClassSessions on booking.SessionId equals session.Id
            where session.Day == today && session.EndsAt > now
            orderby session.StartsAt
            select new { session.Id, booking.CardId }).FirstOrDefaultAsync(cancel);
        return (sessionId ?? booked?.Id) is { } id ? await ClassAsync(db, id, id == booked?.Id ? booked.CardId : null, studio, cancel) : null;
    }

    /// <summary>The numbers on the next receipt, should nobody else sell before.</summary>
    public async Task<string> NextReceiptAsync(CancellationToken cancel = default)
    {
        var today = await clock.TodayAsync(cancel);
        await using var db = contexts.CreateDbContext();
        return await Tills.NextReceiptAsync(db, today);
    }

    /// <summary>Refuses as the sale itself would for the plan, the first day and what is carried over.</summary>
    public async Task<Outcome<SalePreview>> OfAsync(Actor by, SellCardRequest request, CancellationToken cancel = default)
    {
        var (studio, now) = (await clock.StudioAsync(cancel), clock.Now);
        var today = studio.Calendar.DayOf(now);
        await using var db = contexts.CreateDbContext();
        if (await db.CardPlans.AsNoTracking().FirstOrDefaultAsync(one => one.Id == request.PlanId, cancel) is not { } plan) return CardRefusals.PlanNotFound;
        if (plan.IsRetired) return CardRefusals.PlanRetired;
        var terms = await db.PlanVersions.AsNoTracking().SingleAsync(one => one.Id == plan.LatestId, cancel);
        var startsOn = request.StartsOn ?? today;
        if (startsOn < studio.OpenedOn || startsOn > today.AddDays(SellCard.MostDaysAhead)) return CardRefusals.StartOutOfRange;
        var cause = new LedgerCause(() => Guid.CreateVersion7(now), Guid.Empty, now, by.Name, by.Device);
        var card = Card.Issue(Guid.CreateVersion7(now), "", request.MemberId, terms, request.AgreedPrice ?? terms.Price, startsOn, cause);
        if (request.CarryOverFrom is not { } oldId) return new SalePreview(card, null, 0);
        if (await db.Cards.AsNoTracking().FirstOrDefaultAsync(one => one.Id == oldId, cancel) is not { } old) return CardRefusals.NotFound;
        var before = card.Left;
        return card.CarryOver(old, today, cause) is { } refusal ? refusal : new SalePreview(card, old, card.Left - before);
    }

    static async Task<AwaitedClass?> ClassAsync(StudioDbContext db, Guid id, Guid? cardId, Studio studio, CancellationToken cancel)
    {
        if (await db.ClassSessions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, cancel) is not { } session) return null;
        var type = await db.ClassTypes.AsNoTracking().SingleAsync(one => one.Id == session.ClassTypeId, cancel);
        return new(id, new(type.Name, type.NameInEnglish), session.StartsAt, cardId, session.Payable(type, studio.Calendar));
    }
}
