using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <param name="StartsAt">Studio time.</param>
/// <param name="Minutes">Null to keep the length.</param>
/// <param name="Capacity">Null for the places that go along into the room.</param>
public sealed record MoveSessionRequest(
    Guid SessionId, DateOnly Day, TimeOnly StartsAt, Guid RoomId, Guid? TeacherId, int? Minutes = null, int? Capacity = null);

/// <summary>
/// Moves one class in time, room or teacher and tells everyone booked; places it gains in a larger room go to those who wait.
/// Returns how many were told. Refuses with
/// <c>session-not-found</c>, <c>room-not-found</c>, <c>teacher-not-found</c>, <c>day-closed</c>, <c>capacity-out-of-range</c> and as <see cref="ClassSession.Move"/> does.
/// </summary>
public sealed class MoveSession(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<int>> ExecuteAsync(Actor by, MoveSessionRequest request, CancellationToken cancel = default)
    {
        var rules = await studio.RulesAsync(cancel);
        var calendar = rules.Studio.Calendar;
        return await writer.WriteAsync<int>(by, async (db, now) =>
        {
            if (await db.ClassSessions.FindAsync(request.SessionId) is not { } session) return ClassRefusals.NotFound;
            if (await db.Rooms.FindAsync(request.RoomId) is not { } room) return ClassRefusals.RoomNotFound;
            if (request.TeacherId is { } teacherId && await db.Teachers.FindAsync(teacherId) is null) return ClassRefusals.TeacherNotFound;
            if (request.Day != session.Day && await db.Closures.AnyAsync(one => one.FirstOn <= request.Day && one.LastOn >= request.Day))
                return ClassRefusals.DayClosed;

            if (request.Minutes is { } wished && !ScheduleRule.IsLength(wished)) return ClassRefusals.SessionUnsound;
            var length = request.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : session.EndsAt - session.StartsAt;
            var startsAt = calendar.InstantOf(request.Day, request.StartsAt);
            var slot = new SessionSlot(request.RoomId, request.TeacherId, request.Day, startsAt, startsAt + length);
            var neighbours = await Occupancies.AtAsync(db, calendar, slot.StartsAt, slot.EndsAt, session.Id);
            var startedAt = session.StartsAt;
            if (request.Capacity is { } given && !Room.IsCapacity(given)) return StudioRefusals.CapacityOutOfRange;
            var places = request.Capacity ?? room.PlacesFor(session.Capacity, (await db.Rooms.FindAsync(session.RoomId))!);
            var names = places < session.Booked ? await BookedNames.OfAsync(db, session.Id) : [];
            if (session.Move(slot, neighbours, now, places, () => names) is { } refusal) return refusal;
            var told = await SessionNotices.TellAsync(db, session, NoticeKind.ClassMoved, now, startedAt);
            await Promotions.FillAsync(db, session, rules, now);
            return told;
        }, cancel);
    }
}
