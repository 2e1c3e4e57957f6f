using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Studios;

/// <summary>Days on which the studio is closed: no class is opened on them.</summary>
public sealed class Closure : Aggregate
{
    Closure() { }

    /// <summary>First closed day.</summary>
    public DateOnly FirstOn { get; private set; }

    /// <summary>Last closed day, included.</summary>
    public DateOnly LastOn { get; private set; }

    public string Reason { get; private set; } = "";

    public bool Covers(DateOnly day) => day >= FirstOn && day <= LastOn;

    /// <summary>Refuses with <c>closure-backwards</c> (also when longer than a year) or <c>name-missing</c> without a reason.</summary>
    public static Outcome<Closure> Announce(Guid id, DateOnly firstOn, DateOnly lastOn, string reason)
    {
        if (lastOn < firstOn || lastOn.DayNumber - firstOn.DayNumber > 366) return StudioRefusals.ClosureBackwards;
        if (!Text.IsShort(reason)) return StudioRefusals.NameMissing;
        var closure = new Closure { Id = id, FirstOn = firstOn, LastOn = lastOn, Reason = reason.Trim() };
        closure.Record(new(EventKind.ScheduleChanged, id));
        return closure;
    }
}
