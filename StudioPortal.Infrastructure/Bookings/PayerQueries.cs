using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>Which card pays for a class, and why the others do not (I01).</summary>
/// <param name="BookingId">The booking it is about, where there is one with a place already.</param>
/// <param name="IsSettled">Checked in or missed: nobody chooses any more.</param>
/// <param name="Cards">In the order in which the rule asks them; cards that ended before today are left out unless one pays.</param>
public sealed record Payers(Guid SessionId, Guid MemberId, Guid? BookingId, bool IsSettled, PayableClass What, IReadOnlyList<WeighedCard> Cards)
{
    public WeighedCard? Chosen => Cards.FirstOrDefault(one => one.IsChosen);

    /// <summary>What else could pay.</summary>
    public IEnumerable<WeighedCard> Others => Cards.Where(one => one.CanPay && !one.IsChosen);

    /// <summary>The card after the chosen one by the rule, which the reason compares it with.</summary>
    public WeighedCard? Next => Others.FirstOrDefault();
}

/// <summary>Shows the rule of <see cref="CardChoice"/> at work, before and after a class is booked.</summary>
public sealed class PayerQueries(IDbContextFactory<StudioDbContext> contexts, StudioClock studio)
{
    /// <summary>Null when there is no such class or member.</summary>
    public async Task<Payers?> OfAsync(Guid sessionId, Guid memberId, CancellationToken cancel = default)
    {
        var (rules, today) = (await studio.RulesAsync(cancel), await studio.TodayAsync(cancel));
        await using var db = contexts.CreateDbContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (await db.ClassSessions.FirstOrDefaultAsync(one => one.Id == sessionId, cancel) is not { } session) return null;
        if (!await db.Members.AnyAsync(one => one.Id == memberId, cancel)) return null;
        var booking = await db.Bookings.FirstOrDefaultAsync(
            one => one.SessionId == sessionId && one.MemberId == memberId && one.Status <= BookingStatus.NoShow, cancel);
        var cards = await Bookers.UsableBy(db, memberId).Where(card => card.EndsOn >= today && card.EndedFor == null).ToListAsync(cancel);
        if (booking?.CardId is { } bookedId && cards.All(card => card.Id != bookedId)) cards.Add(await db.Cards.SingleAsync(card => card.Id == bookedId, cancel));
        var what = session.Payable((await Bookers.RulesAsync(db, session, rules)).Type, rules.Studio.Calendar);
        var uses = await Bookers.UsesAsync(db, cards, session, booking?.Id);
        return new(
            sessionId, memberId, booking?.Id, booking is { Status: BookingStatus.CheckedIn or BookingStatus.NoShow }, what,
            CardChoice.Weigh(cards, what, uses, booking?.CardId));
    }
}
