using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Features.Schedule;

/// <summary>How the week is laid out.</summary>
public enum ScheduleView
{
    ByRoom,
    ByTeacher,
}

/// <summary>A row of the week: a room or a teacher; <paramref name="Id"/> is null for classes nobody teaches yet.</summary>
/// <param name="Mats">Places of the room; null for a teacher.</param>
public sealed record ScheduleLine(Guid? Id, LocalName Name, int? Mats);

/// <summary>One week as the schedule shows it.</summary>
public sealed record ScheduleBoard(IReadOnlyList<BoardDay> Days, ScheduleView View, IReadOnlyList<ScheduleLine> Lines)
{
    public int Classes => Days.Sum(day => day.Rows.Count(row => !row.IsCancelled));

    public int Full => Days.Sum(day => day.Rows.Count(row => row.IsFull));

    public bool IsEmpty => Days.All(day => day.Rows.Count == 0);

    /// <summary>Rooms and teachers still at work have a line always, so that a class can be put there; others when they have a class.</summary>
    public static ScheduleBoard Of(IReadOnlyList<BoardDay> days, ScheduleView view, ScheduleChoices choices)
    {
        var rows = days.SelectMany(day => day.Rows).ToList();
        return new(days, view, view == ScheduleView.ByRoom ? Rooms(rows, choices) : Teachers(rows, choices));
    }

    public IEnumerable<BoardRow> Cell(BoardDay day, ScheduleLine line) =>
        day.Rows.Where(row => (View == ScheduleView.ByRoom ? row.RoomId : row.TeacherId) == line.Id);

    static List<ScheduleLine> Rooms(List<BoardRow> rows, ScheduleChoices choices) =>
    [
        .. choices.Rooms.Where(room => !room.IsRetired || rows.Exists(row => row.RoomId == room.Id))
            .Select(room => new ScheduleLine(room.Id, room.Name, room.Capacity)),
        .. rows.Where(row => choices.Rooms.All(room => room.Id != row.RoomId)).DistinctBy(row => row.RoomId)
            .Select(row => new ScheduleLine(row.RoomId, row.Room, null))
    ];

    static List<ScheduleLine> Teachers(List<BoardRow> rows, ScheduleChoices choices) =>
    [
        .. rows.Where(row => row.TeacherId is null).Take(1).Select(_ => new ScheduleLine(null, default, null)),
        .. choices.Teachers.Where(one => !one.IsRetired || rows.Exists(row => row.TeacherId == one.Id))
            .Select(one => new ScheduleLine(one.Id, one.Name, null)),
        .. rows.Where(row => row.TeacherId is not null && choices.Teachers.All(one => one.Id != row.TeacherId)).DistinctBy(row => row.TeacherId)
            .Select(row => new ScheduleLine(row.TeacherId, row.Teacher ?? default, null))
    ];
}
