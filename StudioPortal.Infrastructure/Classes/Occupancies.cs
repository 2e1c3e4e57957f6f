using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>Reads who else takes a room or a teacher at a time, with the names that a refusal says.</summary>
static class Occupancies
{
    /// <summary>Classes that overlap the time, except one.</summary>
    public static Task<IReadOnlyList<Occupancy>> AtAsync(
        StudioDbContext db, StudioCalendar calendar, DateTime startsAt, DateTime endsAt, Guid? except = null) =>
        OfSessionsAsync(db, calendar, session => session.StartsAt < endsAt && session.EndsAt > startsAt && session.Id != except);

    /// <summary>
    /// Other rules that fall on the same weekday and time, and classes already opened that a new rule would meet from today on.
    /// </summary>
    public static async Task<IReadOnlyList<Occupancy>> MetByAsync(
        StudioDbContext db, StudioCalendar calendar, WeeklySlot slot, DateTime now, Guid? exceptRule = null)
    {
        var rules = await db.ScheduleRules.AsNoTracking().Where(rule => rule.Weekday == slot.Weekday && rule.Id != exceptRule).ToListAsync();
        var names = await NamesAsync(db);
        List<Occupancy> met =
        [
            .. rules.Where(rule => rule.Meets(slot)).Select(rule => names.Occupancy(
                rule.RoomId, rule.TeacherId, rule.ClassTypeId, string.Create(CultureInfo.InvariantCulture, $"{rule.StartsAt:HH\\:mm}"))),
        ];
        var today = calendar.DayOf(now);
        var from = slot.FirstOn > today ? slot.FirstOn : today;
        var until = slot.LastOn < today.AddDays(RuleOpening.DaysAhead) ? slot.LastOn.Value : today.AddDays(RuleOpening.DaysAhead);
        for (var day = from.AddDays(((int)slot.Weekday - (int)from.DayOfWeek + 7) % 7); day <= until; day = day.AddDays(7))
        {
            var startsAt = calendar.InstantOf(day, slot.StartsAt);
            var endsAt = startsAt.AddMinutes(slot.Minutes);
            met.AddRange(await OfSessionsAsync(
                db, calendar, one => one.StartsAt < endsAt && one.EndsAt > startsAt && (one.ScheduleRuleId == null || one.ScheduleRuleId != exceptRule)));
        }

        return met;
    }

    static async Task<IReadOnlyList<Occupancy>> OfSessionsAsync(
        StudioDbContext db, StudioCalendar calendar, Expression<Func<ClassSession, bool>> which)
    {
        var sessions = await db.ClassSessions.AsNoTracking().Where(one => one.Status == SessionStatus.Scheduled).Where(which).ToListAsync();
        if (sessions.Count == 0) return [];
        var names = await NamesAsync(db);
        return
        [
            .. sessions.Select(one => names.Occupancy(
                one.RoomId, one.TeacherId, one.ClassTypeId,
                calendar.LocalOf(one.StartsAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))),
        ];
    }

    static async Task<Names> NamesAsync(StudioDbContext db) => new(
        await db.Rooms.ToDictionaryAsync(room => room.Id, room => new LocalName(room.Name, room.NameInEnglish)),
        await db.Teachers.ToDictionaryAsync(teacher => teacher.Id, teacher => new LocalName(teacher.Name, teacher.NameInEnglish)),
        await db.ClassTypes.ToDictionaryAsync(type => type.Id, type => new LocalName(type.Name, type.NameInEnglish)));

    sealed record Names(Dictionary<Guid, LocalName> Rooms, Dictionary<Guid, LocalName> Teachers, Dictionary<Guid, LocalName> Types)
    {
        public Occupancy Occupancy(Guid roomId, Guid? teacherId, Guid typeId, string when) =>
            new(roomId, Rooms[roomId], teacherId, teacherId is { } id ? Teachers[id] : null, Types[typeId], when);
    }
}
