using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Features.Schedule;

/// <summary>What a tile says about its class beside time, name and teacher.</summary>
/// <param name="Fill">Share of mats taken, 0 to 100.</param>
/// <param name="IsOwn">Taught by whoever looks.</param>
public sealed record SessionState(
    BoardRow Row, int Fill, bool IsPast, bool IsRunning, bool NeedsTeacher, BoardRow? RoomClash, BoardRow? TeacherClash, bool IsOwn)
{
    public bool IsCancelled => Row.IsCancelled;

    public bool IsFull => Row.IsFull;

    public bool IsSubstituted => !IsCancelled && Row is { SubstituteFor: not null, Teacher: not null };

    /// <summary>Something a manager has to put right.</summary>
    public bool NeedsCare => NeedsTeacher || RoomClash is not null || TeacherClash is not null;

    /// <summary>1 to 3 places left in a class still to come.</summary>
    public bool IsNearlyFull => !IsPast && !IsCancelled && Row.OpenSpots is >= 1 and <= 3;

    /// <param name="neighbours">Classes of the same days.</param>
    /// <param name="teacherId">The teacher who looks, if it is one.</param>
    public static SessionState Of(BoardRow row, IEnumerable<BoardRow> neighbours, DateTime now, Guid? teacherId = null)
    {
        var isPast = row.HasEnded(now);
        var matters = !row.IsCancelled && !isPast;
        var meets = matters ? neighbours.Where(other => Meets(row, other)).ToList() : [];
        return new(
            row,
            row.Capacity == 0 || row.IsCancelled ? 0 : Math.Clamp((int)Math.Round(100.0 * row.Booked / row.Capacity), 0, 100),
            isPast, row.IsRunning(now), matters && row.TeacherId is null,
            meets.Find(other => other.RoomId == row.RoomId),
            meets.Find(other => row.TeacherId is not null && other.TeacherId == row.TeacherId),
            teacherId is not null && row.TeacherId == teacherId);
    }

    static bool Meets(BoardRow row, BoardRow other) =>
        other.Id != row.Id && !other.IsCancelled && other.StartsAt < row.EndsAt && other.EndsAt > row.StartsAt;
}
