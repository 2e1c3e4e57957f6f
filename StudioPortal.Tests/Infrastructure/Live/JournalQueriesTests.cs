using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Live;

public class JournalQueriesTests : InAStudio
{
    [Fact]
    public async Task News_names_the_member_and_the_class()
    {
        await Studio.Booked(await Studio.Session());
        var line = (await News())[0];

        (line.Kind, line.Member, line.ClassName?.Name).ShouldBe((EventKind.BookingMade, "周美云", "哈他瑜伽"));
    }

    [Fact]
    public async Task A_walk_in_is_one_line_and_says_which_card_paid()
    {
        var session = await Studio.Session(day: A.Today, at: new(18, 0));
        (await Studio.WalkIn(session, (await Studio.Member()).Id)).ShouldSucceed();
        var line = (await News()).Single();

        (line.Kind, line.CardName?.Name).ShouldBe((EventKind.WalkedIn, "次卡"));
    }

    [Fact]
    public async Task Who_waits_is_told_with_their_place_in_the_line()
    {
        var session = await Studio.Session(capacity: 1);
        for (var person = 0; person < 3; person++) await Studio.Booked(session);

        (await News()).Select(line => line.Position).ShouldBe([2, 1, null]);
    }

    [Fact]
    public async Task Cards_files_and_the_catalogue_are_not_news_of_the_class_day()
    {
        await Studio.Member();

        (await News()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_known_from_a_later_board_is_not_read_again()
    {
        var recent = Studio.Get<RecentNews>();
        await Studio.Booked(await Studio.Session());
        var first = await recent.OfAsync(From, To, version: 5);
        await Studio.Booked(await Studio.SessionElsewhere(new(12, 0)));

        (await recent.OfAsync(From, To, version: 5)).ShouldBeSameAs(first);
        (await recent.OfAsync(From, To, version: 6)).Count.ShouldBe(2);
    }

    static DateTime From => A.Now.Date.AddHours(-8);
    static DateTime To => From.AddDays(1);

    Task<IReadOnlyList<NewsLine>> News() => Studio.Get<JournalQueries>().LatestAsync(From, To, 10);
}
