using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Members;

/// <summary>Takes no more bookings for a member, or takes them again. Refuses with <c>member-not-found</c> or <c>reason-missing</c>.</summary>
public sealed class BlockMember(StudioWriter writer)
{
    /// <param name="reason">Why; null to take bookings again.</param>
    public Task<Refusal?> ExecuteAsync(Actor by, Guid memberId, string? reason, CancellationToken cancel = default) =>
        writer.WriteAsync(by, async (db, now) =>
        {
            if (await db.Members.FindAsync(memberId) is not { } member) return MemberRefusals.NotFound;
            if (reason is not null) return member.Block(reason, now);
            member.Unblock();
            return null;
        }, cancel);
}
