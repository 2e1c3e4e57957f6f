using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Settings;

/// <summary>A room as it is being typed.</summary>
sealed class RoomForm
{
    public string Name { get; set; } = "";
    public string NameInEnglish { get; set; } = "";
    public string Capacity { get; set; } = "";
    public bool IsRetired { get; set; }

    public RoomDetails Details => new(Name, NameInEnglish, Typed.Number(Capacity) ?? 0, IsRetired);

    public static RoomForm Of(Room? room) => room is null
        ? new()
        : new() { Name = room.Name, NameInEnglish = room.NameInEnglish ?? "", Capacity = Typed.Of(room.Capacity), IsRetired = room.IsRetired };

    public FormFaults Check() => new FormFaults()
        .Need(nameof(Name), Text.IsShort(Name), "Fault.Name")
        .Need(nameof(Capacity), Typed.IsWithin(Capacity, 1, Room.MaximumCapacity), "Fault.Capacity");
}
