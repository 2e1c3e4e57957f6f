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
/// over with their bookings, and everyone booked is told. A substitute stays for the sessions already found one; what would fall on
/// a closed day is cancelled. Returns how many were told. Refuses with <c>session-not-found</c>, <c>room-not-found</c>,
/// <c>teacher-not-found</c>, <c>day-closed</c>, <c>rule-not-found</c> for a single class, and as <see cref="ScheduleRule.Repeat"/>
/// and <see cref="ClassSession.Move"/> do.
/// </summary>
public sealed class ChangeFromHereOn(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<int>> ExecuteAsync(Actor by, MoveSessionRequest request, CancellationToken cancel = default)
    {
        var rules = await studio.RulesAsync(cancel);
        var known = rules.Studio;
        var calendar = known.Calendar;
        return await writer.WriteAsync<int>(by, async (db, now) =>
        {
            if (await db.ClassSessions.FindAsync(request.SessionId) is not { } session) return ClassRefusals.NotFound;
            if (session.RuleDay is not { } from || await db.ScheduleRules.FindAsync(session.ScheduleRuleId) is not { } old)
                return ClassRefusals.RuleNotFound;
            if (await db.Rooms.FindAsync(request.RoomId) is not { } room) return ClassRefusals.RoomNotFound;
            if (request.TeacherId is { } teacherId && await db.Teachers.FindAsync(teacherId) is null) return ClassRefusals.TeacherNotFound;
            var closures = await db.Closures.Where(one => one.LastOn >= request.Day).ToListAsync();
            if (request.Day != session.Day && closures.Any(one => one.Covers(request.Day))) return ClassRefusals.DayClosed;

            var shift = request.Day.DayNumber - from.DayNumber;
            var places = room.PlacesFor(old.Capacity, (await db.Rooms.FindAsync(old.RoomId))!);
            var slot = new WeeklySlot(
                old.ClassTypeId, room.Id, RegularTeacher(session, request), request.Day.DayOfWeek, request.StartsAt,
                request.Minutes ?? old.Minutes, places, request.Day, old.LastOn?.AddDays(shift));
            if (!ScheduleRule.IsLength(slot.Minutes)) return ClassRefusals.RuleUnsound;
            var neighbours = await Occupancies.MetByAsync(db, calendar, slot, now, old.Id);
            var repeated = ScheduleRule.Repeat(Guid.CreateVersion7(now), slot, neighbours);
            if (repeated.IsRefused) return repeated.Refusal;

            old.EndAfter(from.AddDays(-1));
            db.ScheduleRules.Add(repeated.Value);
            return await new RuleSuccession(db, rules, old, repeated.Value, closures).FollowAsync(from, shift, by, now);
        }, cancel);
    }

    /// <summary>Who merely stands in for this one class does not become the teacher of all that follow.</summary>
    internal static Guid? RegularTeacher(ClassSession session, MoveSessionRequest request) =>
        session.SubstituteForId is { } regular && request.TeacherId == session.TeacherId ? regular : request.TeacherId;
}
