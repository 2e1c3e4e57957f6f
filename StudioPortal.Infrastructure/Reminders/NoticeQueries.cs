using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Reminders;

/// <summary>Something a member is told, with the class as it stands now.</summary>
/// <param name="StartedAt">When the class was to start before it moved.</param>
/// <param name="Reason">Why it was cancelled.</param>
/// <param name="Penalty">The lapse it is about.</param>
public sealed record NoticeRow(
    Guid Id, NoticeKind Kind, DateTime At, bool IsRead, LocalName ClassName, LocalName Room, LocalName? Teacher,
    DateTime StartsAt, DateTime? StartedAt, string? Reason, PenaltyRow? Penalty);

/// <summary>What a member is told; nobody sees another's.</summary>
public sealed class NoticeQueries(IDbContextFactory<StudioDbContext> contexts, PenaltyQueries penalties)
{
    /// <summary>The latest, newest first; none for somebody who is no member.</summary>
    public async Task<IReadOnlyList<NoticeRow>> OwnAsync(Actor by, int limit = 30, CancellationToken cancel = default)
    {
        if (by.MemberId is not { } memberId) return [];
        await using var db = contexts.CreateDbContext();
        var rows = await (
            from notice in db.Notices
            where notice.MemberId == memberId
            join session in db.ClassSessions on notice.SessionId equals session.Id
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            join room in db.Rooms on session.RoomId equals room.Id
            from teacher in db.Teachers.Where(one => one.Id == session.TeacherId).DefaultIfEmpty()
            orderby notice.At descending, notice.Id descending
            select new
            {
                notice,
                session.StartsAt,
                session.CancelledFor,
                type.Name,
                type.NameInEnglish,
                Room = room.Name,
                RoomInEnglish = room.NameInEnglish,
                Teacher = teacher!.Name,
                TeacherInEnglish = teacher.NameInEnglish,
            }).AsNoTracking().Take(limit).ToListAsync(cancel);
        Guid[] subjects = [.. rows.Where(row => row.notice.Kind >= NoticeKind.PenaltyWaiting).Select(row => row.notice.SubjectId).OfType<Guid>().Distinct()];
        var lapses = (await penalties.OfIdsAsync(subjects, cancel)).ToDictionary(row => row.Penalty.Id);
        return
        [
            .. rows.Select(row => new NoticeRow(
                row.notice.Id, row.notice.Kind, row.notice.At, row.notice.ReadAt is not null, new(row.Name, row.NameInEnglish),
                new(row.Room, row.RoomInEnglish), row.Teacher is null ? null : new(row.Teacher, row.TeacherInEnglish),
                row.StartsAt, row.notice.StartedAt, row.CancelledFor,
                row.notice.SubjectId is { } subject ? lapses.GetValueOrDefault(subject) : null)),
        ];
    }
}
