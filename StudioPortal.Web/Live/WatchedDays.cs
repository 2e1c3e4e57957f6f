namespace StudioPortal.Web.Live;

/// <summary>The days that one connection is told about: few at a time, however long it stays.</summary>
public sealed class WatchedDays
{
    public const int Most = 14;

    readonly HashSet<DateOnly> _days = [];

    /// <summary>Lets go of the days that are over and returns them.</summary>
    public IReadOnlyList<DateOnly> ForgetBefore(DateOnly today)
    {
        DateOnly[] over = [.. _days.Where(day => day < today)];
        _days.ExceptWith(over);
        return over;
    }

    /// <summary>False when it would be one too many.</summary>
    public bool TryAdd(DateOnly day) => _days.Contains(day) || (_days.Count < Most && _days.Add(day));
}
