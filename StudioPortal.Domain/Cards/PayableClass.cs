namespace StudioPortal.Domain.Cards;

/// <summary>A class as a card looks at it: what decides whether it is covered and what it takes.</summary>
/// <param name="IsPrivate">私教: a private lesson.</param>
/// <param name="Day">Studio day of the start.</param>
/// <param name="StartsAt">The studio's wall-clock time.</param>
/// <param name="Fee">Single visit, in minor units; null when none is sold.</param>
public sealed record PayableClass(
    Guid ClassTypeId, bool IsPrivate, Guid RoomId, Guid? TeacherId, DateOnly Day, TimeOnly StartsAt, int Minutes, long? Fee);

/// <summary>A class that a card was used for already, as the limits of its plan count it.</summary>
/// <param name="IsAhead">Still to come.</param>
public sealed record CardUse(Guid CardId, DateOnly Day, bool IsAhead);
