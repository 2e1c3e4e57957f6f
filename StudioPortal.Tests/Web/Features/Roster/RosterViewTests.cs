using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Tests.Support;
using StudioPortal.Tests.Web.Features.Desk;
using StudioPortal.Web.Features.Roster;

namespace StudioPortal.Tests.Web.Features.Roster;

public sealed class RosterViewTests
{
    [Fact]
    public void Who_is_missing_stands_apart_from_who_is_here()
    {
        var view = RosterView.Of([Person("周", BookingStatus.CheckedIn), Person("唐", BookingStatus.Booked)]);

        view.Missing.ShouldHaveSingleItem().Name.ShouldBe("唐");
        view.Here.ShouldHaveSingleItem().Name.ShouldBe("周");
    }

    [Fact]
    public void Who_came_last_is_first_among_those_here() =>
        RosterView.Of([Person("一", BookingStatus.CheckedIn, minutes: 1), Person("二", BookingStatus.CheckedIn, minutes: 2)])
            .Here.Select(row => row.Name).ShouldBe(["二", "一"]);

    [Fact]
    public void Who_waits_stands_in_the_order_of_turns() =>
        RosterView.Of([Person("二", BookingStatus.Waitlisted, position: 2), Person("一", BookingStatus.Waitlisted, position: 1)])
            .Waiting.Select(row => row.Name).ShouldBe(["一", "二"]);

    [Fact]
    public void The_class_that_runs_is_due_before_the_next()
    {
        var running = RemediesTests.Row(hours: -0.5, booked: 1);

        RosterView.DueFor(A.Desk, new(A.Today, 1, [RemediesTests.Row(-3, 1), running, RemediesTests.Row(1, 1)]), A.Now).ShouldBe(running);
    }

    [Fact]
    public void For_a_teacher_the_due_class_is_one_they_teach()
    {
        var mine = RemediesTests.Row(hours: 2, booked: 1, A.TeacherId);

        RosterView.DueFor(A.Teaching(A.TeacherId), new(A.Today, 1, [RemediesTests.Row(-0.5, 1, Guid.NewGuid()), mine]), A.Now).ShouldBe(mine);
    }

    [Fact]
    public void A_teacher_chooses_only_among_classes_they_teach() =>
        RosterView.Choosable(A.Teaching(A.TeacherId), new(A.Today, 1, [RemediesTests.Row(1, 1, Guid.NewGuid())])).ShouldBeEmpty();

    static RosterRow Person(string name, BookingStatus status, int minutes = 0, int? position = null) => new(
        Guid.NewGuid(), Guid.NewGuid(), "M-00001", name, "3862", Caution.None, false, status, BookingSource.Desk, A.Now, null,
        status == BookingStatus.CheckedIn ? A.Now.AddMinutes(minutes) : null, null, position, position);
}
