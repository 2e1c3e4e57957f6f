using Microsoft.Playwright;

namespace StudioPortal.Tests.Browser;

[Collection(BrowserCollection.Name)]
public class DialogTests(DemoPortal demo)
{
    [Fact]
    public async Task A_dialog_is_typed_into_at_once_and_a_space_does_not_close_it()
    {
        var page = await demo.OpenAsync("admin", "/settings/screens");
        await page.Locator("main .btn.primary").First.ClickAsync();
        var field = page.Locator("dialog[open] .body input");
        await field.And(page.Locator(":focus")).WaitForAsync();

        await page.Keyboard.TypeAsync("By the entrance");
        (await field.InputValueAsync()).ShouldBe("By the entrance");
        await page.Context.DisposeAsync();
    }
}
