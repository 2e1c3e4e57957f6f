using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Classes;

public class WaitlistTests
{
    readonly ClassScene _scene = new(capacity: 1);
    readonly Booking _first;

    public WaitlistTests() => _first = _scene.Booked();

    [Fact]
    public void Turns_are_given_in_the_order_of_asking() =>
        new[] { _scene.Waiting(), _scene.Waiting(), _scene.Waiting() }.Select(booking => booking.Turn).ShouldBe([1, 2, 3]);

    [Fact]
    public void A_free_place_goes_to_the_first_turn_whatever_the_order_they_are_read_in()
    {
        var (second, third) = (_scene.Waiting(), _scene.Waiting());
        _scene.Cancel(_first).ShouldSucceed();

        _scene.Promote().ShouldBe([second]);
        (second.Status, third.Status).ShouldBe((BookingStatus.Booked, BookingStatus.Waitlisted));
        (_scene.Session.Booked, _scene.Session.Waitlisted).ShouldBe((1, 1));
    }

    [Fact]
    public void Being_moved_up_reserves_a_class_on_the_card_and_notes_when()
    {
        var second = _scene.Waiting();
        _scene.Cancel(_first).ShouldSucceed();
        _scene.Promote();

        (second.HeldCredits, second.PromotedAt, second.CardId).ShouldBe((1, _scene.Now, _scene.CardOf(second).Id));
        _scene.CardOf(second).Held.ShouldBe(1);
    }

    [Fact]
    public void Nobody_is_moved_up_while_the_class_is_full()
    {
        _scene.Waiting();

        _scene.Promote().ShouldBeEmpty();
    }

    [Fact]
    public void Several_free_places_are_filled_at_once()
    {
        var waiting = new[] { _scene.Waiting(), _scene.Waiting(), _scene.Waiting() };
        _scene.ChangeCapacity(3).ShouldSucceed();

        _scene.Promote().ShouldBe(waiting[..2]);
    }

    [Fact]
    public void Who_has_no_class_left_by_then_is_passed_over_and_keeps_the_turn()
    {
        var (poor, next) = (_scene.Waiting(ClassScene.Guest(credits: 1)), _scene.Waiting());
        _scene.CardOf(poor).Hold(Guid.NewGuid(), A.Payable(), givenFirst: false);
        _scene.Cancel(_first).ShouldSucceed();

        _scene.Promote().ShouldBe([next]);
        (poor.Status, poor.Turn, _scene.Session.Waitlisted).ShouldBe((BookingStatus.Waitlisted, 1, 1));
    }

    [Fact]
    public void Who_is_blocked_by_then_is_passed_over()
    {
        var (blocked, next) = (_scene.Waiting(), _scene.Waiting());
        _scene.GuestOf(blocked).Member.Block("欠费", A.Now).ShouldSucceed();
        _scene.Cancel(_first).ShouldSucceed();

        _scene.Promote().ShouldBe([next]);
    }

    [Fact]
    public void Who_has_another_class_at_the_time_by_then_is_passed_over()
    {
        var (busy, next) = (_scene.Waiting(), _scene.Waiting());
        _scene.Cancel(_first).ShouldSucceed();

        _scene.Promote((busy, Elsewhere(takesPlace: true))).ShouldBe([next]);
    }

    [Fact]
    public void Who_only_waits_for_another_class_at_the_time_is_moved_up()
    {
        var second = _scene.Waiting();
        _scene.Cancel(_first).ShouldSucceed();

        _scene.Promote((second, Elsewhere(takesPlace: false))).ShouldBe([second]);
    }

    [Fact]
    public void Nobody_is_moved_up_once_the_class_begins()
    {
        _scene.Waiting();
        _scene.Cancel(_first).ShouldSucceed();
        _scene.Now = _scene.Session.StartsAt;

        _scene.Promote().ShouldBeEmpty();
    }

    [Fact]
    public void A_studio_may_stop_moving_up_earlier()
    {
        var scene = new ClassScene(capacity: 1, new() { WaitlistClosesMinutesBefore = 60 });
        var (first, waiting) = (scene.Booked(), scene.Waiting());
        scene.Cancel(first).ShouldSucceed();
        scene.Now = scene.Session.StartsAt.AddMinutes(-60);
        scene.Promote().ShouldBeEmpty();

        scene.Now = scene.Session.StartsAt.AddMinutes(-60).AddTicks(-1);
        scene.Promote().ShouldBe([waiting]);
    }

    [Fact]
    public void A_turn_that_was_given_up_is_not_given_again()
    {
        _scene.Cancel(_scene.Waiting()).ShouldSucceed();

        _scene.Waiting().Turn.ShouldBe(2);
    }

    Claim Elsewhere(bool takesPlace) => new(Guid.NewGuid(), new("流瑜伽", "Flow"), _scene.Session.StartsAt, takesPlace);
}
