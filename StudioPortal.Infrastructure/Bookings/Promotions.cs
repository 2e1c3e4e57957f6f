using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>What every change that frees a place does next: fill it from the waitlist and tell those moved up (R057).</summary>
static class Promotions
{
    public static async Task FillAsync(StudioDbContext db, ClassSession session, StudioRules rules, DateTime now)
    {
        if (!session.HasPlaceForWaiting(rules.Studio.Policy, now)) return;
        foreach (var booking in session.Promote(await Bookers.WaitingForAsync(db, session), await Bookers.RulesAsync(db, session, rules), now))
            db.Notices.Add(new(Guid.CreateVersion7(now), NoticeKind.MovedUp, booking.MemberId, session.Id, $"{booking.Id:N}", now));
    }
}
