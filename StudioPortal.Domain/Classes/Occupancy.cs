using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Classes;

/// <summary>A class that takes a room and a teacher at a time in question, with the names a refusal needs.</summary>
public sealed record Occupancy(Guid RoomId, LocalName Room, Guid? TeacherId, LocalName? Teacher, LocalName ClassName, string When)
{
    /// <summary><c>room-taken</c> or <c>teacher-busy</c>, naming the class that is there first; null when both are free.</summary>
    public static Refusal? Conflict(Guid roomId, Guid? teacherId, IEnumerable<Occupancy> neighbours)
    {
        foreach (var there in neighbours)
        {
            if (there.RoomId == roomId) return ClassRefusals.RoomTaken(there.Room, there.ClassName, there.When);
            if (teacherId is not null && there.TeacherId == teacherId)
                return ClassRefusals.TeacherBusy(there.Teacher!.Value, there.ClassName, there.When);
        }

        return null;
    }
}
