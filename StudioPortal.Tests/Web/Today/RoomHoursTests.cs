using StudioPortal.Infrastructure.Live;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Today;

namespace StudioPortal.Tests.Web.Today;

public class RoomHoursTests
{
    [Fact]
    public void The_line_runs_from_the_full_hour_before_the_first_class_to_the_one_after_the_last()
    {
        var line = Of("07:15", "20:15");

        (line.From, line.To).ShouldBe((Rows.Clock("07:00"), Rows.Clock("22:00")));
    }

    [Fact]
    public void A_class_stands_where_its_hours_are()
    {
        Of("08:00", "17:00").Place(Rows.At("13:00")).ShouldBe("left:50%;width:calc(10% - 3px)");
    }

    [Fact]
    public void Hours_are_written_two_apart_and_the_last_at_the_end()
    {
        Of("07:00", "21:00").Marks.Select(mark => mark.Text).ShouldBe(["07:00", "09:00", "11:00", "13:00", "15:00", "17:00", "19:00", "22:00"]);
    }

    static RoomHours Of(params string[] times) => RoomHours.Of(new BoardDay(A.Today, 1, Rows.Times(times)), A.Studio().Calendar);
}
