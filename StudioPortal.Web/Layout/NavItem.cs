using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Web.Layout;

/// <summary>A page in the navigation. <paramref name="TextKey"/> is a key of LayoutTexts.</summary>
/// <param name="Also">Further pages that belong to it.</param>
/// <param name="Unless">Who has this ability does not need the page in the navigation: it is reached from others.</param>
public sealed record NavItem(string Href, string Icon, string TextKey, Ability Ability, Ability? Unless = null, params string[] Also)
{
    public bool IsFor(Actor actor) => actor.Can(Ability) && (Unless is not { } more || !actor.Can(more));

    public bool IsCurrent(string path) =>
        Href == "/" ? path == "/" : Also.Prepend(Href).Any(own => path == own || path.StartsWith(own + "/", StringComparison.OrdinalIgnoreCase));
}

/// <summary>The pages of this release, in the order they are shown.</summary>
public static class Navigation
{
    public static readonly IReadOnlyList<NavItem> Work =
    [
        new("/", "wb_sunny", "Today", Ability.SeeToday),
        new("/desk", "front_hand", "Desk", Ability.BookForOthers),
        new("/roster", "how_to_reg", "Roster", Ability.SeeOwnRosters, Unless: Ability.SeeAllRosters),
        new("/attendance", "sensors", "Attendance", Ability.SeeAttendance),
        new("/schedule", "calendar_month", "Schedule", Ability.SeeSchedule),
        new("/members", "group", "Members", Ability.SeeMembers),
        new("/cards", "style", "Cards", Ability.SeeCards, null, "/takings", "/receipts"),
        new("/penalties", "person_off", "Penalties", Ability.ReviewPenalties),
    ];

    public static readonly NavItem Settings = new("/settings", "settings", "Settings", Ability.ManageStudio);
}
