using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>
/// Repeats a class every week and opens it for the coming weeks (R012). Refuses with <c>class-type-not-found</c>,
/// <c>room-not-found</c>, <c>teacher-not-found</c> and as <see cref="ScheduleRule.Repeat"/> does.
/// </summary>
public sealed class ScheduleWeekly(StudioWriter writer, StudioClock studio)
{
    /// <param name="id">Made from an idempotency key; the same again returns the first rule.</param>
    public async Task<Outcome<Guid>> ExecuteAsync(Actor by, WeeklySlot slot, Guid? id = null, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<Guid>(by, async (db, now) =>
        {
            if (id is { } known && await db.ScheduleRules.FindAsync(known) is { } first)
                return Repeats.Of(db, first, ScheduleRule.Repeat(known, slot, []));
            if (await db.ClassTypes.FindAsync(slot.ClassTypeId) is null) return ClassRefusals.ClassTypeNotFound;
            if (await db.Rooms.FindAsync(slot.RoomId) is null) return ClassRefusals.RoomNotFound;
            if (slot.TeacherId is { } teacherId && await db.Teachers.FindAsync(teacherId) is null) return ClassRefusals.TeacherNotFound;

            if (!ScheduleRule.IsLength(slot.Minutes)) return ClassRefusals.RuleUnsound;
            var neighbours = await Occupancies.MetByAsync(db, calendar, slot, now);
            var repeated = ScheduleRule.Repeat(id ?? Guid.CreateVersion7(now), slot, neighbours);
            if (repeated.IsRefused) return repeated.Refusal;
            db.ScheduleRules.Add(repeated.Value);
            await RuleOpening.OpenAsync(db, calendar, [repeated.Value], now);
            return repeated.Value.Id;
        }, cancel);
    }
}
