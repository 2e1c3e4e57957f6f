using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Live;

public class FeedTests : InAStudio
{
    [Fact]
    public async Task Who_listens_hears_of_a_booking_once_it_is_stored()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member());
        var stored = 0;
        using var listening = Feed.Listen(_ => stored = Studio.Read().Bookings.Count());
        (await Studio.Book(session, member.Id)).ShouldSucceed();

        stored.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_booking_is_no_news()
    {
        var (session, member, heard) = (await Studio.Session(capacity: 1), await Studio.Member(), 0);
        await Studio.Booked(session);
        using var listening = Feed.Listen(news => heard += news.Count);
        (await Studio.Book(session, member.Id)).ShouldBeRefused(BookingRefusals.ClassFull);

        heard.ShouldBe(0);
    }

    [Fact]
    public async Task Who_stopped_listening_hears_no_more()
    {
        var heard = 0;
        Feed.Listen(news => heard += news.Count).Dispose();
        await Studio.Member();

        heard.ShouldBe(0);
    }

    [Fact]
    public async Task A_line_is_passed_on_once_however_often_it_is_read()
    {
        List<JournalEntry> heard = [];
        using var listening = Feed.Listen(heard.AddRange);
        await Studio.Member();
        Feed.Publish([.. heard]);

        heard.Select(line => line.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task What_another_process_wrote_reaches_the_feed_through_the_journal()
    {
        await using var other = Studio.AnotherProcess();
        var (session, member) = (await Studio.Session(), await Studio.Member());
        await other.Get<JournalWatch>().StartAsync(default);

        var line = await other.Get<StudioFeed>().HearAsync(one => one.Kind == EventKind.BookingMade, () => Studio.Book(session, member.Id));
        (line.SessionId, line.MemberId).ShouldBe((session, member.Id));
        await other.Get<JournalWatch>().StopAsync(default);
    }

    [Fact]
    public async Task Own_news_is_not_heard_again_from_the_journal()
    {
        await using var other = Studio.AnotherProcess();
        List<long> heard = [];
        using var listening = Feed.Listen(news => heard.AddRange(news.Select(line => line.Id)));
        await Studio.Get<JournalWatch>().StartAsync(default);
        await Studio.Member();
        await Feed.HearAsync(line => line.Kind == EventKind.SessionOpened, () => other.Session());

        heard.ShouldBeUnique();
        await Studio.Get<JournalWatch>().StopAsync(default);
    }

    [Fact]
    public async Task A_rule_changed_in_another_process_holds_here_as_soon_as_it_is_heard()
    {
        await using var other = Studio.AnotherProcess();
        await other.Get<StudioClock>().StudioAsync();
        await other.Get<JournalWatch>().StartAsync(default);
        await other.Get<StudioFeed>().HearAsync(
            line => line.Kind == EventKind.StudioChanged && line.By == A.Manager.Name, () => Studio.ChangePolicy(new() { OpensDaysAhead = 3 }));

        (await other.Get<StudioClock>().StudioAsync()).Policy.OpensDaysAhead.ShouldBe(3);
        await other.Get<JournalWatch>().StopAsync(default);
    }

    [Fact]
    public async Task A_watch_that_could_not_read_at_first_does_not_take_the_past_for_news()
    {
        Assert.SkipUnless(TestDatabase.IsSqlite, "Renames a table as SQLite does.");
        await using var other = Studio.AnotherProcess();
        var (old, heard) = (await Studio.ReadAsync(db => db.Journal.MaxAsync(line => line.Id)), new ConcurrentQueue<long>());
        using var listening = other.Get<StudioFeed>().Listen(news => news.ToList().ForEach(line => heard.Enqueue(line.Id)));
        await Studio.ExecuteAsync("ALTER TABLE Journal RENAME TO Elsewhere");
        await other.Get<JournalWatch>().StartAsync(default);
        await Studio.ExecuteAsync("ALTER TABLE Elsewhere RENAME TO Journal");

        while (heard.IsEmpty) await Studio.Member();
        heard.Min().ShouldBeGreaterThan(old);
        await other.Get<JournalWatch>().StopAsync(default);
    }

    [Fact]
    public async Task A_studio_read_before_a_change_does_not_outlive_the_news_of_it()
    {
        var log = new CommandLog();
        await using var other = Studio.AnotherProcess(log.Attach);
        log.HoldBack("\"Studios\"");
        var before = other.Get<StudioClock>().StudioAsync();
        await log.Reached;
        (await Studio.ChangePolicy(new() { OpensDaysAhead = 3 })).ShouldSucceed();
        other.Get<StudioFeed>().Publish(await Studio.ReadAsync(db => db.Journal.Where(line => line.Kind == EventKind.StudioChanged).ToListAsync()));
        log.LetGo();
        await before;

        log.Clear();
        await other.Get<StudioClock>().StudioAsync();
        log.Count("\"Studios\"").ShouldBe(1);
    }

    StudioFeed Feed => Studio.Get<StudioFeed>();
}
