using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Architecture;

public class TopLevelTests
{
    static readonly string[] Asked =
        ["StudioPortal.sln", "StudioPortal.Web", "StudioPortal.Domain", "StudioPortal.Infrastructure", "StudioPortal.Tests", "README.md"];

    static readonly string[] Allowed =
    [
        "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", ".gitattributes", ".gitignore", ".config", ".ci",
        ".github", "compose.yaml", "Dockerfile", ".dockerignore", "LICENSE", "CONTRIBUTING.md", "docs",
    ];

    /// <summary>Of tools, never committed.</summary>
    static readonly string[] Unseen = [".git", ".vs", ".idea", "bin", "obj", "data", "TestResults", "screenshots"];

    [Fact]
    public void The_top_level_is_what_the_owner_asked_for() => Entries().ShouldContainAll(Asked);

    [Fact]
    public void Beside_it_stands_only_what_tools_insist_on() => Entries().Except([.. Asked, .. Allowed, .. Unseen]).ShouldBeEmpty();

    [Fact]
    public void The_README_is_read_in_one_go() =>
        File.ReadAllLines(Path.Combine(Repository.Root, "README.md")).Length.ShouldBeLessThanOrEqualTo(100);

    static IReadOnlyList<string> Entries() => [.. Directory.EnumerateFileSystemEntries(Repository.Root).Select(entry => Path.GetFileName(entry))];
}

static class ListAssertions
{
    public static void ShouldContainAll(this IReadOnlyList<string> entries, IEnumerable<string> wanted) => wanted.Except(entries).ShouldBeEmpty();
}
