using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Features.Lobby;

/// <summary>One page of the lobby: the classes that change with it, and the hours it covers.</summary>
public sealed record LobbySheet(IReadOnlyList<BoardRow> Rows, DateTime From, DateTime To, int Count);

/// <summary>
/// Paging by time: only when the rows do not fit. The next class, and a cancelled one that was to come before it, stay on every
/// page; a page ends where the clock does, never between classes of one time.
/// </summary>
/// <param name="Pinned">On every page, in order of time.</param>
/// <param name="Pages">At least one; the first begins with what is pinned.</param>
public sealed record LobbyPages(IReadOnlyList<BoardRow> Pinned, IReadOnlyList<LobbySheet> Pages)
{
    public static readonly LobbyPages None = new([], []);

    public bool IsPaged => Pages.Count > 1;

    /// <summary>The page shown; turning past the last, or losing pages, leads back to the first.</summary>
    public LobbySheet? At(int page) => Pages.Count == 0 ? null : Pages[page % Pages.Count];

    public static LobbyPages Of(LobbyDay day, LobbySpace space)
    {
        var pinned = day.NextAt is { } next ? day.Upcoming.TakeWhile(row => row.StartsAt <= next).ToList() : [];
        var rest = day.Upcoming.Skip(pinned.Count).ToList();
        var large = pinned.Count(row => !row.IsCancelled);
        int Fits(bool withPager) => space.RowsFor(day.Running.Count, large, pinned.Count - large, withPager);

        var pages = rest.Count <= Fits(withPager: false) ? [rest] : Split(rest, Fits(withPager: true));
        return new(pinned, [.. pages.Select((rows, at) => Page(at == 0 ? pinned : [], rows)).OfType<LobbySheet>()]);
    }

    /// <summary>Fills pages with the classes of whole times; more classes of one time than fit share a page none the less.</summary>
    static List<List<BoardRow>> Split(IReadOnlyList<BoardRow> rows, int fits)
    {
        List<List<BoardRow>> pages = [[]];
        foreach (var time in rows.GroupBy(row => row.StartsAt))
        {
            if (pages[^1].Count > 0 && pages[^1].Count + time.Count() > fits) pages.Add([]);
            pages[^1].AddRange(time);
        }

        return pages;
    }

    static LobbySheet? Page(IReadOnlyList<BoardRow> before, IReadOnlyList<BoardRow> rows)
    {
        List<BoardRow> all = [.. before, .. rows];
        return all.Count == 0 ? null : new(rows, all[0].StartsAt, all[^1].StartsAt, all.Count(row => !row.IsCancelled));
    }
}
