using System.Globalization;
using System.Resources;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Resources;

namespace StudioPortal.Tests.Browser;

/// <summary>The database cannot be written for a while: screens say so, nothing changes, and the same again goes through later.</summary>
[Collection(BrowserCollection.Name)]
public class StorageTests(DemoPortal demo)
{
    [Fact]
    public async Task While_another_process_holds_the_database_a_check_in_says_it_is_busy_and_then_goes_through()
    {
        var (sessionId, roster) = await RosterAsync();

        await using (var other = await HoldAsync()) await ShouldBeToldAsync(roster, StorageRefusals.Busy, () => HereAsync(roster));
        (await demo.Neighbour.CheckedInAsync(sessionId)).ShouldBe(0);
        await HereAsync(roster);

        await DemoPortal.ShownAsync(roster, sessionId, "[data-checked-in='1']");
        await roster.Context.DisposeAsync();
    }

    [Fact]
    public async Task On_a_full_disk_a_check_in_says_so_and_goes_through_once_there_is_room()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there can a running program's files be limited.");
        var (sessionId, roster) = await RosterAsync();

        await OnAFullDiskAsync(() => ShouldBeToldAsync(roster, StorageRefusals.Full, () => HereAsync(roster)));
        (await demo.Neighbour.CheckedInAsync(sessionId)).ShouldBe(0);
        await HereAsync(roster);

        await DemoPortal.ShownAsync(roster, sessionId, "[data-checked-in='1']");
        await roster.Context.DisposeAsync();
    }

    [Fact]
    public async Task On_a_full_disk_the_desk_offers_to_try_again_and_the_key_for_it_checks_in()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there can a running program's files be limited.");
        var (sessionId, member) = await BookedAsync();
        var desk = await demo.OpenAsync("desk", "/desk");
        await desk.Locator("[data-desk=ready]").WaitForAsync();

        await OnAFullDiskAsync(() => ShouldBeToldAsync(desk, StorageRefusals.Full, () => EnterAsync(desk, member.Code)));
        await EnterAsync(desk, "1");

        await desk.Locator(".undo [data-countdown]").WaitForAsync();
        (await demo.Neighbour.CheckedInAsync(sessionId)).ShouldBe(1);
        await desk.Context.DisposeAsync();
    }

    [Fact]
    public async Task On_a_full_disk_people_still_sign_in_and_look_and_who_mistypes_is_told_that_it_cannot_be_checked()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there can a running program's files be limited.");
        await OnAFullDiskAsync(async () =>
        {
            var page = await demo.OpenAsync("manager", "/attendance");
            (await page.Locator("[data-session-id]").CountAsync()).ShouldBeGreaterThan(0);
            await page.Context.DisposeAsync();

            var stranger = await demo.OpenAsync(null, "/login");
            await stranger.FillAsync("#email", "manager@demo.studio");
            await stranger.FillAsync("#password", "not-the-password");
            await stranger.ClickAsync("form .btn.primary");
            await stranger.Locator("form .failed", new() { HasText = Words<IdentityTexts>("Unavailable") }).WaitForAsync();
            await stranger.Context.DisposeAsync();
        });
    }

    async Task<(Guid SessionId, Member Member)> BookedAsync()
    {
        var (sessionId, member) = (await demo.Neighbour.ClassSoonAsync(), await demo.Neighbour.MemberAsync());
        await demo.Neighbour.BookAsync(sessionId, member.Id);
        return (sessionId, member);
    }

    async Task<(Guid SessionId, IPage Page)> RosterAsync()
    {
        var (sessionId, _) = await BookedAsync();
        var roster = await demo.OpenAsync("manager", $"/roster/{sessionId}");
        await DemoPortal.ShownAsync(roster, sessionId, "[data-booked='1']");
        return (sessionId, roster);
    }

    async Task<SqliteConnection> HoldAsync()
    {
        var other = new SqliteConnection($"Data Source={Path.Combine(demo.Portal.Folder, "studio.db")};Pooling=False");
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE;";
        await command.ExecuteNonQueryAsync();
        return other;
    }

    async Task OnAFullDiskAsync(Func<Task> work)
    {
        await demo.Portal.FillDiskAsync(isFull: true);
        try
        {
            await work();
        }
        finally
        {
            await demo.Portal.FillDiskAsync(isFull: false);
        }
    }

    static Task HereAsync(IPage roster) => roster.Locator(".ppl button.tap").ClickAsync();

    static async Task EnterAsync(IPage desk, string text)
    {
        await desk.Keyboard.TypeAsync(text);
        await desk.Keyboard.PressAsync("Enter");
    }

    /// <summary>In the words that belong to the refusal, and without the page falling over.</summary>
    static async Task ShouldBeToldAsync(IPage page, Refusal refusal, Func<Task> click)
    {
        await click();
        await page.Locator(".refusal .why", new() { HasText = Words<RefusalTexts>(refusal.Code).TrimEnd('.') }).WaitForAsync();
    }

    static string Words<TTexts>(string key) => new ResourceManager(typeof(TTexts)).GetString(key, CultureInfo.GetCultureInfo("en")).ShouldNotBeNull();
}
