using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Classes;

public class SchedulingTests
{
    readonly ClassScene _scene = new(capacity: 3);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(501)]
    [InlineData(1_000_000)]
    public void A_class_has_between_one_and_five_hundred_places(int capacity)
    {
        ClassSession.Open(Guid.NewGuid(), A.ClassTypeId, A.Slot(), capacity, []).ShouldBeRefused(StudioRefusals.CapacityOutOfRange);
        _scene.ChangeCapacity(capacity).ShouldBeRefused(StudioRefusals.CapacityOutOfRange);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-30)]
    [InlineData(481)]
    public void A_class_ends_after_it_begins_and_within_eight_hours(int minutes) =>
        ClassSession.Open(Guid.NewGuid(), A.ClassTypeId, A.Slot(minutes: minutes), 12, []).ShouldBeRefused(ClassRefusals.SessionUnsound);

    [Fact]
    public void Two_classes_cannot_share_a_room_and_the_refusal_names_the_first()
    {
        var outcome = ClassSession.Open(Guid.NewGuid(), A.ClassTypeId, A.Slot(teacherId: Guid.NewGuid()), 12, [There(A.RoomId, Guid.NewGuid())]);

        outcome.ShouldBeRefused("room-taken");
        outcome.Refusal!.Values.Select(value => value.ToString()).ShouldBe(["莲花厅", "阴瑜伽", "2026-03-03 10:00"]);
    }

    [Fact]
    public void A_teacher_cannot_teach_two_classes_at_once() =>
        ClassSession.Open(Guid.NewGuid(), A.ClassTypeId, A.Slot(), 12, [There(Guid.NewGuid(), A.TeacherId)]).ShouldBeRefused("teacher-busy");

    [Fact]
    public void A_class_without_a_teacher_meets_no_other_without_one() =>
        ClassSession.Open(Guid.NewGuid(), A.ClassTypeId, A.Slot() with { TeacherId = null }, 12, [There(Guid.NewGuid(), null)]).ShouldSucceed();

    [Fact]
    public void Places_below_those_booked_are_refused_and_name_the_people()
    {
        _scene.Booked();
        _scene.Booked();
        var refusal = _scene.ChangeCapacity(1);

        refusal.ShouldBeRefused("capacity-below-booked");
        refusal!.Values[..2].ShouldBe([1, 2]);
        refusal.Values[2].ShouldBe(new[] { "周美云" });
    }

    [Fact]
    public void Places_may_come_down_to_those_booked()
    {
        _scene.Booked();
        _scene.ChangeCapacity(1).ShouldSucceed();

        (_scene.Session.Capacity, _scene.Session.OpenSpots).ShouldBe((1, 0));
    }

    [Fact]
    public void A_substitute_stands_in_for_the_teacher_and_back_again()
    {
        var substitute = Guid.NewGuid();
        _scene.Session.Substitute(substitute, [], A.Now).ShouldSucceed();
        (_scene.Session.TeacherId, _scene.Session.SubstituteForId).ShouldBe((substitute, A.TeacherId));

        _scene.Session.Substitute(A.TeacherId, [], A.Now).ShouldSucceed();
        (_scene.Session.TeacherId, _scene.Session.SubstituteForId).ShouldBe((A.TeacherId, null));
    }

    [Fact]
    public void A_second_substitute_still_stands_in_for_the_regular_teacher()
    {
        _scene.Session.Substitute(Guid.NewGuid(), [], A.Now).ShouldSucceed();
        _scene.Session.Substitute(null, [], A.Now).ShouldSucceed();

        (_scene.Session.TeacherId, _scene.Session.SubstituteForId).ShouldBe((null, A.TeacherId));
    }

    [Fact]
    public void A_substitute_who_teaches_elsewhere_is_refused()
    {
        var busy = Guid.NewGuid();

        _scene.Session.Substitute(busy, [There(Guid.NewGuid(), busy)], A.Now).ShouldBeRefused("teacher-busy");
    }

    [Fact]
    public void A_moved_class_keeps_its_bookings()
    {
        var booking = _scene.Booked();
        _scene.Session.Move(A.Slot(A.Now.AddHours(50)), [], A.Now).ShouldSucceed();

        (_scene.Session.StartsAt, _scene.Session.Day, _scene.Session.Booked).ShouldBe((A.Now.AddHours(50), A.Today.AddDays(2), 1));
        booking.Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public void A_class_is_not_moved_into_the_past() =>
        _scene.Session.Move(A.Slot(A.Now.AddHours(-2)), [], A.Now).ShouldBeRefused(ClassRefusals.SessionUnsound);

    [Fact]
    public void A_class_that_is_over_is_not_changed_any_more()
    {
        var over = _scene.Session.EndsAt;

        _scene.Session.Move(A.Slot(over.AddDays(1)), [], over).ShouldBeRefused(ClassRefusals.Ended);
        _scene.Session.Substitute(Guid.NewGuid(), [], over).ShouldBeRefused(ClassRefusals.Ended);
        _scene.Session.ChangeCapacity(5, () => [], over).ShouldBeRefused(ClassRefusals.Ended);
        _scene.Session.CallOff("病", [], A.Desk, over).ShouldBeRefused(ClassRefusals.Ended);
    }

    [Fact]
    public void Calling_a_class_off_gives_back_every_place_and_every_reserved_class()
    {
        var bookings = new[] { _scene.Booked(), _scene.Booked(), _scene.Booked(), _scene.Waiting() };

        _scene.CallOff().ShouldSucceed().ShouldAllBe(one => one.CreditReturned == (one.BookingId != bookings[3].Id) && !one.IsLate);
        bookings.ShouldAllBe(one => one.Status == BookingStatus.Cancelled && one.HeldCredits == 0);
        _scene.Guests.ShouldAllBe(guest => guest.Card.Left == 10 && guest.Card.Held == 0);
        (_scene.Session.Booked, _scene.Session.Waitlisted, _scene.Session.OpenSpots).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_class_is_called_off_once_and_for_a_reason()
    {
        _scene.CallOff(" ").ShouldBeRefused(ClassRefusals.ReasonMissing);
        _scene.CallOff().ShouldSucceed();

        _scene.CallOff().ShouldBeRefused(ClassRefusals.Cancelled);
    }

    [Fact]
    public void A_class_to_which_someone_has_come_is_not_called_off()
    {
        var booking = _scene.Booked();
        _scene.Now = _scene.Session.StartsAt;
        _scene.CheckIn(booking).ShouldSucceed();

        _scene.CallOff().ShouldBeRefused(ClassRefusals.HasCheckIns(1));
    }

    static Occupancy There(Guid roomId, Guid? teacherId) => new(roomId, new("莲花厅", "Lotus"), teacherId, new("陈老师", null), new("阴瑜伽", "Yin"), "2026-03-03 10:00");
}
