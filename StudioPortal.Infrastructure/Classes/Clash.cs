using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>A class that already has the room, the teacher or both at the time in question.</summary>
public sealed record Clash(bool IsRoom, bool IsTeacher, LocalName ClassName, LocalName Room, LocalName? Teacher, DateTime StartsAt, DateTime EndsAt);

/// <summary>Finds what stands in the way of a slot, with names in both languages.</summary>
static class Clashes
{
    /// <param name="except">Sessions that will not be where they are now.</param>
    public static async Task<IReadOnlyList<Clash>> OfAsync(
        StudioDbContext db, SessionSlot slot, IReadOnlyCollection<Guid> except, CancellationToken cancel)
    {
        var there = await (
            from other in db.ClassSessions
            where other.Status == SessionStatus.Scheduled && other.StartsAt < slot.EndsAt && other.EndsAt > slot.StartsAt
                && !except.Contains(other.Id)
                && (other.RoomId == slot.RoomId || (slot.TeacherId != null && other.TeacherId == slot.TeacherId))
            join type in db.ClassTypes on other.ClassTypeId equals type.Id
            join room in db.Rooms on other.RoomId equals room.Id
            from teacher in db.Teachers.Where(one => one.Id == other.TeacherId).DefaultIfEmpty()
            orderby other.StartsAt
            select new
            {
                other.RoomId, other.TeacherId, other.StartsAt, other.EndsAt, type.Name, type.NameInEnglish, Room = room.Name,
                RoomInEnglish = room.NameInEnglish, Teacher = teacher!.Name, TeacherInEnglish = teacher.NameInEnglish,
            }).ToListAsync(cancel);
        return
        [
            .. there.Select(one => new Clash(
                one.RoomId == slot.RoomId, slot.TeacherId is not null && one.TeacherId == slot.TeacherId, new(one.Name, one.NameInEnglish), new(one.Room, one.RoomInEnglish),
                one.Teacher is null ? null : new(one.Teacher, one.TeacherInEnglish), one.StartsAt, one.EndsAt))
        ];
    }
}
