using StudioPortal.Domain.Identity;

namespace StudioPortal.Web.Layout;

/// <summary>A page in the navigation. <paramref name="TextKey"/> is a key of LayoutTexts.</summary>
public sealed record NavItem(string Href, string Icon, string TextKey, Ability Ability)
{
    public bool IsCurrent(string path) =>
        Href == "/" ? path == "/" : path == Href || path.StartsWith(Href + "/", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The pages of this release, in the order they are shown.</summary>
public static class Navigation
{
    public static readonly IReadOnlyList<NavItem> Work =
    [
        new("/", "wb_sunny", "Today", Ability.SeeToday),
        new("/desk", "front_hand", "Desk", Ability.BookForOthers),
        new("/attendance", "sensors", "Attendance", Ability.SeeAttendance),
        new("/schedule", "calendar_month", "Schedule", Ability.SeeSchedule),
        new("/members", "group", "Members", Ability.SeeMembers),
        new("/cards", "style", "Cards", Ability.SeeCards)
    ];

    public static readonly NavItem Settings = new("/settings", "settings", "Settings", Ability.ManageStudio);
}
