using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Browser;

/// <summary>What another process writes into the same database.</summary>
[Collection(BrowserCollection.Name)]
public class OtherProcessTests(DemoPortal demo)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/lobby")]
    public async Task A_booking_made_by_another_process_appears_on_an_open_page(string path)
    {
        var sessionId = await demo.Neighbour.ClassSoonAsync();
        var member = await demo.Neighbour.MemberAsync();
        var page = await demo.OpenAsync("manager", path, height: 4000);
        await DemoPortal.ShownAsync(page, sessionId, "[data-booked='0']");
        await DemoPortal.MarkAsync(page);

        await demo.Neighbour.BookAsync(sessionId, member.Id);

        await DemoPortal.ShownAsync(page, sessionId, "[data-booked='1'][data-open-spots='11']");
        (await DemoPortal.IsSamePageAsync(page)).ShouldBeTrue();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_class_opened_by_another_process_appears_on_an_open_page()
    {
        var page = await demo.OpenAsync("manager", "/");
        await DemoPortal.MarkAsync(page);

        var sessionId = await demo.Neighbour.ClassSoonAsync();

        await DemoPortal.ShownAsync(page, sessionId, "[data-booked='0']");
        (await DemoPortal.IsSamePageAsync(page)).ShouldBeTrue();
        await page.Context.DisposeAsync();
    }
}
