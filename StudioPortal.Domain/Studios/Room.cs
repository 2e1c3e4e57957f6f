using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Studios;

/// <summary>A room with places for people (R055).</summary>
public sealed class Room : Aggregate
{
    /// <summary>More than any studio has; larger numbers are slips of the finger.</summary>
    public const int MaximumCapacity = 500;

    Room() { }

    Room(Guid id) => Id = id;

    public string Name { get; private set; } = "";

    /// <summary>Shown where the screen is not in Chinese; null to show <see cref="Name"/>.</summary>
    public string? NameInEnglish { get; private set; }

    /// <summary>Places, 1 to <see cref="MaximumCapacity"/>.</summary>
    public int Capacity { get; private set; }

    /// <summary>No longer offered for new classes; what has happened in it stays.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Refuses with <c>name-missing</c> or <c>capacity-out-of-range</c>.</summary>
    public static Outcome<Room> Open(Guid id, string name, string? nameInEnglish, int capacity)
    {
        var room = new Room(id);
        return room.Describe(name, nameInEnglish, capacity, isRetired: false) is { } refusal ? refusal : room;
    }

    /// <summary>Refuses with <c>name-missing</c> or <c>capacity-out-of-range</c>. Sessions already opened keep their capacity.</summary>
    public Refusal? Describe(string name, string? nameInEnglish, int capacity, bool isRetired)
    {
        if (!Text.IsShort(name) || !Text.IsShortOrNone(nameInEnglish)) return StudioRefusals.NameMissing;
        if (!IsCapacity(capacity)) return StudioRefusals.CapacityOutOfRange;
        (Name, NameInEnglish, Capacity, IsRetired) = (name.Trim(), Text.OrNull(nameInEnglish), capacity, isRetired);
        Record(new(EventKind.CatalogueChanged, Id));
        return null;
    }

    /// <summary>
    /// The places a class takes along into this room (R056): all of this room when it had all of the other, else what it was given
    /// on purpose, as far as there is room.
    /// </summary>
    public int PlacesFor(int capacity, Room from) =>
        from.Id == Id ? capacity : capacity >= from.Capacity ? Capacity : Math.Min(capacity, Capacity);

    public static bool IsCapacity(int capacity) => capacity is >= 1 and <= MaximumCapacity;
}
