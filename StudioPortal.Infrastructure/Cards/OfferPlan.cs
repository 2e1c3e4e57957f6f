using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>
/// Puts a card plan on offer (R013, R014). Refuses with <c>idempotency-key-reused</c>, <c>class-type-not-found</c>,
/// <c>room-not-found</c>, <c>teacher-not-found</c> and as <see cref="CardPlan.Offer"/> does.
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
            if (await Coverages.RefuseUnknownAsync(db, details.Coverage) is { } unknown) return unknown;
            var offered = CardPlan.Offer(id ?? Guid.CreateVersion7(now), details, by, now);
            if (offered.IsRefused) return offered.Refusal;
            db.CardPlans.Add(offered.Value);
            return offered.Value.Id;
        }, cancel);
}

/// <summary>
/// Changes the terms of a plan: a new version for what is sold from now on, while cards sold keep theirs (R014). The terms it has
/// already make none. Returns the number of the version. Refuses with <c>plan-not-found</c>, <c>changed-meanwhile</c>,
/// <c>class-type-not-found</c>, <c>room-not-found</c>, <c>teacher-not-found</c> and as <see cref="CardPlan.Change"/> does.
/// </summary>
public sealed class ChangePlan(StudioWriter writer)
{
    /// <param name="seen">The number of the version that was looked at; null to change whatever stands.</param>
    public Task<Outcome<int>> ExecuteAsync(Actor by, Guid planId, PlanDetails details, int? seen = null, CancellationToken cancel = default) =>
        writer.WriteAsync<int>(by, async (db, now) =>
        {
            if (await db.CardPlans.FindAsync(planId) is not { } plan) return CardRefusals.PlanNotFound;
            if ((await db.PlanVersions.FindAsync(plan.LatestId))!.IsOf(details) && !plan.IsRetired) return plan.Latest;
            if (seen is { } number && number != plan.Latest) return StorageRefusals.ChangedMeanwhile;
            if (await Coverages.RefuseUnknownAsync(db, details.Coverage) is { } unknown) return unknown;
            return plan.Change(Guid.CreateVersion7(now), details, by, now) is { } refusal ? refusal : plan.Latest;
        }, cancel);
}

/// <summary>Whether the classes, rooms and teachers that a plan names are there.</summary>
static class Coverages
{
    public static async Task<Refusal?> RefuseUnknownAsync(StudioDbContext db, Coverage coverage)
    {
        if (await IsUnknownAsync(db.ClassTypes, coverage.ClassTypes)) return ClassRefusals.ClassTypeNotFound;
        if (await IsUnknownAsync(db.Rooms, coverage.Rooms)) return ClassRefusals.RoomNotFound;
        return await IsUnknownAsync(db.Teachers, coverage.Teachers) ? ClassRefusals.TeacherNotFound : null;
    }

    static async Task<bool> IsUnknownAsync<T>(DbSet<T> all, IReadOnlyList<Guid>? named)
        where T : Aggregate
    {
        if (named is not { Count: > 0 }) return false;
        Guid[] ids = [.. named.Distinct()];
        return await all.CountAsync(one => ids.Contains(one.Id)) < ids.Length;
    }
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
