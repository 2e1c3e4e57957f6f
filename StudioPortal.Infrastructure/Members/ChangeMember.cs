using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Members;

/// <param name="Reason">Why no more bookings are taken; null to take them again.</param>
public sealed record Blocking(string? Reason);

/// <summary>
/// Changes what is on file (R033, R034). Given the version that was seen, refuses with <c>changed-meanwhile</c> when someone else
/// was faster; else with <c>member-not-found</c>, <c>phone-taken</c> <c>reason-missing</c> and as
/// <see cref="Member.Change"/> does.
/// </summary>
public sealed class ChangeMember(StudioWriter writer, StudioClock studio)
{
    /// <param name="change">Makes the new details out of those on file.</param>
    public async Task<Outcome<Member>> ExecuteAsync(
        Actor by, Guid memberId, Func<Member, MemberDetails> change, int? seenVersion = null, Blocking? blocking = null, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<Member>(by, async (db, now) =>
        {
            if (await db.Members.FindAsync(memberId) is not { } member) return MemberRefusals.NotFound;
            if (seenVersion is { } seen && seen != member.Version) return StorageRefusals.ChangedMeanwhile;
            var details = change(member);
            if (await PhoneOwner.RefuseAsync(db, details.Phone, except: memberId) is { } taken) return taken;
            if (member.Change(details, calendar.DayOf(now)) is { } refusal) return refusal;
            if (blocking is { Reason: { } reason } && member.Block(reason, now) is { } notBlocked) return notBlocked;
            if (blocking is { Reason: null }) member.Unblock();
            await MemberIndex.RefreshAsync(db, member);
            return member;
        }, cancel);
    }
}
