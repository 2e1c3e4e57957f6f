using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <param name="From">First frozen studio day.</param>
/// <param name="To">Last frozen studio day, included.</param>
/// <param name="CancelBookings">Gives the classes booked inside it back, free of cost.</param>
/// <param name="BeyondPlan">Sets aside how often and how long the plan allows; heeded for those who may extend cards.</param>
/// <param name="Id">Made from an idempotency key; the same again returns the first change.</param>
public sealed record FreezeCardRequest(
    Guid CardId, DateOnly From, DateOnly To, string? Reason, bool CancelBookings = false, bool BeyondPlan = false, Guid? Id = null);

/// <summary>
/// Lets a card rest (停卡, I04); classes booked inside are given back in the same save where that was asked for, and who waited for
/// them moves up. Refuses with <c>card-not-found</c>, <c>idempotency-key-reused</c> and as <see cref="Card.Freeze"/> does.
/// </summary>
public sealed class FreezeCard(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<CardChange>> ExecuteAsync(Actor by, FreezeCardRequest request, CancellationToken cancel = default)
    {
        var rules = await studio.RulesAsync(cancel);
        return await writer.WriteAsync<CardChange>(by, async (db, now) =>
        {
            List<ClassSession> freed = [];
            var change = await CardInHand.ChangeAsync(
                db, request.CardId, request.Id, IsSame, rules.Studio.Calendar, now, async hand =>
                {
                    if (request.CancelBookings) (hand, freed) = await WithoutInsideAsync(db, hand, request, by, now);
                    return hand.Card.Freeze(
                        request.From, request.To, hand.Facts, request.BeyondPlan && by.Can(Ability.ExtendCards), CardInHand.Cause(request.Id, by, now, request.Reason));
                });
            if (change.IsRefused) return change;

            // Only now, so that nobody is moved up with the card that rests.
            foreach (var session in freed) await Promotions.FillAsync(db, session, rules, now);
            return change;
        }, cancel);

        bool IsSame(CardChange first) => first.Kind == CardChangeKind.Frozen && first.FromOn == request.From && first.ToOn == request.To;
    }

    /// <summary>The card as it is once the classes inside the freeze are given back, and those classes.</summary>
    static async Task<(CardInHand Hand, List<ClassSession> Freed)> WithoutInsideAsync(
        StudioDbContext db, CardInHand hand, FreezeCardRequest request, Actor by, DateTime now)
    {
        var ids = hand.Facts.Booked.Where(one => one.Day >= request.From && one.Day <= request.To).Select(one => one.BookingId).ToArray();
        List<ClassSession> freed = [];
        List<Guid> given = [];
        foreach (var booking in await db.Bookings.Where(one => ids.Contains(one.Id)).ToListAsync())
        {
            var session = (await db.ClassSessions.FindAsync(booking.SessionId))!;
            var outcome = session.LetGo(booking, hand.Card, by, now);
            if (outcome.IsRefused) continue;
            db.Cancellations.Add(outcome.Value);
            freed.Add(session);
            given.Add(booking.Id);
        }

        return (hand with { Facts = hand.Facts with { Booked = [.. hand.Facts.Booked.Where(one => !given.Contains(one.BookingId))] } }, freed);
    }
}
