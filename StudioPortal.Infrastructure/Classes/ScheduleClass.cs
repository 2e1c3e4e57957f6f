using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <param name="StartsAt">Studio time.</param>
/// <param name="Minutes">Null for the length of the class type.</param>
/// <param name="Capacity">Null for the capacity of the room.</param>
public sealed record ScheduleClassRequest(
    Guid ClassTypeId, Guid RoomId, Guid? TeacherId, DateOnly Day, TimeOnly StartsAt, int? Minutes = null, int? Capacity = null, Guid? Id = null);

/// <summary>
/// Opens one class on one day (R012). Refuses with <c>class-type-not-found</c>, <c>room-not-found</c>, <c>teacher-not-found</c>,
/// <c>day-closed</c>, <c>class-ended</c> for a time gone by, and as <see cref="ClassSession.Open"/> does.
/// </summary>
public sealed class ScheduleClass(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<Guid>> ExecuteAsync(Actor by, ScheduleClassRequest request, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<Guid>(by, async (db, now) =>
        {
            if (request.Minutes is { } minutes && !ScheduleRule.IsLength(minutes)) return ClassRefusals.SessionUnsound;
            var startsAt = calendar.InstantOf(request.Day, request.StartsAt);
            if (request.Id is { } repeated && await db.ClassSessions.FindAsync(repeated) is { } first)
                return Repeats.Of(db, first, Asked(request, first, startsAt));
            if (await db.ClassTypes.FindAsync(request.ClassTypeId) is not { } type) return ClassRefusals.ClassTypeNotFound;
            if (await db.Rooms.FindAsync(request.RoomId) is not { } room) return ClassRefusals.RoomNotFound;
            if (request.TeacherId is { } teacherId && await db.Teachers.FindAsync(teacherId) is null) return ClassRefusals.TeacherNotFound;
            if (await db.Closures.AnyAsync(one => one.FirstOn <= request.Day && one.LastOn >= request.Day)) return ClassRefusals.DayClosed;

            var endsAt = startsAt.AddMinutes(request.Minutes ?? type.Minutes);
            if (endsAt <= now) return ClassRefusals.Ended;
            var neighbours = await Occupancies.AtAsync(db, calendar, startsAt, endsAt);
            var slot = new SessionSlot(room.Id, request.TeacherId, request.Day, startsAt, endsAt);
            var opened = ClassSession.Open(request.Id ?? Guid.CreateVersion7(now), type.Id, slot, request.Capacity ?? room.Capacity, neighbours);
            if (opened.IsRefused) return opened.Refusal;
            db.ClassSessions.Add(opened.Value);
            return opened.Value.Id;
        }, cancel);
    }
    /// <summary>What the same request would open; what it leaves out is as it was then.</summary>
    static Outcome<ClassSession> Asked(ScheduleClassRequest request, ClassSession first, DateTime startsAt)
    {
        var endsAt = request.Minutes is { } minutes ? startsAt.AddMinutes(minutes) : startsAt + (first.EndsAt - first.StartsAt);
        var slot = new SessionSlot(request.RoomId, request.TeacherId, request.Day, startsAt, endsAt);
        return ClassSession.Open(first.Id, request.ClassTypeId, slot, request.Capacity ?? first.Capacity, []);
    }
}
