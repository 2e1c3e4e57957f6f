using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Attendance;

namespace StudioPortal.Tests.Web.Attendance;

public class AttendanceDayTests
{
    [Fact]
    public void What_runs_stands_on_tiles_the_latest_first()
    {
        var day = AttendanceDay.At(Rows.Clock("18:10"), Rows.Times("17:30", "18:00", "18:30"));

        day.Tiles.Select(row => row.StartsAt).ShouldBe([Rows.Clock("18:00"), Rows.Clock("17:30")]);
    }

    [Fact]
    public void When_nothing_runs_the_next_classes_take_the_tiles()
    {
        var day = AttendanceDay.At(Rows.Clock("16:00"), Rows.Times("17:30", "17:30", "18:30"));

        day.Tiles.Count.ShouldBe(2);
        day.Coming.Count.ShouldBe(1);
    }

    [Fact]
    public void A_cancelled_class_is_listed_and_never_on_a_tile()
    {
        var day = AttendanceDay.At(Rows.Clock("16:00"), [Rows.At("17:00", cancelled: true), Rows.At("18:00")]);

        day.Tiles.Single().IsCancelled.ShouldBeFalse();
        day.Coming.Single().IsCancelled.ShouldBeTrue();
    }

    [Fact]
    public void Every_class_stands_in_exactly_one_place()
    {
        var rows = Rows.Times("08:00", "10:00", "12:00", "18:00", "19:00");
        var day = AttendanceDay.At(Rows.Clock("12:30"), rows);

        day.Tiles.Concat(day.Coming).Concat(day.Over).ShouldBe(rows, ignoreOrder: true);
    }
}
