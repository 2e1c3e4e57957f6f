using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Members;

/// <summary>One member that a search found, by the first of the keys that begin with what was typed.</summary>
sealed class Hit
{
    public Guid MemberId { get; init; }

    public string Key { get; init; } = "";

    public string Name { get; init; } = "";

    public string Number { get; init; } = "";
}

/// <summary>How the keys are asked, and in which order what was found is shown (R028).</summary>
static class MemberSearch
{
    public static IQueryable<Hit> Of(StudioDbContext db, string typed) =>
        from hit in Beginning(db, typed).GroupBy(key => key.MemberId).Select(keys => new { MemberId = keys.Key, Key = keys.Min(key => key.Key)! })
        join member in db.Members on hit.MemberId equals member.Id
        orderby hit.Key, hit.MemberId
        select new Hit { MemberId = hit.MemberId, Key = hit.Key, Name = member.Name, Number = member.Number };

    public static IEnumerable<Guid> Ranked(IEnumerable<Hit> hits, string typed) => hits
        .OrderBy(hit => Rank(hit, typed)).ThenBy(hit => hit.Key.Length).ThenBy(hit => hit.Key, StringComparer.Ordinal)
        .ThenByDescending(hit => hit.Number, StringComparer.Ordinal).Select(hit => hit.MemberId);

    /// <summary>A range of the index: both databases keep the keys in order of code points.</summary>
    static IQueryable<MemberSearchKey> Beginning(StudioDbContext db, string typed)
    {
        var after = SearchKeys.After(typed);
        return db.MemberSearchKeys.Where(key => string.Compare(key.Key, typed) >= 0 && string.Compare(key.Key, after) < 0);
    }

    // A number or code that is whole is meant exactly; of names, one that begins so comes before one that only goes on so.
    static int Rank(Hit hit, string typed)
    {
        if (hit.Key == typed && typed.Any(char.IsAsciiDigit)) return 0;
        var begins = Wholes(hit.Name).Where(whole => whole.StartsWith(typed, StringComparison.Ordinal)).ToList();
        if (begins.Count > 0) return begins.Contains(typed) ? 0 : 1;
        return hit.Key == typed ? 2 : 3;
    }

    static IEnumerable<string> Wholes(string name) => Pinyin.Of(name)
        .SelectMany(reading => new[] { string.Concat(reading), string.Concat(reading.Select(syllable => syllable[..1])) })
        .Append(SearchKeys.Normalise(name));
}
