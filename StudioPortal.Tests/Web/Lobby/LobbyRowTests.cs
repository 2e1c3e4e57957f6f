using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Lobby;

namespace StudioPortal.Tests.Web.Lobby;

public sealed class LobbyRowTests : BunitContext
{
    readonly CultureInfo _culture = CultureInfo.CurrentUICulture;

    public LobbyRowTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Services.AddLocalization();
    }

    [Fact]
    public void Open_spots_are_the_number_of_the_row() => Shown(Rows.At("18:30", booked: 3)).Find(".spots .n").TextContent.ShouldBe("9");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_last_three_places_are_marked_with_a_mat_each(int left) =>
        Shown(Rows.At("18:30", booked: 12 - left)).FindAll(".spots.few .mark i").Count.ShouldBe(left);

    [Fact]
    public void Four_places_are_not_nearly_full() => Shown(Rows.At("18:30", booked: 8)).FindAll(".few").ShouldBeEmpty();

    [Fact]
    public void A_full_class_says_so_and_how_many_wait() =>
        Shown(Rows.At("18:30", booked: 12, waiting: 3)).Find(".spots.full").TextContent.ShouldBe("Full3 waiting");

    [Fact]
    public void A_full_class_for_which_nobody_waits_is_just_full() =>
        Shown(Rows.At("18:30", booked: 12)).Find(".spots.full").TextContent.ShouldBe("Full");

    [Fact]
    public void A_cancelled_class_is_marked_in_words_and_offers_no_place()
    {
        var row = Shown(Rows.At("18:30", cancelled: true));

        row.Find(".mark.off").TextContent.ShouldBe("Cancelled today");
        row.FindAll(".spots").ShouldBeEmpty();
        row.Find("li").GetAttribute("data-open-spots").ShouldBe("0");
    }

    [Fact]
    public void A_substitute_is_named_with_whom_they_stand_in_for()
    {
        var row = Shown(Rows.At("18:30") with { SubstituteFor = new LocalName("何子墨", "He Zimo") });

        row.Find(".mark.sub").TextContent.ShouldBe("Substitute");
        row.Find(".who").TextContent.ShouldBe("Zhou Yutong for He Zimo · Quiet Room");
    }

    [Fact]
    public void A_class_without_a_teacher_says_that_one_will_be_named() =>
        Shown(Rows.At("18:30") with { Teacher = null }).Find(".who").TextContent.ShouldBe("Teacher to be announced · Quiet Room");

    [Fact]
    public void The_next_class_says_in_how_many_minutes_it_starts() =>
        Shown(Rows.At("18:30"), isNext: true).Find(".mark.soon").TextContent.ShouldBe("in 18 min");

    [Fact]
    public void More_than_an_hour_ahead_the_clock_says_enough() =>
        Shown(Rows.At("20:30"), isNext: true).FindAll(".mark.soon").ShouldBeEmpty();

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = _culture;
        base.Dispose(disposing);
    }

    IRenderedComponent<LobbyRow> Shown(BoardRow row, bool isNext = false) => Render<LobbyRow>(with => with
        .Add(one => one.Row, row).Add(one => one.At, "18:30").Add(one => one.IsNext, isNext).Add(one => one.Now, Rows.Clock("18:12")));
}
