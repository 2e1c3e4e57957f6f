using System.Text;
using System.Text.RegularExpressions;

namespace StudioPortal.Infrastructure.Members;

/// <summary>Where the parts of a name begin: every Chinese, Japanese or Korean character, every word of another script.</summary>
static partial class NameParts
{
    const int LongestName = 200;

    const string Characters = @"\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF";
    const string RareCharacter = @"[\uD840-\uD8BF][\uDC00-\uDFFF]";
    const string KanaAndHangul = @"\u3040-\u30FF\uAC00-\uD7A3";

    public static MatchCollection Of(string cleanName) => Part().Matches(cleanName);

    public static bool IsChinese(string part) => Chinese().IsMatch(part);

    /// <summary>One spelling for what looks the same: half-width, composed, lower case, no invisible characters, single spaces between words.</summary>
    public static string Clean(string? text)
    {
        // Runes replace half a surrogate pair, on which Normalize would throw.
        var runes = string.Concat((text ?? "").EnumerateRunes().Take(LongestName));
        var folded = runes.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('’', '\'');
        return Gap().Replace(Invisible().Replace(folded, ""), " ").Trim();
    }

    [GeneratedRegex($@"[{Characters}{KanaAndHangul}]|{RareCharacter}|[\p{{L}}\p{{M}}\p{{N}}'-[{Characters}{KanaAndHangul}]]+")]
    private static partial Regex Part();

    [GeneratedRegex($@"\A(?:[{Characters}]|{RareCharacter})\z")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[\s·•・‧]+")]
    private static partial Regex Gap();

    [GeneratedRegex(@"[\p{Cf}\p{Cc}-[\s]]")]
    private static partial Regex Invisible();
}
