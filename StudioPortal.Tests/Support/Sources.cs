using System.Text.RegularExpressions;

namespace StudioPortal.Tests.Support;

/// <summary>A source file, by its path from the root with forward slashes.</summary>
sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public int Lines => Text.AsSpan().Count('\n');

    /// <summary>The text without comments and without what stands in quotes.</summary>
    public string Code => Sources.CommentsAndTexts().Replace(Text, match => match.Value.StartsWith('/') ? "" : "\"\"");
}

/// <summary>The repository as files, for the rules that are read off the sources.</summary>
static partial class Sources
{
    static readonly string[] Built = ["bin", "obj", "data", "TestResults", "node_modules", "_framework", ".git", ".vs", ".idea"];

    static readonly Lazy<IReadOnlyList<SourceFile>> All = new(() =>
        [.. Directory.EnumerateDirectories(Repository.Root, "StudioPortal.*").SelectMany(Walk).Select(Read).OrderBy(file => file.Path, StringComparer.Ordinal)]);

    /// <summary>Files of ours with this ending, under this folder; migrations are made by a tool and left out.</summary>
    public static IEnumerable<SourceFile> Files(string ending, string under = "") => All.Value.Where(file =>
        file.Path.EndsWith(ending, StringComparison.Ordinal)
        && file.Path.StartsWith(under, StringComparison.Ordinal)
        && !file.Path.Contains("/Migrations/", StringComparison.Ordinal));

    /// <summary>Raw texts first, then characters, texts and comments: whichever begins first is one of them to its end.</summary>
    [GeneratedRegex("\"\"\".*?\"\"\"|'(?:\\\\.|[^'\\\\])'|@?\"(?:\\\\.|[^\"\\\\\\n])*\"|//[^\\n]*|/\\*.*?\\*/", RegexOptions.Singleline)]
    internal static partial Regex CommentsAndTexts();

    static IEnumerable<string> Walk(string directory) => Directory.EnumerateFiles(directory)
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".resx" or ".csproj")
        .Concat(Directory.EnumerateDirectories(directory).Where(one => !Built.Contains(Path.GetFileName(one))).SelectMany(Walk));

    static SourceFile Read(string path) => new(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path));
}
