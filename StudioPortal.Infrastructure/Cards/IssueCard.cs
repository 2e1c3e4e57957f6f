using System.Globalization;
using System.Security.Cryptography;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <param name="Payment">Null for the price of the plan, method not recorded.</param>
/// <param name="Id">Made from an idempotency key; the same again returns the first card.</param>
public sealed record IssueCardRequest(Guid MemberId, Guid PlanId, Payment? Payment = null, DateOnly? StartsOn = null, Guid? Id = null);

/// <summary>
/// Gives a member a card, valid at once (R051, R052). Refuses with <c>member-not-found</c>, <c>plan-not-found</c>,
/// <c>plan-retired</c>, <c>payment-invalid</c> or <c>idempotency-key-reused</c>.
/// </summary>
public sealed class IssueCard(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<Card>> ExecuteAsync(Actor by, IssueCardRequest request, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<Card>(by, async (db, now) =>
        {
            if (request.Id is { } id && await db.Cards.FindAsync(id) is { } first)
                return first.MemberId == request.MemberId && first.PlanId == request.PlanId ? first : BookingRefusals.KeyReused;
            if (await db.Members.FindAsync(request.MemberId) is null) return MemberRefusals.NotFound;
            if (await db.CardPlans.FindAsync(request.PlanId) is not { } plan) return CardRefusals.PlanNotFound;
            if (plan.IsRetired) return CardRefusals.PlanRetired;
            if (request.Payment is { IsSound: false }) return CardRefusals.PaymentInvalid;

            var cause = new LedgerCause(Guid.CreateVersion7(now), plan.Id, now, by.Name, by.Device);
            var card = Card.Issue(
                request.Id ?? Guid.CreateVersion7(now), NewNumber(), request.MemberId, plan, request.Payment ?? new(plan.Price),
                request.StartsOn ?? calendar.DayOf(now), cause);
            db.Cards.Add(card);
            return card;
        }, cancel);
    }

    /// <summary>Ten digits that cannot be guessed from another card's; the unique index settles the rest.</summary>
    static string NewNumber() =>
        RandomNumberGenerator.GetInt32(1_000_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture);
}
