namespace StudioPortal.Infrastructure.Members;

/// <summary>
/// How a name is typed on a Latin keyboard (R028). Chinese characters become pinyin without tones, with both readings of a
/// surname such as 曾 or 单, and ü both as u and as v, as input methods have it. Safe to call from many threads at once.
/// </summary>
public static class Pinyin
{
    static readonly ScriptTransform Read = new(@"Han-Latin; NFD; [[:Mn:]-[\u0308]] Remove; NFC; Lower");
    static readonly ScriptTransform WithoutAccents = new("Latin-ASCII; Lower");

    /// <summary>
    /// The possible readings, the likeliest first, each a list of lower-case ASCII syllables: <c>[zhou, mei, yun]</c>. Latin
    /// words are one syllable each, without accents and apostrophes. Characters without a reading are left out. Empty
    /// when nothing can be read, and when ICU lacks the transforms: search then finds names by their characters only.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string name)
    {
        if (Read.IsMissing || WithoutAccents.IsMissing) return [];

        var parts = NameParts.Of(NameParts.Clean(name)).Select(part => part.Value).ToArray();
        var (surnameReadings, surnameLength) = SurnameOf(parts);
        var rest = SyllablesOf(parts[surnameLength..]);

        return [.. surnameReadings.SelectMany(surname => UmlautsOf([.. surname, .. rest])).Where(reading => reading.Count > 0)];
    }

    static (IEnumerable<string[]> Readings, int Length) SurnameOf(string[] parts)
    {
        var simplified = Simplified.Of(parts.Take(2));
        for (var length = simplified.Length; length > 0; length--)
        {
            if (Surnames.Readings.TryGetValue(string.Concat(simplified.Take(length)), out var readings))
                return (readings.Select(reading => reading.Split(' ')), length);
        }

        return ([[]], 0);
    }

    static string[] SyllablesOf(string[] parts)
    {
        var read = Read.Apply(parts);
        var plain = WithoutAccents.Apply(parts);
        return [.. parts.Select((part, index) => NameParts.IsChinese(part) ? read[index] : plain[index].Replace("'", ""))];
    }

    static IEnumerable<IReadOnlyList<string>> UmlautsOf(string[] syllables)
    {
        string[] spellings = syllables.Any(syllable => syllable.Contains('ü')) ? ["u", "v"] : ["u"];
        return spellings.Select(spelling => syllables.Select(syllable => syllable.Replace("ü", spelling)).Where(IsTypeable).ToArray());
    }

    static bool IsTypeable(string syllable) => syllable.Length > 0 && syllable.All(char.IsAsciiLetterOrDigit);
}
