using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Cards;

/// <param name="Credits">Classes; null for a period plan.</param>
/// <param name="Price">Minor units of the studio's currency.</param>
/// <param name="Covers">Class types it pays for; empty for all.</param>
public sealed record PlanDetails(
    string Name, string? NameInEnglish, CardKind Kind, int? Credits, int ValidDays, long Price, IReadOnlyList<Guid> Covers);

/// <summary>Puts a card plan on offer (R013, R014). Refuses as <see cref="CardPlan.Offer"/> does.</summary>
public sealed class OfferPlan(StudioWriter writer)
{
    /// <param name="id">Made from an idempotency key; the same again returns the first plan.</param>
    public Task<Outcome<Guid>> ExecuteAsync(Actor by, PlanDetails details, Guid? id = null, CancellationToken cancel = default) =>
        writer.WriteAsync<Guid>(by, async (db, now) =>
        {
            var offered = CardPlan.Offer(
                id ?? Guid.CreateVersion7(now), details.Name, details.NameInEnglish, details.Kind, details.Credits, details.ValidDays,
                details.Price, details.Covers);
            if (id is { } repeated && await db.CardPlans.FindAsync(repeated) is { } first) return Repeats.Of(db, first, offered);
            if (offered.IsRefused) return offered.Refusal;
            db.CardPlans.Add(offered.Value);
            return offered.Value.Id;
        }, cancel);
}

/// <summary>Takes a plan off offer; cards issued under it stay. Refuses with <c>plan-not-found</c>.</summary>
public sealed class RetirePlan(StudioWriter writer)
{
    public Task<Refusal?> ExecuteAsync(Actor by, Guid planId, CancellationToken cancel = default) =>
        writer.WriteAsync(by, async (db, now) =>
        {
            if (await db.CardPlans.FindAsync(planId) is not { } plan) return CardRefusals.PlanNotFound;
            plan.Retire();
            return null;
        }, cancel);
}
