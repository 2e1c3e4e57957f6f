using Microsoft.Playwright;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Screenshots;

/// <summary>A browser window of one size, language and theme, signed in as someone.</summary>
sealed class Camera(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public static async Task<Camera> OpenAsync(IBrowser browser, string address, PageShot shot, Look look)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address, ViewportSize = new() { Width = look.Width, Height = look.Height }, ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/culture?c={look.Language}&returnUrl=/login");
        await page.GotoAsync($"/theme?t={look.Theme}&returnUrl=/login");
        if (shot.Account is { } account)
        {
            await page.FillAsync("#email", $"{account}@demo.studio");
            await page.FillAsync("#password", "Demo-2026!");
            await page.ClickAsync("form .btn.primary");
            await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
        }

        var camera = new Camera(context, page);
        foreach (var step in (string[])[.. shot.Via?.Split(" > ") ?? [], shot.Path])
        {
            await page.GotoAsync(step.EndsWith('*') ? await Links.ToAnyAsync(page, step.TrimEnd('*')) : step);
            await camera.SettleAsync();
        }

        if (shot.Press is not null) await page.Keyboard.PressAsync(shot.Press);
        await camera.SettleAsync();
        return camera;
    }

    public async Task TakeAsync(string file) => await page.ScreenshotAsync(new() { Path = file });

    public ValueTask DisposeAsync() => context.DisposeAsync();

    /// <summary>Until the page is connected, live where it is live, and its fonts are there.</summary>
    async Task SettleAsync()
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (await page.Locator("[data-live]").CountAsync() > 0)
            await page.Locator("[data-live=ready]").First.WaitForAsync();
        await page.EvaluateAsync("document.fonts.ready");
    }
}
