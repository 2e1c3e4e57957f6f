using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>Opens the classes of weekly rules for the coming weeks; each day of a rule once, also by unique index.</summary>
static class RuleOpening
{
    /// <summary>Days ahead for which classes stand in the schedule.</summary>
    public const int DaysAhead = 28;

    /// <returns>How many were opened. Classes of today that are over are not opened any more.</returns>
    public static async Task<int> OpenAsync(StudioDbContext db, StudioCalendar calendar, IReadOnlyList<ScheduleRule> rules, DateTime now)
    {
        var today = calendar.DayOf(now);
        var closures = await db.Closures.Where(closure => closure.LastOn >= today).ToListAsync();
        var known = (await db.ClassSessions
            .Where(session => session.ScheduleRuleId != null && session.RuleDay >= today)
            .Select(session => new { session.ScheduleRuleId, session.RuleDay }).ToListAsync())
            .Select(one => (one.ScheduleRuleId, one.RuleDay)).ToHashSet();
        var opened = 0;
        foreach (var rule in rules)
            foreach (var day in rule.DaysBetween(today, today.AddDays(DaysAhead), closures))
                if (!known.Contains((rule.Id, day)) && Open(db, calendar, rule, day, now))
                    opened++;
        return opened;
    }

    static bool Open(StudioDbContext db, StudioCalendar calendar, ScheduleRule rule, DateOnly day, DateTime now)
    {
        var startsAt = calendar.InstantOf(day, rule.StartsAt);
        var endsAt = startsAt.AddMinutes(rule.Minutes);
        if (endsAt <= now) return false;
        var slot = new SessionSlot(rule.RoomId, rule.TeacherId, day, startsAt, endsAt);

        // A class moved by hand may stand in the way: the schedule shows both with a warning rather than losing one.
        db.ClassSessions.Add(ClassSession.Open(Guid.CreateVersion7(now), rule.ClassTypeId, slot, rule.Capacity, [], rule).Value);
        return true;
    }
}
