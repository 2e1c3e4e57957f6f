using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <param name="StartsAt">Studio time.</param>
/// <param name="Minutes">Null to keep the length.</param>
public sealed record MoveSessionRequest(Guid SessionId, DateOnly Day, TimeOnly StartsAt, Guid RoomId, Guid? TeacherId, int? Minutes = null);

/// <summary>
/// Moves one class in time, room or teacher and tells everyone booked; returns how many were told. Refuses with
/// <c>session-not-found</c>, <c>room-not-found</c>, <c>teacher-not-found</c> and as <see cref="ClassSession.Move"/> does.
/// </summary>
public sealed class MoveSession(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<int>> ExecuteAsync(Actor by, MoveSessionRequest request, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<int>(by, async (db, now) =>
        {
            if (await db.ClassSessions.FindAsync(request.SessionId) is not { } session) return ClassRefusals.NotFound;
            if (await db.Rooms.FindAsync(request.RoomId) is null) return ClassRefusals.RoomNotFound;
            if (request.TeacherId is { } teacherId && await db.Teachers.FindAsync(teacherId) is null) return ClassRefusals.TeacherNotFound;

            var length = request.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : session.EndsAt - session.StartsAt;
            var startsAt = calendar.InstantOf(request.Day, request.StartsAt);
            var slot = new SessionSlot(request.RoomId, request.TeacherId, request.Day, startsAt, startsAt + length);
            var neighbours = await Occupancies.AtAsync(db, calendar, slot.StartsAt, slot.EndsAt, session.Id);
            var startedAt = session.StartsAt;
            if (session.Move(slot, neighbours, now) is { } refusal) return refusal;
            return await SessionNotices.TellAsync(db, session, NoticeKind.ClassMoved, now, startedAt);
        }, cancel);
    }
}
