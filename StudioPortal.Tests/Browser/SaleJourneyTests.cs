using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using StudioPortal.Domain.Members;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Browser;

/// <summary>A card is sold with keys alone, and never by a card that is swiped.</summary>
[Collection(BrowserCollection.Name)]
public class SaleJourneyTests(DemoPortal demo)
{
    [Fact]
    public async Task From_the_desk_a_plan_s_number_and_Enter_sell_a_card_and_Esc_leads_back_to_the_person()
    {
        var member = await demo.Neighbour.MemberAsync();
        var desk = await demo.OpenAsync("desk", $"/desk?member={member.Id}");
        await desk.Locator("[aria-keyshortcuts=G]").ClickAsync();
        await ReadyAsync(desk);

        await desk.Keyboard.PressAsync("1");
        await desk.Locator(".plan:has(input:checked)").WaitForAsync();
        await desk.Keyboard.PressAsync("Enter");
        await desk.Locator(".tile.done").WaitForAsync();
        (await CardsAsync(member)).ShouldBe(2);

        await desk.Keyboard.PressAsync("Escape");
        await desk.Locator(".tile.person .name", new() { HasText = member.Name }).WaitForAsync();
        await desk.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_card_swiped_over_the_page_sells_nothing_and_says_so()
    {
        var member = await demo.Neighbour.MemberAsync();
        var till = await OpenAsync(member);

        await till.Keyboard.TypeAsync("1034567890");
        await till.Keyboard.PressAsync("Enter");
        await till.Locator(".swiped").WaitForAsync();
        (await till.Locator(".plan:has(input:checked)").CountAsync()).ShouldBe(0);
        (await CardsAsync(member)).ShouldBe(1);
        await till.Context.DisposeAsync();
    }

    [Fact]
    public async Task What_is_chosen_and_split_is_accessible_and_is_refused_until_it_adds_up()
    {
        var member = await demo.Neighbour.MemberAsync();
        var till = await OpenAsync(member);
        await till.Locator(".plan").First.ClickAsync();
        await till.Locator(".tenders label").Last.ClickAsync();
        await till.Locator(".go .btn.primary").ClickAsync();
        await till.Locator(".rest .wrong").WaitForAsync();
        (await till.RunAxe()).Violations.Where(one => one.Impact is "serious" or "critical").Select(one => $"{one.Id}: {one.Nodes[0].Html}").ShouldBeEmpty();

        await till.Locator(".part button").First.ClickAsync();
        await till.Locator(".rest.good").WaitForAsync();
        await till.Locator(".go .btn.primary").ClickAsync();
        await till.Locator(".tile.done").WaitForAsync();
        await till.Context.DisposeAsync();
    }

    async Task<IPage> OpenAsync(Member member)
    {
        var till = await demo.OpenAsync("desk", $"/cards/sell?member={member.Id}");
        await ReadyAsync(till);
        return till;
    }

    static Task ReadyAsync(IPage till) => till.Locator("[data-till=ready] .plan").First.WaitForAsync();

    Task<int> CardsAsync(Member member) => demo.Neighbour.ReadAsync(db => db.Cards.CountAsync(card => card.MemberId == member.Id));
}
