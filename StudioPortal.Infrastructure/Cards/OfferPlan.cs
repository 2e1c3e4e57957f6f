using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>
/// Puts a card plan on offer (R013, R014). Refuses with <c>idempotency-key-reused</c> and as <see cref="CardPlan.Offer"/> does.
/// </summary>
public sealed class OfferPlan(StudioWriter writer)
{
    /// <param name="id">Made from an idempotency key; the same again returns the first plan.</param>
    public Task<Outcome<Guid>> ExecuteAsync(Actor by, PlanDetails details, Guid? id = null, CancellationToken cancel = default) =>
        writer.WriteAsync<Guid>(by, async (db, now) =>
        {
            // The first version of a plan has its id, whatever the plan became since.
            if (id is { } repeated && await db.PlanVersions.FindAsync(repeated) is { } first)
                return first.IsOf(details) ? first.PlanId : BookingRefusals.KeyReused;
            var offered = CardPlan.Offer(id ?? Guid.CreateVersion7(now), details, by, now);
            if (offered.IsRefused) return offered.Refusal;
            db.CardPlans.Add(offered.Value);
            return offered.Value.Id;
        }, cancel);
}

/// <summary>
/// Changes the terms of a plan: a new version for what is sold from now on, while cards sold keep theirs (R014). Returns the number
/// of the version. Refuses with <c>plan-not-found</c> and as <see cref="CardPlan.Change"/> does.
/// </summary>
public sealed class ChangePlan(StudioWriter writer)
{
    public Task<Outcome<int>> ExecuteAsync(Actor by, Guid planId, PlanDetails details, CancellationToken cancel = default) =>
        writer.WriteAsync<int>(by, async (db, now) =>
        {
            if (await db.CardPlans.FindAsync(planId) is not { } plan) return CardRefusals.PlanNotFound;
            return plan.Change(Guid.CreateVersion7(now), details, by, now) is { } refusal ? refusal : plan.Latest;
        }, cancel);
}

/// <summary>Takes a plan off offer; cards sold under it stay. Refuses with <c>plan-not-found</c>.</summary>
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
