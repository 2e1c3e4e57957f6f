using Microsoft.Playwright;
using StudioPortal.Domain.Members;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Browser;

/// <summary>What the desk does, and who sees it elsewhere.</summary>
[Collection(BrowserCollection.Name)]
public class DeskJourneyTests(DemoPortal demo)
{
    [Fact]
    public async Task Who_is_checked_in_at_the_desk_is_counted_on_open_screens_elsewhere_without_a_reload()
    {
        var (sessionId, member) = await BookedAsync();
        var attendance = await demo.OpenAsync("manager", "/attendance");
        var lobby = await OpenLobbyAsync();
        await Task.WhenAll(DemoPortal.MarkAsync(attendance), DemoPortal.MarkAsync(lobby));
        (await DemoPortal.ShownAsync(attendance, sessionId, "[data-checked-in='0']")).ShouldNotContain("1 here");

        var desk = await OpenDeskAsync();
        await TypeAsync(desk, member.Code);
        await CheckedInAsync(desk, member);

        (await DemoPortal.ShownAsync(attendance, sessionId, "[data-checked-in='1']")).ShouldContain("1 here");
        await DemoPortal.ShownAsync(lobby, sessionId, "[data-checked-in='1']");
        (await DemoPortal.IsSamePageAsync(attendance) && await DemoPortal.IsSamePageAsync(lobby)).ShouldBeTrue();
        await CloseAsync(desk, attendance, lobby);
    }

    [Fact]
    public async Task Who_is_taken_in_at_the_desk_takes_a_place_on_the_lobby_at_once()
    {
        var sessionId = await demo.Neighbour.ClassSoonAsync(capacity: 7);
        var member = await demo.Neighbour.MemberAsync();
        var lobby = await OpenLobbyAsync();
        (await DemoPortal.ShownAsync(lobby, sessionId, "[data-open-spots='7']")).ShouldContain("7");

        var desk = await OpenDeskAsync();
        await TypeAsync(desk, member.Phone[^4..]);
        await PersonAsync(desk, member);
        await desk.Keyboard.PressAsync("Enter");
        await TakeAsync(desk, sessionId);
        await CheckedInAsync(desk, member);

        (await DemoPortal.ShownAsync(lobby, sessionId, "[data-open-spots='6']")).ShouldContain("6");
        await CloseAsync(desk, lobby);
    }

    [Fact]
    public async Task A_code_and_Enter_check_in_a_key_takes_it_back_and_Enter_does_it_again()
    {
        var (sessionId, member) = await BookedAsync();
        var desk = await OpenDeskAsync();

        await TypeAsync(desk, member.Code);
        await CheckedInAsync(desk, member);
        await TakenBackAsync(desk, sessionId);
        await desk.Keyboard.PressAsync("Enter");
        await CheckedInAsync(desk, member);

        (await demo.Neighbour.CheckedInAsync(sessionId)).ShouldBe(1);
        await CloseAsync(desk);
    }

    [Fact]
    public async Task A_queue_is_scanned_without_waiting_and_nobody_is_lost()
    {
        var (sessionId, first) = await BookedAsync();
        var (second, last) = (await BookedAsync(sessionId, "陆小凤"), await BookedAsync(sessionId, "花满楼"));
        var desk = await OpenDeskAsync();

        foreach (var member in new[] { first, second, last }) await TypeAsync(desk, member.Code);
        await CheckedInAsync(desk, last);

        (await demo.Neighbour.CheckedInAsync(sessionId)).ShouldBe(3);
        await CloseAsync(desk);
    }

    [Fact]
    public async Task The_last_digits_of_a_phone_and_Enter_check_in_and_a_key_takes_it_back()
    {
        var (sessionId, member) = await BookedAsync();
        var desk = await OpenDeskAsync();

        await desk.Keyboard.TypeAsync(member.Phone[^4..]);
        await PersonAsync(desk, member);
        await desk.Keyboard.PressAsync("Enter");
        await CheckedInAsync(desk, member);
        (await demo.Neighbour.CheckedInAsync(sessionId)).ShouldBe(1);

        await TakenBackAsync(desk, sessionId);
        (await demo.Neighbour.CheckedInAsync(sessionId)).ShouldBe(0);
        await CloseAsync(desk);
    }

    async Task<(Guid SessionId, Member Member)> BookedAsync()
    {
        var (sessionId, member) = (await demo.Neighbour.ClassSoonAsync(), await demo.Neighbour.MemberAsync());
        await demo.Neighbour.BookAsync(sessionId, member.Id);
        return (sessionId, member);
    }

    async Task<Member> BookedAsync(Guid sessionId, string name)
    {
        var member = await demo.Neighbour.MemberAsync(name);
        await demo.Neighbour.BookAsync(sessionId, member.Id);
        return member;
    }

    /// <summary>Open, and its box takes keys.</summary>
    async Task<IPage> OpenDeskAsync()
    {
        var desk = await demo.OpenAsync("desk", "/desk");
        await desk.Locator("[data-desk=ready]").WaitForAsync();
        return desk;
    }

    /// <summary>So high that the whole day is on it.</summary>
    Task<IPage> OpenLobbyAsync() => demo.OpenAsync("manager", "/lobby", height: 4000);

    static async Task TypeAsync(IPage desk, string code)
    {
        await desk.Keyboard.TypeAsync(code);
        await desk.Keyboard.PressAsync("Enter");
    }

    static Task PersonAsync(IPage desk, Member member) => desk.Locator(".tile.person .name", new() { HasText = member.Name }).WaitForAsync();

    static Task CheckedInAsync(IPage desk, Member member) =>
        desk.Locator(".undo [data-countdown]").Locator("xpath=..", new() { HasText = member.Name }).WaitForAsync();

    static async Task TakenBackAsync(IPage desk, Guid sessionId)
    {
        await desk.Keyboard.PressAsync("Control+z");
        await desk.Locator(".undo.plain").WaitForAsync();
        await DemoPortal.ShownAsync(desk, sessionId, "[data-checked-in='0']");
    }

    /// <summary>By the number that stands before the class.</summary>
    async Task TakeAsync(IPage desk, Guid sessionId)
    {
        var choice = desk.Locator(".desk-choices .opts button", new() { HasText = await demo.Neighbour.RoomOfAsync(sessionId) });
        await desk.Keyboard.TypeAsync(await choice.Locator("kbd").InnerTextAsync());
        await desk.Keyboard.PressAsync("Enter");
    }

    static async Task CloseAsync(params IPage[] pages)
    {
        foreach (var page in pages) await page.Context.DisposeAsync();
    }
}
