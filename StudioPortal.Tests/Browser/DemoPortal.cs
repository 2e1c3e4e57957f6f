using Microsoft.Playwright;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Browser;

/// <summary>One demonstration studio and one browser, shared by all journeys.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    IPlaywright _playwright = null!;

    public Portal Portal { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
        Portal = await Portal.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
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

    /// <summary>Connected, and live where the page is live.</summary>
    public static async Task SettledAsync(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (await page.Locator("[data-live]").CountAsync() > 0) await page.Locator("[data-live=ready]").First.WaitForAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<DemoPortal>
{
    public const string Name = "browser";
}
