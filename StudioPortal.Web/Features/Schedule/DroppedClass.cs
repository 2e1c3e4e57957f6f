using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Features.Schedule;

/// <summary>A class dragged to another day, room or teacher and not moved yet.</summary>
/// <param name="LineId">The line it was dropped on.</param>
/// <param name="StartsAt">When it would start: at the same time of day.</param>
public sealed record DroppedClass(BoardRow Row, Guid? LineId, DateTime StartsAt, MoveSessionRequest Request)
{
    public static DroppedClass Of(BoardRow row, DateOnly day, Guid? lineId, ScheduleView view, StudioCalendar calendar)
    {
        var time = calendar.TimeOf(row.StartsAt);
        var request = view == ScheduleView.ByRoom
            ? new MoveSessionRequest(row.Id, day, time, lineId ?? row.RoomId, row.TeacherId)
            : new MoveSessionRequest(row.Id, day, time, row.RoomId, lineId);
        return new(row, lineId, calendar.InstantOf(day, time), request);
    }
}
