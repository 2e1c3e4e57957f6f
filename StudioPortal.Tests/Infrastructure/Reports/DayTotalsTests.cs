using StudioPortal.Infrastructure.Reports;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Reports;

public class DayTotalsTests
{
    [Fact]
    public void A_cancelled_class_counts_for_nothing()
    {
        var totals = DayTotals.Of([Rows.At("09:00", booked: 7, cancelled: true), Rows.At("10:00", booked: 3)], Rows.Clock("08:00"));

        (totals.Classes, totals.Booked).ShouldBe((1, 3));
    }

    [Fact]
    public void Late_is_who_is_booked_and_neither_here_nor_marked_once_the_class_has_started()
    {
        var row = Rows.At("18:00", booked: 16, capacity: 20, checkedIn: 12, noShows: 1);

        DayTotals.Of([row], Rows.Clock("17:59")).Late.ShouldBe(0);
        DayTotals.Of([row], Rows.Clock("18:00")).Late.ShouldBe(3);
    }

    [Fact]
    public void Nobody_waits_any_more_for_a_class_that_has_started()
    {
        var row = Rows.At("18:00", booked: 12, waiting: 4);

        DayTotals.Of([row], Rows.Clock("17:00")).Waiting.ShouldBe(4);
        DayTotals.Of([row], Rows.Clock("18:00")).Waiting.ShouldBe(0);
    }

    [Fact]
    public void Walk_ins_and_absences_add_up_over_the_day()
    {
        var totals = DayTotals.Of([Rows.At("09:00", checkedIn: 5, walkIns: 2, noShows: 1), Rows.At("10:00", walkIns: 1, noShows: 3)], Rows.Clock("12:00"));

        (totals.CheckedIn, totals.WalkIns, totals.NoShows).ShouldBe((5, 3, 4));
    }
}
