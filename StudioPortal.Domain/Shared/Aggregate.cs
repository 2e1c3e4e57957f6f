namespace StudioPortal.Domain.Shared;

/// <summary>
/// A thing that changes as one. Recording an event moves <see cref="Version"/>, the concurrency token, because a parent
/// whose children alone changed would otherwise look untouched and two desks could both win the last place.
/// </summary>
public abstract class Aggregate
{
    readonly List<StudioEvent> _events = [];

    /// <summary>Says nothing about how many there are.</summary>
    public Guid Id { get; protected init; }

    /// <summary>Rises with every change.</summary>
    public int Version { get; private set; }

    /// <summary>What happened since the last save.</summary>
    public IReadOnlyList<StudioEvent> Events => _events;

    public void ForgetEvents() => _events.Clear();

    protected void Record(StudioEvent happened)
    {
        _events.Add(happened);
        Version++;
    }

    /// <summary>Moves the version without news, where another aggregate tells what happened.</summary>
    protected void Touch() => Version++;
}
