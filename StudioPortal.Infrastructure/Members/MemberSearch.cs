using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Members;

/// <summary>One member that a search found, by the first of the keys that begin with what was typed.</summary>
sealed class Hit
{
    public Guid MemberId { get; init; }

    public string Key { get; init; } = "";
}

/// <summary>How the keys are asked, and in which order what was found is shown (R028).</summary>
static class MemberSearch
{
    public static IQueryable<Hit> Of(StudioDbContext db, string from) =>
        Beginning(db, from).GroupBy(key => key.MemberId)
            .Select(keys => new Hit { MemberId = keys.Key, Key = keys.Min(key => key.Key)! })
            .OrderBy(hit => hit.Key).ThenBy(hit => hit.MemberId);

    public static IEnumerable<MemberRow> Ranked(IEnumerable<MemberRow> rows, IEnumerable<Hit> hits, string from)
    {
        var keyOf = hits.ToDictionary(hit => hit.MemberId, hit => hit.Key);
        return rows.OrderBy(row => Rank(row, keyOf[row.Id], from))
            .ThenBy(row => keyOf[row.Id].Length).ThenBy(row => keyOf[row.Id], StringComparer.Ordinal)
            .ThenByDescending(row => row.Number, StringComparer.Ordinal);
    }

    /// <summary>A range of the index: both databases keep the keys in order of code points.</summary>
    static IQueryable<MemberSearchKey> Beginning(StudioDbContext db, string from)
    {
        var after = SearchKeys.After(from);
        return db.MemberSearchKeys.Where(key => string.Compare(key.Key, from) >= 0 && string.Compare(key.Key, after) < 0);
    }

    static int Rank(MemberRow row, string key, string from)
    {
        if (key == from) return 0;
        return Pinyin.Of(row.Name).Any(reading => Begins(reading, from)) || SearchKeys.Normalise(row.Name).StartsWith(from, StringComparison.Ordinal) ? 1 : 2;
    }

    static bool Begins(IReadOnlyList<string> reading, string from) =>
        string.Concat(reading).StartsWith(from, StringComparison.Ordinal)
        || string.Concat(reading.Select(syllable => syllable[..1])).StartsWith(from, StringComparison.Ordinal);
}
