namespace StudioPortal.Domain.Cards;

/// <summary>Hours of the week in which a class may begin, in the studio's wall-clock time.</summary>
/// <param name="From">Included.</param>
/// <param name="To">Not included.</param>
public sealed record WeeklyHours(IReadOnlyList<DayOfWeek> Weekdays, TimeOnly From, TimeOnly To)
{
    public bool IsSound => Weekdays.Count > 0 && From < To;

    /// <summary>Lists are compared by what is in them.</summary>
    public bool IsSame(WeeklyHours other) => (From, To) == (other.From, other.To) && Weekdays.Order().SequenceEqual(other.Weekdays.Order());

    public bool Includes(DateOnly day, TimeOnly time) => Weekdays.Contains(day.DayOfWeek) && time >= From && time < To;
}

/// <summary>Which classes a plan pays for (R014). Each part is null for all; an empty part covers nothing and is refused.</summary>
public sealed record Coverage
{
    /// <summary>Every class that the kind of card can pay for.</summary>
    public static readonly Coverage All = new();

    public IReadOnlyList<Guid>? ClassTypes { get; init; }

    public IReadOnlyList<Guid>? Rooms { get; init; }

    public IReadOnlyList<Guid>? Teachers { get; init; }

    public IReadOnlyList<WeeklyHours>? Hours { get; init; }

    /// <summary>Whether no class could ever be paid for.</summary>
    public bool IsEmpty =>
        ClassTypes is { Count: 0 } || Rooms is { Count: 0 } || Teachers is { Count: 0 }
        || (Hours is { } hours && (hours.Count == 0 || hours.Any(one => !one.IsSound)));

    public bool Includes(PayableClass what) =>
        (ClassTypes is null || ClassTypes.Contains(what.ClassTypeId))
        && (Rooms is null || Rooms.Contains(what.RoomId))
        && (Teachers is null || (what.TeacherId is { } teacher && Teachers.Contains(teacher)))
        && (Hours is null || Hours.Any(one => one.Includes(what.Day, what.StartsAt)));

    public static Coverage Of(IEnumerable<Guid>? classTypes) => new() { ClassTypes = classTypes?.ToArray() };
}
