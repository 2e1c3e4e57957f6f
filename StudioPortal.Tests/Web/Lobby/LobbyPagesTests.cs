using StudioPortal.Infrastructure.Live;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Lobby;

namespace StudioPortal.Tests.Web.Lobby;

public class LobbyPagesTests
{
    /// <summary>Room for the next class and four more rows, three with page bars; a running class takes one.</summary>
    static readonly LobbySpace Four = new(Total: 6, Label: 1, Running: 0, Next: 1, Row: 1, Pager: 1);

    [Fact]
    public void Rows_that_fit_need_no_pages()
    {
        var pages = Split("09:00", "10:00", "11:00", "12:00", "13:00");

        pages.IsPaged.ShouldBeFalse();
        pages.Pages[0].Rows.Count.ShouldBe(4);
    }

    [Fact]
    public void One_row_too_many_makes_two_pages_with_room_for_their_bars()
    {
        Sizes(Split("09:00", "10:00", "11:00", "12:00", "13:00", "14:00")).ShouldBe([3, 2]);
    }

    [Fact]
    public void The_next_class_stays_on_every_page()
    {
        var pages = Split("09:00", "10:00", "11:00", "12:00", "13:00", "14:00");

        pages.Pinned.Select(row => row.StartsAt).ShouldBe([Rows.Clock("09:00")]);
        pages.Pages.ShouldAllBe(page => page.Rows.All(row => row.StartsAt > Rows.Clock("09:00")));
    }

    [Fact]
    public void A_page_never_ends_between_classes_of_one_time()
    {
        Sizes(Split("09:00", "10:00", "11:00", "12:00", "12:00", "13:00")).ShouldBe([2, 3]);
    }

    [Fact]
    public void Classes_of_one_time_share_a_page_even_when_they_are_too_many()
    {
        Sizes(Split("09:00", "10:00", "11:00", "11:00", "11:00", "11:00", "11:00")).ShouldBe([1, 5]);
    }

    [Fact]
    public void All_classes_of_the_next_time_stand_out_together()
    {
        Split("09:00", "09:00", "10:00").Pinned.Count.ShouldBe(2);
    }

    [Fact]
    public void A_cancelled_class_before_the_next_stays_beside_it()
    {
        var day = LobbyDay.At(Rows.Clock("08:00"), [Rows.At("09:00", cancelled: true), .. Rows.Times("09:30", "10:00")]);

        LobbyPages.Of(day, Four).Pinned.Count.ShouldBe(2);
    }

    [Fact]
    public void A_page_says_its_hours_and_how_many_classes_take_place_in_them()
    {
        var first = Split("09:00", "10:00", "11:00", "12:00", "13:00", "14:00").Pages[0];

        (first.From, first.To, first.Count).ShouldBe((Rows.Clock("09:00"), Rows.Clock("12:00"), 4));
    }

    [Fact]
    public void Every_class_stands_on_exactly_one_page_or_on_all()
    {
        var rows = Rows.Times("09:00", "10:00", "10:00", "11:00", "12:00", "12:00", "12:00", "13:00", "14:00");
        var pages = LobbyPages.Of(LobbyDay.At(Rows.Clock("08:00"), rows), Four);

        pages.Pinned.Concat(pages.Pages.SelectMany(page => page.Rows)).ShouldBe(rows);
    }

    [Fact]
    public void A_screen_that_scrolls_has_no_pages()
    {
        var times = Enumerable.Range(6, 16).Select(hour => $"{hour:00}:00").ToArray();

        LobbyPages.Of(LobbyDay.At(Rows.Clock("05:00"), Rows.Times(times)), Four with { Total = 0 }).IsPaged.ShouldBeFalse();
    }

    [Fact]
    public void What_runs_takes_its_room_from_the_pages()
    {
        var space = Four with { Running = 1, Label = 1, Total = 8.11 };
        var day = LobbyDay.At(Rows.Clock("08:30"), Rows.Times("08:00", "09:00", "10:00", "11:00", "12:00", "13:00"));

        Sizes(LobbyPages.Of(day, space)).ShouldBe([4]);
        Sizes(LobbyPages.Of(day, space with { Running = 2 })).ShouldBe([2, 2]);
    }

    [Fact]
    public void The_screen_of_the_design_shows_eight_rows_on_one_page()
    {
        var rows = Rows.Times("17:30", "18:00", "18:30", "18:45", "19:30", "20:00", "20:00", "21:00");

        LobbyPages.Of(LobbyDay.At(Rows.Clock("18:12"), rows), LobbySpace.Usual).IsPaged.ShouldBeFalse();
    }

    [Fact]
    public void A_day_that_is_over_has_no_page()
    {
        LobbyPages.Of(LobbyDay.Empty, Four).At(0).ShouldBeNull();
    }

    static LobbyPages Split(params string[] times) => LobbyPages.Of(LobbyDay.At(Rows.Clock("08:00"), Rows.Times(times)), Four);

    static IEnumerable<int> Sizes(LobbyPages pages) => pages.Pages.Select(page => page.Rows.Count);
}
