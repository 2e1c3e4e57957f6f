namespace StudioPortal.Tests.Support;

/// <summary>Where the sources are: tests read them, and start the program from its own output.</summary>
static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>Debug or Release, as the tests themselves were built.</summary>
    public static readonly string Configuration =
        AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    static string Find(string from) =>
        File.Exists(Path.Combine(from, "StudioPortal.sln"))
            ? from
            : Find(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("StudioPortal.sln is nowhere above the tests."));
}
