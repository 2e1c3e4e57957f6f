using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>Hands the sessions already opened from one weekly rule over to the rule that follows it.</summary>
sealed class RuleSuccession(StudioDbContext db, StudioRules studio, ScheduleRule old, ScheduleRule rule, IReadOnlyList<Closure> closures)
{
    /// <param name="from">The day of the old rule with which the new one begins.</param>
    /// <param name="shift">Days between an occurrence of the old rule and of the new one.</param>
    /// <returns>How many people were told.</returns>
    public async Task<Outcome<int>> FollowAsync(DateOnly from, int shift, Actor by, DateTime now)
    {
        var told = 0;
        var opened = await db.ClassSessions
            .Where(one => one.ScheduleRuleId == old.Id && one.RuleDay >= from && one.EndsAt > now)
            .OrderBy(one => one.RuleDay).ToListAsync();
        foreach (var session in opened)
        {
            var day = session.RuleDay!.Value.AddDays(shift);

            // A cancelled class goes along, too, or the new rule would open it again.
            session.FollowRule(rule, day);
            if (session.IsCancelled) continue;
            var outcome = closures.FirstOrDefault(closure => closure.Covers(day)) is { } closure
                ? await CallingOff.MakingUpAsync(db, session, closure.Reason, studio.Studio.Calendar.DayOf(now), by, now)
                : await MoveAsync(session, day, now);
            if (outcome.IsRefused) return outcome.Refusal;
            told += outcome.Value;
        }

        return told;
    }

    async Task<Outcome<int>> MoveAsync(ClassSession session, DateOnly day, DateTime now)
    {
        var startedAt = session.StartsAt;
        var startsAt = studio.Studio.Calendar.InstantOf(day, rule.StartsAt);
        var keepsSubstitute = session.SubstituteForId is { } regular && regular == rule.TeacherId;
        var slot = new SessionSlot(
            rule.RoomId, keepsSubstitute ? session.TeacherId : rule.TeacherId, day, startsAt, startsAt.AddMinutes(rule.Minutes));
        var names = rule.Capacity < session.Booked ? await BookedNames.OfAsync(db, session.Id) : [];
        int? places = rule.RoomId == session.RoomId ? null : rule.Capacity;
        if (session.Move(slot, [], now, places, () => names) is { } refusal) return refusal;
        var told = await SessionNotices.TellAsync(db, session, NoticeKind.ClassMoved, now, startedAt);
        await Promotions.FillAsync(db, session, studio, now);
        return told;
    }
}
