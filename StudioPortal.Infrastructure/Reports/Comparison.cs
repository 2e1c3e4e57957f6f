namespace StudioPortal.Infrastructure.Reports;

public enum Usually
{
    /// <summary>Nothing to compare with.</summary>
    Unknown,
    More,
    Fewer,
    Same,
}

/// <summary>A number beside what is usual, to be said in words.</summary>
/// <param name="By">How many more or fewer than the average.</param>
/// <param name="Low">The fewest there were, <paramref name="High"/> the most.</param>
public sealed record Comparison(Usually Is, int By = 0, int Low = 0, int High = 0)
{
    public static readonly Comparison Unknown = new(Usually.Unknown);

    /// <summary>As usual is what differs from the average by no more than one or a twentieth.</summary>
    public static Comparison Of(int value, IReadOnlyCollection<int> past)
    {
        if (past.Count == 0) return Unknown;
        var average = past.Average();
        var by = (int)Math.Round(value - average, MidpointRounding.AwayFromZero);
        var isSame = Math.Abs(value - average) <= Math.Max(1, average / 20);
        return new(isSame ? Usually.Same : by > 0 ? Usually.More : Usually.Fewer, Math.Abs(by), past.Min(), past.Max());
    }
}
