namespace StudioPortal.Web.Layout;

/// <summary>A page in the navigation. <paramref name="TextKey"/> is a key of LayoutTexts.</summary>
public sealed record NavItem(string Href, string Icon, string TextKey)
{
    public bool IsCurrent(string path) =>
        Href == "/" ? path == "/" : path == Href || path.StartsWith(Href + "/", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The pages of this release, in the order they are shown.</summary>
public static class Navigation
{
    public static readonly IReadOnlyList<NavItem> Work =
    [
        new("/", "wb_sunny", "Today"),
        new("/desk", "front_hand", "Desk"),
        new("/attendance", "sensors", "Attendance"),
        new("/schedule", "calendar_month", "Schedule"),
        new("/members", "group", "Members"),
        new("/cards", "style", "Cards")
    ];

    public static readonly NavItem Settings = new("/settings", "settings", "Settings");
}
