using StudioPortal.Infrastructure.Reports;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Attendance;

namespace StudioPortal.Tests.Web.Attendance;

public class DayCurveTests
{
    static readonly DayTimes Day = new(A.Today, 3, [new(7, 5), new(7, 29), new(7, 30)], [new(8, 0)], [], []);

    [Fact]
    public void A_half_hour_holds_what_happened_from_its_first_minute_to_its_last()
    {
        DayCurve.Of(Day, [], new(7, 0), new(9, 0), until: null).Select(point => point.Bookings).ShouldBe([2, 1, 0, 0, 0]);
    }

    [Fact]
    public void What_has_not_come_yet_is_unknown_and_not_zero()
    {
        DayCurve.Of(Day, [], new(7, 0), new(9, 0), until: new(7, 45)).Select(point => point.CheckIns).ShouldBe([0, 0, null, null, null]);
    }

    [Fact]
    public void The_usual_is_the_average_of_the_past_days()
    {
        DayTimes other = Day with { Made = [new(7, 0)] };

        DayCurve.Of(Day, [Day, other], new(7, 0), new(8, 0), until: null)[0].Usual.ShouldBe(1.5);
    }

    [Fact]
    public void Without_a_past_nothing_is_usual()
    {
        DayCurve.Of(Day, [], new(7, 0), new(8, 0), until: null).ShouldAllBe(point => point.Usual == null);
    }
}
