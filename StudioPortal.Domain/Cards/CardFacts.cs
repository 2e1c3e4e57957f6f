using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>A class that a card was to pay for, or whose penalty still waits on it.</summary>
/// <param name="MemberId">Who comes: the holder, or who shares the card.</param>
/// <param name="At">The studio's wall-clock time of the start.</param>
/// <param name="Lots">The lots that keep credits reserved for it; none on a period card.</param>
public sealed record BookedClass(Guid BookingId, Guid MemberId, LocalName Name, DateOnly Day, TimeOnly At, IReadOnlyList<Guid> Lots)
{
    /// <summary>As refusals name them, the next one first.</summary>
    public static IReadOnlyList<NamedClass> Named(IEnumerable<BookedClass> classes) =>
        [.. classes.OrderBy(one => one.Day).ThenBy(one => one.At).Select(one => new NamedClass(one.Name, one.Day, one.At))];
}

/// <summary>What a change of a card looks at beside the card itself.</summary>
/// <param name="Today">The studio's day.</param>
public sealed record CardFacts(DateOnly Today)
{
    /// <summary>Bookings that are not settled yet, of all days and of all who use the card.</summary>
    public IReadOnlyList<BookedClass> Booked { get; init; } = [];

    public IReadOnlyList<CardShare> Shares { get; init; } = [];

    /// <summary>Lines that say that credits expired and that nobody took back.</summary>
    public IReadOnlyList<LedgerEntry> Expired { get; init; } = [];

    /// <summary>Every change of the card, the oldest first.</summary>
    public IReadOnlyList<CardChange> Changes { get; init; } = [];

    /// <summary>The lines that the change in question made.</summary>
    public IReadOnlyList<LedgerEntry> Caused { get; init; } = [];
}
