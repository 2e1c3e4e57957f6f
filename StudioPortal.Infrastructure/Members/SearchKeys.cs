using System.Text;
using System.Text.RegularExpressions;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Infrastructure.Members;

/// <summary>
/// What a member is found by (R028): a member is a hit when one of the keys begins with the normalised query. Compare
/// ordinally; keys are already folded, so an index can answer.
/// </summary>
public static partial class SearchKeys
{
    /// <summary>Keys and queries end here alike, so that a longer query still finds its key.</summary>
    public const int LongestKey = 40;

    /// <summary>Enough for a name of a dozen characters with two readings.</summary>
    public const int MostKeys = 40;

    /// <summary>
    /// At most 40 distinct lower-case keys of at most 40 characters: numbers, address and code; then the name from each of
    /// its parts on, in simplified characters, in joined pinyin and in initials.
    /// </summary>
    public static IReadOnlySet<string> For(string name, string number, PhoneNumber? phone, string? email, string? code)
    {
        var keys = NumberKeys(number)
            .Concat(PhoneKeys(phone))
            .Append(Normalise(email))
            .Append(Normalise(code))
            .Concat(NameKeys(name))
            .Concat(PinyinKeys(name));

        return keys.Select(Capped).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal).Take(MostKeys).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// What a query becomes before the search: half-width, lower case, simplified, without spaces; digits only when it
    /// is nothing but digits and the signs people put between them. Empty when nothing is left; never throws.
    /// </summary>
    public static string Normalise(string? query)
    {
        var text = Simplified.Of(NameParts.Clean(query)).Replace(" ", "");
        return Capped(OnlyTelephoneSigns().IsMatch(text) ? DigitsOf(text) : text);
    }

    /// <summary>What comes right after every key that begins so, by UTF-8 bytes (SQLite) as by UTF-16 units (SQL Server).</summary>
    public static string After(string prefix)
    {
        Rune.DecodeLastFromUtf16(prefix, out var last, out var length);
        var next = last.Value == 0xD7FF ? 0xE000 : last.Value + 1;
        return prefix[..^length] + new Rune(Math.Min(next, 0x10FFFF));
    }

    static IEnumerable<string> NumberKeys(string number)
    {
        var whole = Normalise(number);
        var digits = DigitsOf(whole);
        return [whole, string.Concat(whole.Where(char.IsLetterOrDigit)), digits, digits.TrimStart('0')];
    }

    static IEnumerable<string> PhoneKeys(PhoneNumber? phone) =>
        phone is { } known ? [known.National, known.Value.TrimStart('+'), known.LastFour] : [];

    static IEnumerable<string> NameKeys(string name)
    {
        var text = Simplified.Of(NameParts.Clean(name));
        return NameParts.Of(text).Select(part => text[part.Index..]).Prepend(text).Select(name => name.Replace(" ", ""));
    }

    static IEnumerable<string> PinyinKeys(string name)
    {
        var readings = Pinyin.Of(name);
        return readings.SelectMany(SuffixesOf).Concat(readings.SelectMany(reading => SuffixesOf([.. reading.Select(syllable => syllable[..1])])));
    }

    static IEnumerable<string> SuffixesOf(IReadOnlyList<string> syllables) =>
        syllables.Select((_, index) => string.Concat(syllables.Skip(index)));

    static string DigitsOf(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    static string Capped(string key)
    {
        if (key.Length <= LongestKey) return key;

        return char.IsHighSurrogate(key[LongestKey - 1]) ? key[..(LongestKey - 1)] : key[..LongestKey];
    }

    [GeneratedRegex(@"\A[0-9+\-–—.()/]*[0-9][0-9+\-–—.()/]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex OnlyTelephoneSigns();
}
