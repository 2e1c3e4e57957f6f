using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Infrastructure.Studios;

/// <summary>The studio with the rules for cancelling that hold now.</summary>
/// <param name="Latest">The newest version of the studio's policy and of each class type's.</param>
public sealed record StudioRules(Studio Studio, IReadOnlyList<CancellationPolicy> Latest)
{
    /// <summary>The one for bookings of this class type made now.</summary>
    public CancellationPolicy PolicyFor(Guid classTypeId) => CancellationPolicy.For(classTypeId, Latest);
}
