using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Lobby;

namespace StudioPortal.Tests.Web.Lobby;

public class LobbyDayTests
{
    [Fact]
    public void A_class_runs_from_its_first_minute_until_its_last()
    {
        var row = Rows.At("18:00");

        LobbyDay.At(Rows.Clock("18:00"), [row]).Running.ShouldBe([row]);
        LobbyDay.At(Rows.Clock("18:59"), [row]).Running.ShouldBe([row]);
        LobbyDay.At(Rows.Clock("19:00"), [row]).Running.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_over_folds_into_a_count()
    {
        var day = LobbyDay.At(Rows.Clock("12:00"), Rows.Times("08:00", "10:00", "14:00"));

        day.Ended.ShouldBe(2);
        day.Upcoming.Count.ShouldBe(1);
    }

    [Fact]
    public void A_cancelled_class_counts_neither_as_held_nor_as_over()
    {
        var day = LobbyDay.At(Rows.Clock("12:00"), [Rows.At("08:00", cancelled: true), Rows.At("14:00")]);

        (day.Ended, day.Total).ShouldBe((0, 1));
    }

    [Fact]
    public void A_cancelled_class_stays_a_quarter_of_an_hour_for_those_who_come_for_it()
    {
        var row = Rows.At("18:00", cancelled: true);

        LobbyDay.At(Rows.Clock("18:14"), [row]).Upcoming.ShouldBe([row]);
        LobbyDay.At(Rows.Clock("18:15"), [row]).Upcoming.ShouldBeEmpty();
    }

    [Fact]
    public void The_next_class_is_one_that_takes_place()
    {
        var day = LobbyDay.At(Rows.Clock("17:00"), [Rows.At("18:00", cancelled: true), Rows.At("18:30")]);

        day.NextAt.ShouldBe(Rows.Clock("18:30"));
    }

    [Fact]
    public void A_day_with_nothing_left_is_over()
    {
        LobbyDay.At(Rows.Clock("22:30"), Rows.Times("18:00", "21:00")).IsOver.ShouldBeTrue();
    }
}
