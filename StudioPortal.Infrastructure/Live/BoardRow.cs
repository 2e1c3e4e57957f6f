using StudioPortal.Domain.Shared;

namespace StudioPortal.Infrastructure.Live;

/// <summary>One class of a day as every board shows it. No names of members.</summary>
public sealed record BoardRow(
    Guid Id, DateOnly Day, DateTime StartsAt, DateTime EndsAt, LocalName ClassName, LocalName Room, Guid RoomId,
    Guid? TeacherId, LocalName? Teacher, LocalName? SubstituteFor, int Capacity, int Booked, int CheckedIn, int WalkIns,
    int NoShows, int Waitlisted, bool IsCancelled, int Version)
{
    public int OpenSpots => IsCancelled ? 0 : Capacity - Booked;

    public bool IsFull => !IsCancelled && Booked >= Capacity;

    /// <summary>Booked and neither here nor marked as absent.</summary>
    public int Expected => Booked - CheckedIn - NoShows;

    /// <summary>Those expected in a class that has started.</summary>
    public int LateAt(DateTime now) => !IsCancelled && HasStarted(now) ? Expected : 0;

    public bool HasStarted(DateTime now) => now >= StartsAt;

    public bool HasEnded(DateTime now) => now >= EndsAt;

    public bool IsRunning(DateTime now) => !IsCancelled && HasStarted(now) && !HasEnded(now);
}

/// <summary>The classes of one studio day, in order of time.</summary>
/// <param name="Version">The newest journal line known to be in it.</param>
public sealed record BoardDay(DateOnly Day, long Version, IReadOnlyList<BoardRow> Rows)
{
    /// <summary>Why the studio is closed on this day; null when it is open.</summary>
    public string? ClosedFor { get; init; }

    public BoardRow? Find(Guid sessionId) => Rows.FirstOrDefault(row => row.Id == sessionId);
}
