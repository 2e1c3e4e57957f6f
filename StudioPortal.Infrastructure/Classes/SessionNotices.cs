using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>Tells everyone who has or awaits a place that their class changed, in the same save (I02).</summary>
static class SessionNotices
{
    /// <returns>How many are told.</returns>
    public static async Task<int> TellAsync(
        StudioDbContext db, ClassSession session, NoticeKind kind, DateTime now, DateTime? startedAt = null)
    {
        var members = await db.Bookings
            .Where(booking => booking.SessionId == session.Id && booking.Status <= BookingStatus.CheckedIn)
            .Select(booking => booking.MemberId).ToListAsync();
        Tell(db, session, kind, members, now, startedAt);
        return members.Count;
    }

    public static void Tell(
        StudioDbContext db, ClassSession session, NoticeKind kind, IEnumerable<Guid> members, DateTime now, DateTime? startedAt = null)
    {
        var occasion = string.Create(CultureInfo.InvariantCulture, $"{session.Id:N}:{session.Version}");
        db.Notices.AddRange(members.Select(member => new Notice(Guid.CreateVersion7(now), kind, member, session.Id, occasion, now, startedAt)));
    }
}
