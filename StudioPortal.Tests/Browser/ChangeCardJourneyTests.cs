using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Browser;

[Collection(BrowserCollection.Name)]
public class ChangeCardJourneyTests(DemoPortal demo)
{
    static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    [Fact]
    public async Task A_freeze_says_what_follows_before_it_is_done_and_is_undone_on_the_page()
    {
        var page = await OpenAsync();
        await page.Locator("[data-change]").ClickAsync();
        await page.Locator("dialog[open] .picks.deeds button").First.ClickAsync();
        await page.FillAsync("dialog[open] #change-reason", "Travelling");
        await page.Locator("dialog[open] .switch").ClickAsync();
        (await page.Locator("dialog[open] .facts-list li").First.InnerTextAsync()).ShouldContain("7 days");
        await page.Locator("dialog[open] .btn.primary").ClickAsync();
        await page.Locator(".card-changes li").WaitForAsync();

        await page.Locator(".undo .btn").ClickAsync();
        await page.Locator(".card-changes li.undone").WaitForAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_card_is_frozen_from_the_desk_by_one_key()
    {
        var member = await demo.Neighbour.MemberAsync("温如雪");
        var page = await demo.OpenAsync("desk", "/desk");
        await page.Keyboard.TypeAsync("温如雪");
        await page.Locator(".acts .btn[aria-keyshortcuts='F']").ClickAsync();

        await page.Locator("dialog[open] #freeze-from").WaitForAsync();
        page.Url.ShouldContain(await CardOfAsync(member.Id));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Every_form_for_a_change_of_a_card_is_accessible()
    {
        var page = await OpenAsync();
        await page.Locator("[data-change]").ClickAsync();
        var deeds = page.Locator("dialog[open] .picks.deeds button");
        await deeds.First.WaitForAsync();
        for (var deed = 0; deed < await deeds.CountAsync(); deed++)
        {
            await deeds.Nth(deed).ClickAsync();
            await page.Locator("dialog[open] .change-acts").WaitForAsync();
            (await page.RunAxe(Rules)).Violations.Select(one => $"{one.Id}: {one.Nodes[0].Html}").ShouldBeEmpty();
            await page.Locator("dialog[open] .change-acts .btn.quiet").ClickAsync();
            await deeds.First.WaitForAsync();
        }

        await page.Context.DisposeAsync();
    }

    async Task<IPage> OpenAsync()
    {
        var member = await demo.Neighbour.MemberAsync();
        return await demo.OpenAsync("manager", $"/cards/{await CardOfAsync(member.Id)}");
    }

    async Task<string> CardOfAsync(Guid memberId) => $"{(await demo.Neighbour.Get<CardQueries>().OfMemberAsync(memberId))[0].Id}";
}
