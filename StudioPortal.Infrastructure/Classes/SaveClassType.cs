using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>
/// Puts a class type into the catalogue or changes it (R011). Refuses with <c>class-type-not-found</c> and as
/// <see cref="ClassType.Describe"/> does.
/// </summary>
public sealed class SaveClassType(StudioWriter writer)
{
    /// <param name="id">Null for a new one.</param>
    /// <param name="newId">Made from an idempotency key; the same again returns the first.</param>
    public Task<Outcome<Guid>> ExecuteAsync(
        Actor by, Guid? id, ClassTypeDetails details, bool isRetired = false, Guid? newId = null, CancellationToken cancel = default) =>
        writer.WriteAsync<Guid>(by, async (db, now) =>
        {
            if (id is { } known)
            {
                if (await db.ClassTypes.FindAsync(known) is not { } type) return ClassRefusals.ClassTypeNotFound;
                return type.Describe(details, isRetired) is { } refusal ? refusal : known;
            }

            if (newId is { } repeated && await db.ClassTypes.FindAsync(repeated) is { } first)
                return Repeats.Of(db, first, ClassType.Offer(repeated, details));
            var offered = ClassType.Offer(newId ?? Guid.CreateVersion7(now), details);
            if (offered.IsRefused) return offered.Refusal;
            db.ClassTypes.Add(offered.Value);
            return offered.Value.Id;
        }, cancel);
}
