using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Infrastructure.Data;

/// <summary>Answers a request whose idempotency key made something already (docs/decisions/0009).</summary>
static class Repeats
{
    /// <summary>
    /// The first one, or <c>idempotency-key-reused</c> when the same key now asks for something else. What has changed since can no
    /// longer be held against the request, and is given as it is.
    /// </summary>
    /// <param name="asked">What the request would make.</param>
    public static Outcome<Guid> Of<T>(StudioDbContext db, T first, Outcome<T> asked)
        where T : Aggregate
    {
        if (asked.IsRefused) return BookingRefusals.KeyReused;
        if (first.Version != asked.Value.Version) return first.Id;
        var made = db.Entry(asked.Value);
        var isSame = db.Entry(first).Properties.All(one =>
            one.Metadata.GetValueComparer().Equals(one.CurrentValue, made.Property(one.Metadata.Name).CurrentValue));
        return isSame ? first.Id : BookingRefusals.KeyReused;
    }
}
