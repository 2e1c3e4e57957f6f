using System.Globalization;
using System.Text;

namespace StudioPortal.Domain.Shared;

/// <summary>What counts as a usable name or remark wherever people type one.</summary>
public static class Text
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int ShortLength = 80;

    /// <summary>Longest remark, in UTF-16 units.</summary>
    public const int LongLength = 2000;

    /// <summary>Something visible, no longer than a name may be, without control characters.</summary>
    public static bool IsShort(string? text) =>
        text is not null && text.EnumerateRunes().Any(IsVisible) && text.Trim().Length <= ShortLength && !text.Any(char.IsControl);

    /// <summary>Nothing, or what <see cref="IsShort"/> accepts: for names that may be left out.</summary>
    public static bool IsShortOrNone(string? text) => string.IsNullOrWhiteSpace(text) || IsShort(text);

    /// <summary>Nothing, or a remark no longer than remarks may be.</summary>
    public static bool IsRemark(string? text) => text is null || text.Length <= LongLength;

    /// <summary>Trimmed, or null when nothing is left.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    static bool IsVisible(Rune letter) => !Rune.IsWhiteSpace(letter) && Rune.GetUnicodeCategory(letter) != UnicodeCategory.Format;
}
