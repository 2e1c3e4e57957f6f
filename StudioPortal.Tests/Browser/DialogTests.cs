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

    [Fact]
    public async Task Esc_out_of_a_date_closes_the_dialog_without_a_fault()
    {
        var page = await demo.OpenAsync("manager", "/schedule");
        List<string> faults = [];
        page.Console += (_, message) => faults.AddRange(message.Type == "error" ? [message.Text] : []);
        await page.GetByRole(AriaRole.Button, new() { Name = "Closed days" }).ClickAsync();
        await page.Locator("dialog[open] input[type=date]:focus").WaitForAsync();

        await page.Keyboard.PressAsync("Escape");
        await page.Locator("dialog[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.EvaluateAsync("studio.focus.to('main')");
        faults.ShouldBeEmpty();
        await page.Context.DisposeAsync();
    }
}
