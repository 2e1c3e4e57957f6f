namespace StudioPortal.Infrastructure.Members;

/// <summary>Traditional characters as their simplified ones, so that 張 and 张 find each other (R028); unchanged where ICU cannot.</summary>
static class Simplified
{
    const char FirstEastAsian = '\u2E80';

    static readonly ScriptTransform Simplify = new("Traditional-Simplified");

    public static string[] Of(IEnumerable<string> parts) => Simplify.Apply(parts);

    /// <summary>Character by character, so that the start of a name simplifies to the start of the simplified name.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyInRange(FirstEastAsian, char.MaxValue) < 0
        ? text
        : string.Concat(Of(text.EnumerateRunes().Select(rune => rune.ToString())));
}
