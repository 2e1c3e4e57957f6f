using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>
/// Lets a weekly class end after a day. Sessions already opened after it stay until they are cancelled, because people may be
/// booked; those without a booking are cancelled with it. Refuses with <c>rule-not-found</c>.
/// </summary>
public sealed class EndRule(StudioWriter writer)
{
    public Task<Refusal?> ExecuteAsync(Actor by, Guid ruleId, DateOnly lastOn, string reason, CancellationToken cancel = default) =>
        writer.WriteAsync(by, async (db, now) =>
        {
            if (await db.ScheduleRules.FindAsync(ruleId) is not { } rule) return ClassRefusals.RuleNotFound;
            rule.EndAfter(lastOn);
            var empty = await db.ClassSessions
                .Where(one => one.ScheduleRuleId == ruleId && one.RuleDay > lastOn && one.Booked == 0 && one.Waitlisted == 0
                    && one.Status == SessionStatus.Scheduled && one.EndsAt > now)
                .ToListAsync();
            return empty.Select(session => session.CallOff(reason, [], by, now).Refusal).FirstOrDefault(refusal => refusal is not null);
        }, cancel);
}
