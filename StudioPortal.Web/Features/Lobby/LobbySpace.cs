namespace StudioPortal.Web.Features.Lobby;

/// <summary>
/// How much room a screen has for classes, as its browser measured it: heights in any one unit. A screen that scrolls, such as a
/// phone, has no <paramref name="Total"/> and never needs pages.
/// </summary>
public sealed record LobbySpace(double Total, double Label, double Running, double Next, double Row, double Pager)
{
    /// <summary>A wide screen, until it has measured itself; the numbers are those of lobby.css.</summary>
    public static readonly LobbySpace Usual = new(996, 52, 84, 176, 106.4, 100);

    /// <summary>The space under what runs, in rows.</summary>
    const double Gap = 0.11;

    public bool Scrolls => Total <= 0;

    /// <summary>Rows, drawn a little lower if need be, that fit below what is on every page; at least one.</summary>
    /// <param name="running">Classes that run now, under a label of their own.</param>
    /// <param name="next">Classes shown large.</param>
    /// <param name="pinned">Further rows on every page.</param>
    public int RowsFor(int running, int next, int pinned, bool withPager)
    {
        if (Scrolls) return int.MaxValue;
        var above = Label + (running > 0 ? Label + Gap * Row + running * Running : 0) + next * Next + pinned * Row;
        var left = Total - above - (withPager ? Pager : 0);
        return Math.Max(1, (int)Math.Floor(left / Row + 0.01));
    }
}
