using Deque.AxeCore.Playwright;
using Deque.AxeCore.Commons;

namespace StudioPortal.Tests.Browser;

[Collection(BrowserCollection.Name)]
public class EveryPageTests(DemoPortal demo)
{
    static readonly (string? Account, string Path)[] Pages =
    [
        (null, "/login"), ("manager", "/"), ("desk", "/desk"), ("manager", "/attendance"), ("manager", "/lobby"), ("manager", "/schedule"),
        ("teacher", "/roster"), ("desk", "/members"), ("manager", "/cards"), ("member", "/my"), ("manager", "/proof"),
        ("admin", "/settings"), ("admin", "/settings/rooms"), ("admin", "/settings/classes"), ("admin", "/settings/teachers"),
        ("admin", "/settings/accounts"), ("admin", "/settings/screens"), ("admin", "/settings/roles"), ("desk", "/account/password"),
    ];

    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    public static TheoryData<string?, string> All()
    {
        var all = new TheoryData<string?, string>();
        foreach (var (account, path) in Pages) all.Add(account, path);
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_page_is_accessible_in_light_and_dark(string? account, string path)
    {
        foreach (var theme in (string[])["light", "dark"])
        {
            var page = await demo.OpenAsync(account, path, language: "zh-Hans", theme);
            var found = (await page.RunAxe(Rules)).Violations.Select(one => $"{theme} {one.Id}: {one.Nodes[0].Html} {one.Nodes[0].Any.FirstOrDefault()?.Message}");
            await page.Context.DisposeAsync();

            found.ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task No_page_scrolls_sideways_at_any_width(string? account, string path)
    {
        var page = await demo.OpenAsync(account, path);
        foreach (var width in (int[])[390, 834, 1280, 1920])
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.WaitForFunctionAsync("document.documentElement.scrollWidth <= document.documentElement.clientWidth", null, new() { Timeout = 5000 })
                .ShouldNotThrowAsync($"{path} at {width}");
        }

        await page.Context.DisposeAsync();
    }
}
