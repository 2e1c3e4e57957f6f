using StudioPortal.Domain.Classes;
using StudioPortal.Infrastructure.Classes;

namespace StudioPortal.Web.Features.Schedule;

/// <summary>What was typed into the form for a new class; length and places follow the class type and the room until changed by hand.</summary>
public sealed class NewClass
{
    Guid? _typeId, _roomId;
    int? _minutes, _capacity;

    public required ScheduleChoices Choices { get; init; }

    /// <summary>The same form sent twice adds one class.</summary>
    public Guid Id { get; } = Guid.CreateVersion7();

    public bool IsWeekly { get; set; }
    public Guid? TypeId { get => _typeId; set => (_typeId, _minutes) = (value, null); }
    public Guid? RoomId { get => _roomId; set => (_roomId, _capacity) = (value, null); }
    public Guid? TeacherId { get; set; }
    public DateOnly Day { get; set; }
    public DateOnly? LastOn { get; set; }
    public TimeOnly StartsAt { get; set; } = new(18, 30);

    public int Minutes
    {
        get => _minutes ?? Choices.Types.FirstOrDefault(type => type.Id == TypeId)?.Minutes ?? 60;
        set => _minutes = value;
    }

    public int Capacity
    {
        get => _capacity ?? Choices.Rooms.FirstOrDefault(room => room.Id == RoomId)?.Capacity ?? 0;
        set => _capacity = value;
    }

    public bool IsComplete => TypeId is not null && RoomId is not null && Day > DateOnly.MinValue;

    public ScheduleClassRequest Once => new(TypeId!.Value, RoomId!.Value, TeacherId, Day, StartsAt, Minutes, Capacity, Id);

    public WeeklySlot Weekly => new(
        TypeId!.Value, RoomId!.Value, TeacherId, Day.DayOfWeek, StartsAt, Minutes, Capacity, Day, LastOn);
}
