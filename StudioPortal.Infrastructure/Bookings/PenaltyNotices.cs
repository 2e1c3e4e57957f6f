using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Reminders;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>Tells the member what becomes of a lapse, in the same save, each thing once (I02).</summary>
static class PenaltyNotices
{
    public static void Tell(StudioDbContext db, Penalty penalty, NoticeKind kind, DateTime now) =>
        db.Notices.Add(new(Guid.CreateVersion7(now), kind, penalty.MemberId, penalty.SessionId, $"{penalty.Id:N}", now));
}
