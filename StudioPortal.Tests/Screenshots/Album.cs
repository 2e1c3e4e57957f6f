namespace StudioPortal.Tests.Screenshots;

/// <param name="Account">Who looks; null for nobody.</param>
/// <param name="Path">An address, or the first link that begins so and goes on with an id when it ends with an asterisk.</param>
/// <param name="Via">The pages it is reached from, in order.</param>
/// <param name="Press">A key that is pressed there.</param>
sealed record PageShot(string Name, string? Account, string Path, string? Via = null, string? Press = null);

sealed record Look(string Language, string Theme, int Width)
{
    public int Height => Width switch { 390 => 844, 834 => 1112, 1280 => 900, _ => 1080 };
}

/// <summary>What is photographed.</summary>
static class Album
{
    static readonly string[] Languages = ["zh-Hans", "zh-Hant", "en"];
    static readonly string[] Themes = ["light", "dark"];
    static readonly int[] Widths = [390, 834, 1280, 1920];

    public static readonly IReadOnlyList<PageShot> Pages =
    [
        new("login", null, "/login"),
        new("today", "manager", "/"),
        new("desk", "desk", "/desk"),
        new("attendance", "manager", "/attendance"),
        new("lobby", "manager", "/lobby"),
        new("schedule", "manager", "/schedule"),
        new("roster", "manager", "/roster"),
        new("roster-teacher", "teacher", "/roster"),
        new("members", "desk", "/members"),
        new("member", "desk", "/members/*", Via: "/members"),
        new("cards", "manager", "/cards"),
        new("card", "manager", "/cards/*", Via: "/cards"),
        new("sell-card", "desk", "/cards/sell?member=*", Via: "/members > /members/*", Press: "7"),
        new("receipt", "desk", "/receipts/*", Via: "/cards > /cards/*"),
        new("takings", "manager", "/takings"),
        new("penalties", "manager", "/penalties"),
        new("my", "member", "/my"),
        new("my-card", "member", "/my/cards/*", Via: "/my"),
        new("settings", "admin", "/settings"),
        new("settings-rooms", "admin", "/settings/rooms"),
        new("settings-class-types", "admin", "/settings/class-types"),
        new("settings-teachers", "admin", "/settings/teachers"),
        new("settings-accounts", "admin", "/settings/accounts"),
        new("settings-screens", "admin", "/settings/screens"),
        new("settings-booking", "admin", "/settings/booking"),
        new("settings-cancelling", "manager", "/settings/cancelling"),
        new("settings-closed-days", "admin", "/settings/closed-days"),
        new("settings-tokens", "admin", "/settings/tokens"),
        new("settings-abilities", "admin", "/settings/abilities"),
        new("proof", "manager", "/proof"),
        new("refund", "manager", "/cards/refund/*", Via: "/cards > /cards/*"),
        new("upgrade", "desk", "/cards/upgrade/*", Via: "/cards > /cards/*"),
    ];

    /// <summary>A lobby is always dark; every other page is seen in both themes.</summary>
    public static IEnumerable<Look> Looks(PageShot page) =>
        from language in Languages
        from theme in page.Name == "lobby" ? ["dark"] : Themes
        from width in Widths
        select new Look(language, theme, width);
}
