namespace StudioPortal.Infrastructure.Upkeep;

/// <summary>One thing that is wrong.</summary>
/// <param name="Code">Stable, in kebab case; the code of its check.</param>
/// <param name="Subject">What it is about: a table and an id or value.</param>
public sealed record Finding(string Code, string Subject, string Detail);

/// <summary>One invariant that was recomputed.</summary>
/// <param name="Rows">Rows looked at.</param>
/// <param name="Found">How many are wrong; <paramref name="Findings"/> lists at most <see cref="Listed"/> of them.</param>
public sealed record Check(string Code, long Rows, long Found, IReadOnlyList<Finding> Findings)
{
    public const int Listed = 100;
}

/// <summary>What the stored rows say of every invariant of the studio.</summary>
public sealed record VerificationReport(IReadOnlyList<Check> Checks, DateTime At, TimeSpan Took)
{
    public bool IsSound => Checks.All(check => check.Found == 0);

    public long Found => Checks.Sum(check => check.Found);

    /// <summary>Those that are listed, in order of the checks.</summary>
    public IReadOnlyList<Finding> Findings => [.. Checks.SelectMany(check => check.Findings)];
}
