using System.Net.WebSockets;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Live;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class ClassBoardHubTests(StudioApp app)
{
    const string Today = "2026-11-18";

    [Fact]
    public async Task Watching_a_day_shows_it_and_then_every_change()
    {
        var id = await app.SessionAsync(12);
        await using var watcher = await DisplayAsync();
        var board = await watcher.Watch(Today);
        await app.BookedAsync(id);
        var news = await watcher.NextSession();

        board.GetProperty("sessions").EnumerateArray().Single(one => one.Id() == id).Number("openSpots").ShouldBe(12);
        (news.GetProperty("session").Id(), news.GetProperty("session").Number("openSpots")).ShouldBe((id, 11));
        news.GetProperty("version").GetInt64().ShouldBeGreaterThan(board.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task A_version_brings_what_was_missed()
    {
        var id = await app.SessionAsync();
        await using var watcher = await DisplayAsync();
        var version = (await watcher.Watch(Today)).GetProperty("version").GetInt64();
        await app.BookedAsync(id);
        await watcher.NextSession();

        var missed = await watcher.Watch(Today, version);
        missed.GetProperty("version").GetInt64().ShouldBeGreaterThan(version);
        missed.GetProperty("sessions").EnumerateArray().Single(one => one.Id() == id).Number("booked").ShouldBe(1);
    }

    [Fact]
    public async Task A_version_from_nowhere_brings_the_whole_day()
    {
        await app.SessionAsync();
        await using var watcher = await DisplayAsync();
        (await watcher.Watch(Today, long.MaxValue)).GetProperty("complete").GetBoolean().ShouldBeTrue();
        (await watcher.Watch(Today, -1)).GetProperty("complete").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_is_named()
    {
        var id = await app.SessionAsync();
        await using var watcher = await DisplayAsync();
        await watcher.Watch(Today);
        await app.BookedAsync(id, (await app.MemberAsync("不可见")).Id);

        (await watcher.NextSession()).GetRawText().ShouldNotContain("不可见");
    }

    [Fact]
    public async Task A_stranger_cannot_connect() =>
        await Should.ThrowAsync<WebSocketException>(() => BoardWatcher.ConnectAsync(app, token: null));

    [Fact]
    public async Task A_date_that_is_none_is_refused()
    {
        await using var watcher = await DisplayAsync();
        (await Should.ThrowAsync<Microsoft.AspNetCore.SignalR.HubException>(() => watcher.Watch("someday"))).Message.ShouldContain("date-invalid");
    }

    [Fact]
    public async Task A_revoked_token_stops_receiving()
    {
        var token = await app.TokenAsync(Role.Display);
        await using var watcher = await BoardWatcher.ConnectAsync(app, token.Secret);
        await watcher.Watch(Today);
        await app.Get<RevokeToken>().ExecuteAsync(Actor.System, token.Id);
        await app.Get<WatcherConnections>().CheckAsync();

        await watcher.Closed();
    }

    [Fact]
    public async Task At_midnight_the_day_changes()
    {
        await using var night = new StudioApp();
        await night.InitializeAsync();
        await using var watcher = await BoardWatcher.ConnectAsync(night, (await night.TokenAsync(Role.Display)).Secret);
        await watcher.Watch(Today);
        night.Clock.UtcNow = StudioApp.Start.AddHours(14).AddSeconds(1);

        (await watcher.NextDay()).Text("date").ShouldBe("2026-11-19");
    }

    async Task<BoardWatcher> DisplayAsync() => await BoardWatcher.ConnectAsync(app, (await app.TokenAsync(Role.Display)).Secret);
}
