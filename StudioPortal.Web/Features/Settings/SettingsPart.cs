using StudioPortal.Domain.Identity;

namespace StudioPortal.Web.Features.Settings;

/// <summary>A part of the settings. <paramref name="TextKey"/> is a key of SettingsTexts; the page states the same ability.</summary>
sealed record SettingsPart(string Href, string Icon, string TextKey, Ability Ability)
{
    /// <summary>In the order they are shown.</summary>
    public static readonly IReadOnlyList<SettingsPart> All =
    [
        new("/settings", "storefront", "Part.Studio", Ability.ManageStudio),
        new("/settings/booking", "event_available", "Part.Booking", Ability.ManageStudio),
        new("/settings/cancelling", "event_busy", "Part.Cancelling", Ability.ManageStudio),
        new("/settings/rooms", "meeting_room", "Part.Rooms", Ability.ManageStudio),
        new("/settings/class-types", "self_improvement", "Part.ClassTypes", Ability.ManageCatalogue),
        new("/settings/teachers", "school", "Part.Teachers", Ability.ManageCatalogue),
        new("/settings/closed-days", "calendar_month", "Part.ClosedDays", Ability.ManageSchedule),
        new("/settings/screens", "tv", "Part.Screens", Ability.ManageDevices),
        new("/settings/accounts", "group", "Part.Accounts", Ability.ManageAccounts),
        new("/settings/tokens", "key", "Part.Tokens", Ability.ManageAccounts),
        new("/settings/abilities", "shield_person", "Part.Abilities", Ability.ManageStudio),
        new("/proof", "verified", "Part.Proof", Ability.SeeProof),
    ];
}
