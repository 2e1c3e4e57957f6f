using StudioPortal.Domain.Studios;
using StudioPortal.Web.Api;

namespace StudioPortal.Tests.Web.Api;

public class FaultsTests
{
    [Theory]
    [InlineData("2027-10-31T02:30", "00:30")]
    [InlineData("2027-10-31T02:30+02:00", "00:30")]
    [InlineData("2027-10-31T03:00+01:00", "02:00")]
    [InlineData("2027-03-28T02:30", "01:30")]
    public void An_hour_that_the_clock_shows_twice_is_its_first_turn_and_one_it_skips_comes_later(string startsAt, string utc)
    {
        var faults = new Faults();

        faults.Instant(startsAt, "startsAt", StudioCalendar.For("Europe/Berlin"))!.Value.ToString("HH:mm", null).ShouldBe(utc);
        faults.ByField.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2027-10-31T02:30+01:00")]
    [InlineData("2027-10-31T01:30Z")]
    public void The_second_turn_of_an_hour_is_refused_rather_than_taken_for_the_first(string startsAt)
    {
        var faults = new Faults();
        faults.Instant(startsAt, "startsAt", StudioCalendar.For("Europe/Berlin"));

        faults.ByField["startsAt"].ShouldBe(["starts-at-repeated"]);
    }
}
