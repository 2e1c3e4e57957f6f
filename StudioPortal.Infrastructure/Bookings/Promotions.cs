using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>What every change that frees a place does next: fill it from the waitlist and tell those moved up (R057).</summary>
static class Promotions
{
    public static async Task FillAsync(StudioDbContext db, ClassSession session, BookingPolicy policy, DateTime now)
    {
        if (!session.HasPlaceForWaiting(policy, now)) return;
        foreach (var booking in session.Promote(await Bookers.WaitingForAsync(db, session), policy, now))
            db.Notices.Add(new(Guid.CreateVersion7(now), NoticeKind.MovedUp, booking.MemberId, session.Id, $"{booking.Id:N}", now));
    }
}
