using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>
/// Puts another teacher in for one class (代课) and tells everyone booked; null leaves the class without a teacher. Returns how many
/// were told. Refuses with <c>session-not-found</c>, <c>teacher-not-found</c> and as <see cref="ClassSession.Substitute"/> does.
/// </summary>
public sealed class SubstituteTeacher(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<int>> ExecuteAsync(Actor by, Guid sessionId, Guid? teacherId, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<int>(by, async (db, now) =>
        {
            if (await db.ClassSessions.FindAsync(sessionId) is not { } session) return ClassRefusals.NotFound;
            if (teacherId is { } id && await db.Teachers.FindAsync(id) is null) return ClassRefusals.TeacherNotFound;
            if (session.TeacherId == teacherId) return 0;
            var neighbours = await Occupancies.AtAsync(db, calendar, session.StartsAt, session.EndsAt, session.Id);
            if (session.Substitute(teacherId, neighbours, now) is { } refusal) return refusal;
            return teacherId is null ? 0 : await SessionNotices.TellAsync(db, session, NoticeKind.ClassSubstituted, now);
        }, cancel);
    }
}
