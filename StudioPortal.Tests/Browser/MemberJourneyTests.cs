using Microsoft.Playwright;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Browser;

[Collection(BrowserCollection.Name)]
public class MemberJourneyTests(DemoPortal demo)
{
    [Fact]
    public async Task A_member_books_is_told_so_and_appears_on_the_open_roster_of_the_teacher()
    {
        var (member, teacher) = (await demo.Neighbour.AccountAsync("member"), await demo.Neighbour.AccountAsync("teacher"));
        await demo.Neighbour.GiveCardAsync(member.MemberId!.Value);
        var sessionId = await demo.Neighbour.ClassTomorrowAsync(teacherId: teacher.TeacherId);
        var roster = await demo.OpenAsync("teacher", $"/roster/{sessionId}");
        (await DemoPortal.ShownAsync(roster, sessionId, "[data-booked='0']")).ShouldNotContain(member.DisplayName);

        var my = await demo.OpenAsync("member", "/my");
        await BookTomorrowAsync(my, sessionId);

        await my.GetByText("Booked: Dew").WaitForAsync();
        (await my.Locator(".my-booked").InnerTextAsync()).ShouldContain("Dew");
        (await DemoPortal.ShownAsync(roster, sessionId, "[data-booked='1']")).ShouldContain(member.DisplayName);
        await roster.Context.DisposeAsync();
        await my.Context.DisposeAsync();
    }

    static async Task BookTomorrowAsync(IPage my, Guid sessionId)
    {
        await my.Locator(".days button").Nth(1).ClickAsync();
        await my.Locator($"[data-session-id='{sessionId}'] button").ClickAsync();
        await my.Locator("dialog[open] footer .btn.primary").ClickAsync();
    }
}
