using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>
/// Sets the rules for cancelling and staying away for bookings made from now on, of the studio or of one class type; bookings already
/// made keep theirs (I02). Saying the same again makes no new version. Refuses with <c>class-type-not-found</c>,
/// <c>idempotency-key-reused</c> and as <see cref="CancellationPolicy.Announce"/> does.
/// </summary>
public sealed class AnnouncePolicy(StudioWriter writer)
{
    /// <param name="classTypeId">Null for all class types without rules of their own.</param>
    /// <param name="id">Made from an idempotency key; the same again returns the first version.</param>
    public Task<Outcome<CancellationPolicy>> ExecuteAsync(
        Actor by, Guid? classTypeId, CancellationTerms terms, Guid? id = null, CancellationToken cancel = default) =>
        writer.WriteAsync<CancellationPolicy>(by, async (db, now) =>
        {
            if (id is { } repeated && await db.CancellationPolicies.FindAsync(repeated) is { } first)
                return first.ClassTypeId == classTypeId && first.Terms == terms ? first : BookingRefusals.KeyReused;
            if (classTypeId is { } type && await db.ClassTypes.FindAsync(type) is null) return ClassRefusals.ClassTypeNotFound;
            var latest = await Policies.LatestAsync(db, classTypeId);
            var announced = CancellationPolicy.Announce(id ?? Guid.CreateVersion7(now), classTypeId, terms, latest, by, now);
            if (announced.IsRefused) return announced.Refusal;
            if (announced.Value != latest) db.CancellationPolicies.Add(announced.Value);
            return announced.Value;
        }, cancel);
}

/// <summary>
/// Lets a class type follow the studio's rules again, for bookings made from now on (I02). Refuses as
/// <see cref="CancellationPolicy.Withdraw"/> does.
/// </summary>
public sealed class WithdrawPolicy(StudioWriter writer)
{
    public Task<Outcome<CancellationPolicy>> ExecuteAsync(Actor by, Guid classTypeId, CancellationToken cancel = default) =>
        writer.WriteAsync<CancellationPolicy>(by, async (db, now) =>
        {
            if (await Policies.LatestAsync(db, classTypeId) is not { } latest) return BookingRefusals.PolicyNotFound;
            var withdrawn = latest.Withdraw(Guid.CreateVersion7(now), by, now);
            if (!withdrawn.IsRefused) db.CancellationPolicies.Add(withdrawn.Value);
            return withdrawn;
        }, cancel);
}

/// <summary>What announcing and withdrawing look up alike.</summary>
static class Policies
{
    public static Task<CancellationPolicy?> LatestAsync(StudioDbContext db, Guid? classTypeId) => db.CancellationPolicies
        .Where(one => one.ClassTypeId == classTypeId).OrderByDescending(one => one.Number).FirstOrDefaultAsync();
}
