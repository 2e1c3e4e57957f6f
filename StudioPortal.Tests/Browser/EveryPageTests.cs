using System.Reflection;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Browser;

[Collection(BrowserCollection.Name)]
public partial class EveryPageTests(DemoPortal demo)
{
    /// <summary>
    /// Who looks, and where; an address that ends with an asterisk is the first link that begins so, and goes on with an id, on the page
    /// it is reached from, by several steps where there are several.
    /// </summary>
    static readonly (string? Account, string Path, string? Via)[] Pages =
    [
        (null, "/login", null), ("manager", "/", null), ("desk", "/desk", null), ("manager", "/attendance", null), ("manager", "/lobby", null),
        ("manager", "/schedule", null), ("teacher", "/roster", null), ("manager", "/roster/*", "/attendance"), ("desk", "/members", null),
        ("desk", "/members/*", "/members"), ("manager", "/cards", null), ("manager", "/cards/*", "/cards"), ("desk", "/cards/sell", null),
        ("desk", "/cards/sell?member=*", "/members > /members/*"), ("desk", "/receipts/*", "/cards > /cards/*"), ("manager", "/takings", null), ("member", "/my", null), ("member", "/my/cards/*", "/my"),
        ("manager", "/proof", null), ("manager", "/penalties", null), ("desk", "/account/password", null), ("admin", "/settings", null), ("admin", "/settings/studio", null),
        ("admin", "/settings/booking", null), ("manager", "/settings/cancelling", null), ("admin", "/settings/rooms", null), ("admin", "/settings/class-types", null),
        ("admin", "/settings/teachers", null), ("admin", "/settings/closed-days", null), ("admin", "/settings/accounts", null),
        ("admin", "/settings/screens", null), ("admin", "/settings/tokens", null), ("admin", "/settings/abilities", null),
        ("manager", "/cards/refund/*", "/cards > /cards/*"), ("desk", "/cards/upgrade/*", "/cards > /cards/*"),
    ];

    /// <summary>Reached only before there is a studio, or by a fault.</summary>
    static readonly string[] Elsewhere = ["/setup", "/not-found", "/status/{code:int}", "/status/401", "/status/403"];

    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    public static TheoryData<string?, string, string?> All()
    {
        var all = new TheoryData<string?, string, string?>();
        foreach (var (account, path, via) in Pages) all.Add(account, path, via);
        return all;
    }

    [Fact]
    public void Every_page_is_among_those_looked_at() =>
        typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Except(Elsewhere)
            .Where(template => !Pages.Any(page => page.Path == Parameter().Replace(template, "*"))).ShouldBeEmpty();

    /// <summary>Both in one visit, because signing in is what takes long.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_page_is_accessible_in_light_and_dark_and_scrolls_sideways_at_no_width(string? account, string path, string? via)
    {
        var page = await OpenAsync(account, path, via);
        await ShouldBeAccessibleAsync(page);
        foreach (var width in (int[])[390, 834, 1920, 1280]) await ShouldFitAsync(page, width);
        await page.GotoAsync($"/theme?t=dark&returnUrl={Uri.EscapeDataString(new Uri(page.Url).PathAndQuery)}");
        await DemoPortal.SettledAsync(page);
        await ShouldBeAccessibleAsync(page);

        await page.Context.DisposeAsync();
    }

    static async Task ShouldBeAccessibleAsync(IPage page) =>
        (await page.RunAxe(Rules)).Violations.Select(one => $"{one.Id}: {one.Nodes[0].Html} {one.Nodes[0].Any.FirstOrDefault()?.Message}").ShouldBeEmpty();

    static async Task ShouldFitAsync(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.WaitForFunctionAsync("document.documentElement.scrollWidth <= document.documentElement.clientWidth", null, new() { Timeout = 5000 })
            .ShouldNotThrowAsync($"{page.Url} at {width}");
    }

    async Task<IPage> OpenAsync(string? account, string path, string? via)
    {
        string[] steps = [.. via?.Split(" > ") ?? [], path];
        var page = await demo.OpenAsync(account, steps[0], language: "zh-Hans");
        foreach (var step in steps)
        {
            (await page.GotoAsync(step.EndsWith('*') ? await Links.ToAnyAsync(page, step.TrimEnd('*')) : step))!.Status.ShouldBe(200);
            await DemoPortal.SettledAsync(page);
        }

        return page;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
