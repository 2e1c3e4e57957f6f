using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Identity;

public class ScreenHealthTests : InAStudio
{
    [Fact]
    public async Task A_screen_that_fell_silent_is_behind()
    {
        var screen = await Screen();
        await Studio.Get<NoteScreen>().ExecuteAsync(screen);
        (await Health()).IsBehind.ShouldBeFalse();
        Studio.Clock.Advance(TimeSpan.FromMinutes(2));

        (await Health()).IsBehind.ShouldBeTrue();
    }

    [Fact]
    public async Task A_screen_that_was_never_opened_is_not_behind()
    {
        await Screen();

        (await Health()).ShouldSatisfyAllConditions(one => one.SeenAt.ShouldBeNull(), one => one.IsBehind.ShouldBeFalse());
    }

    [Fact]
    public async Task That_a_screen_is_fresh_is_no_news_and_wakes_nobody()
    {
        var (screen, lines, heard) = (await Screen(), await Studio.JournalLines(), 0);
        using var listening = Studio.Get<StudioFeed>().Listen(_ => heard++);
        await Studio.Get<NoteScreen>().ExecuteAsync(screen);

        (await Studio.JournalLines(), heard).ShouldBe((lines, 0));
    }

    async Task<Actor> Screen()
    {
        var made = (await Studio.Get<CreateDevice>().ExecuteAsync(A.Manager, "入口", DeviceKind.Lobby)).ShouldSucceed();
        return new(made.Id, "入口", Role.Display, Device: "入口");
    }

    async Task<ScreenHealth> Health() =>
        ScreenHealth.Of(await Studio.Get<AccessQueries>().DevicesAsync(), Studio.Clock.UtcNow).Single();
}
