using Microsoft.Playwright;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Browser;

/// <summary>One demonstration studio and one browser, shared by all journeys.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    /// <summary>In one of them it is day, whenever the tests run: a class in half an hour is today's.</summary>
    static readonly string[] Zones = ["Asia/Shanghai", "Europe/London", "America/New_York"];

    IPlaywright _playwright = null!;

    public Portal Portal { get; private set; } = null!;

    /// <summary>Another process on the same data.</summary>
    public Neighbour Neighbour { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
        Portal = await Portal.StartAsync(settings: ("Studio__TimeZone", Zones.First(IsDayIn)));
        Neighbour = new(Portal);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await Neighbour.DisposeAsync();
        await Portal.DisposeAsync();
    }

    /// <summary>A window of its own, signed in as a demonstration account unless <paramref name="account"/> is null.</summary>
    public async Task<IPage> OpenAsync(string? account, string path, string language = "en", string theme = "light", int width = 1280, int height = 900)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Portal.Address, ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/culture?c={language}&returnUrl=/login");
        await page.GotoAsync($"/theme?t={theme}&returnUrl=/login");
        if (account is not null) await SignInAsync(page, account);
        await page.GotoAsync(path);
        await SettledAsync(page);
        return page;
    }

    public static async Task SignInAsync(IPage page, string account)
    {
        await page.FillAsync("#email", $"{account}@demo.studio");
        await page.FillAsync("#password", "Demo-2026!");
        await page.ClickAsync("form .btn.primary");
        await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
    }

    /// <summary>Waits until the page shows the class with these numbers, such as <c>[data-booked='1']</c>; returns what it shows.</summary>
    public static async Task<string> ShownAsync(IPage page, Guid sessionId, string numbers)
    {
        var row = page.Locator($"[data-session-id='{sessionId}']{numbers}").First;
        await row.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return await row.InnerTextAsync();
    }

    /// <summary>Leaves a mark that a page does not keep when it is loaded again.</summary>
    public static Task MarkAsync(IPage page) => page.EvaluateAsync("window.isSamePage = true");

    public static Task<bool> IsSamePageAsync(IPage page) => page.EvaluateAsync<bool>("window.isSamePage === true");

    /// <summary>Connected, and live where the page is live.</summary>
    public static async Task SettledAsync(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (await page.Locator("[data-live]").CountAsync() > 0) await page.Locator("[data-live=ready]").First.WaitForAsync();
    }

    static bool IsDayIn(string zone) =>
        TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone)).Hour is >= 8 and < 20;
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<DemoPortal>
{
    public const string Name = "browser";
}
