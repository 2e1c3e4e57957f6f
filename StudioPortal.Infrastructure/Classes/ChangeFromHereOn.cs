using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>
/// Changes a weekly class from one of its sessions on: the old rule ends before it, a new one begins, sessions already opened move
/// over with their bookings, and everyone booked is told. Returns how many were told. Refuses with <c>session-not-found</c>,
/// <c>rule-not-found</c> for a single class, <c>room-not-found</c>, <c>teacher-not-found</c>, and as <see cref="ScheduleRule.Repeat"/> and <see cref="ClassSession.Move"/> do.
/// </summary>
public sealed class ChangeFromHereOn(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<int>> ExecuteAsync(Actor by, MoveSessionRequest request, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<int>(by, async (db, now) =>
        {
            if (await db.ClassSessions.FindAsync(request.SessionId) is not { } session) return ClassRefusals.NotFound;
            if (session.RuleDay is not { } from || await db.ScheduleRules.FindAsync(session.ScheduleRuleId) is not { } old)
                return ClassRefusals.RuleNotFound;
            if (await db.Rooms.FindAsync(request.RoomId) is null) return ClassRefusals.RoomNotFound;
            if (request.TeacherId is { } teacherId && await db.Teachers.FindAsync(teacherId) is null) return ClassRefusals.TeacherNotFound;

            var shift = request.Day.DayNumber - from.DayNumber;
            var slot = new WeeklySlot(
                old.ClassTypeId, request.RoomId, request.TeacherId, request.Day.DayOfWeek, request.StartsAt,
                request.Minutes ?? old.Minutes, old.Capacity, request.Day, old.LastOn?.AddDays(shift));
            var until = calendar.DayOf(now).AddDays(RuleOpening.DaysAhead);
            var neighbours = await Occupancies.MetByAsync(db, calendar, slot, until, old.Id);
            var repeated = ScheduleRule.Repeat(Guid.CreateVersion7(now), slot, neighbours);
            if (repeated.IsRefused) return repeated.Refusal;

            old.EndAfter(from.AddDays(-1));
            db.ScheduleRules.Add(repeated.Value);
            return await MoveOpenedAsync(db, calendar, old, repeated.Value, from, shift, now);
        }, cancel);
    }

    static async Task<Outcome<int>> MoveOpenedAsync(
        StudioDbContext db, StudioCalendar calendar, ScheduleRule old, ScheduleRule rule, DateOnly from, int shift, DateTime now)
    {
        var told = 0;
        var opened = await db.ClassSessions
            .Where(one => one.ScheduleRuleId == old.Id && one.RuleDay >= from && one.EndsAt > now)
            .OrderBy(one => one.RuleDay).ToListAsync();
        foreach (var session in opened)
        {
            var (day, startedAt) = (session.RuleDay!.Value.AddDays(shift), session.StartsAt);
            var startsAt = calendar.InstantOf(day, rule.StartsAt);

            // What was cancelled stays so under the new rule too, which else would open that day again.
            session.FollowRule(rule, day);
            if (session.IsCancelled) continue;
            if (session.Move(new(rule.RoomId, rule.TeacherId, day, startsAt, startsAt.AddMinutes(rule.Minutes)), [], now) is { } refusal)
                return refusal;
            told += await SessionNotices.TellAsync(db, session, NoticeKind.ClassMoved, now, startedAt);
        }

        return told;
    }
}
