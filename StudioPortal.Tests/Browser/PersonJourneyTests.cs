using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StudioPortal.Tests.Browser;

/// <summary>What everybody does: choose a language, sign out.</summary>
[Collection(BrowserCollection.Name)]
public partial class PersonJourneyTests(DemoPortal demo)
{
    [Fact]
    public async Task Every_entry_of_the_navigation_changes_its_language_and_changes_back()
    {
        var page = await demo.OpenAsync("admin", "/schedule");
        var english = await EntriesAsync(page);
        var chinese = await SpeakAsync(page, "zh-Hans");

        chinese.Count.ShouldBe(english.Count);
        english.ShouldAllBe(entry => !Han().IsMatch(entry));
        chinese.ShouldAllBe(entry => Han().IsMatch(entry));
        (await SpeakAsync(page, "en")).ShouldBe(english);
        new Uri(page.Url).AbsolutePath.ShouldBe("/schedule");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Who_signed_out_is_asked_to_sign_in_before_the_desk_opens_again()
    {
        var page = await demo.OpenAsync("desk", "/desk");
        await page.Locator("nav.nav details.me summary").ClickAsync();
        await page.Locator("nav.nav form[action='/logout'] button").ClickAsync();
        await page.WaitForURLAsync("**/login");

        await page.GotoAsync("/desk");
        new Uri(page.Url).AbsolutePath.ShouldBe("/login");
        await DemoPortal.SignInAsync(page, "desk");
        new Uri(page.Url).AbsolutePath.ShouldBe("/desk");
        await page.Context.DisposeAsync();
    }

    static async Task<IReadOnlyList<string>> SpeakAsync(IPage page, string language)
    {
        await page.Locator("nav.nav details.me summary").ClickAsync();
        await page.Locator($"nav.nav .choices a[lang='{language}']").ClickAsync();
        await page.Locator($"html[lang='{language}']").WaitForAsync();
        await DemoPortal.SettledAsync(page);
        return await EntriesAsync(page);
    }

    static Task<IReadOnlyList<string>> EntriesAsync(IPage page) => page.Locator("nav.nav li a .t").AllInnerTextsAsync();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
