using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Reminders;

/// <summary>
/// Notes that a member has read what they were told (R057): once; the first time stands. Returns how many were new. Refuses with
/// <c>not-yours</c> for somebody who is no member.
/// </summary>
public sealed class ReadNotices(StudioWriter writer)
{
    public async Task<Outcome<int>> ExecuteAsync(Actor by, CancellationToken cancel = default)
    {
        if (by.MemberId is not { } memberId) return MemberRefusals.NotYours;
        return await writer.WriteAsync<int>(by, async (db, now) =>
        {
            var unread = await db.Notices.Where(notice => notice.MemberId == memberId && notice.ReadAt == null).ToListAsync();
            foreach (var notice in unread) notice.Read(now);
            return unread.Count;
        }, cancel);
    }
}
