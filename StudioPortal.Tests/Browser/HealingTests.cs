using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Browser;

[Collection(BrowserCollection.Name)]
public class HealingTests(DemoPortal demo)
{
    [Fact]
    public async Task An_open_lobby_says_that_it_is_stale_when_the_server_dies_and_heals_when_it_is_back()
    {
        var page = await demo.OpenAsync("manager", "/lobby");

        await demo.Portal.KillAsync();
        await page.Locator("[data-live=stale]").First.WaitForAsync();
        await demo.Portal.StartAgainAsync();
        await page.Locator("[data-live=ready]").First.WaitForAsync();

        (await page.Locator("[data-session-id]").CountAsync()).ShouldBeGreaterThan(0);
        await page.Context.DisposeAsync();
    }
}
