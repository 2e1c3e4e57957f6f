namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>How much of a demonstration studio is made.</summary>
/// <param name="Seed">The same seed at the same instant gives the same rows.</param>
/// <param name="Weeks">Weeks of history before today.</param>
public sealed record DemoSize(int Seed = 1, int Members = 240, int Weeks = 6)
{
    public const int MostMembers = 100_000;

    /// <summary>Five years.</summary>
    public const int MostWeeks = 260;

    public bool IsSound => Members is >= 1 and <= MostMembers && Weeks is >= 1 and <= MostWeeks;
}

/// <summary>What was written.</summary>
public sealed record DemoReport(
    DemoSize Size, int Sessions, int Members, int Cards, int Bookings, int CheckIns, int LedgerEntries, int Notices, int JournalLines,
    long Rows, TimeSpan Took);
