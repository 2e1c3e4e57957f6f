using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Classes;

public class CancellingTests
{
    [Fact]
    public void Cancelling_at_the_very_minute_of_the_free_hour_is_free()
    {
        var scene = new ClassScene();
        var booking = scene.Booked();
        scene.Now = scene.Session.StartsAt.AddMinutes(-120);

        var cancelled = scene.Cancel(booking).ShouldSucceed();
        (cancelled.IsLate, cancelled.CreditReturned, booking.Status).ShouldBe((false, true, BookingStatus.Cancelled));
        (scene.CardOf(booking).Left, scene.CardOf(booking).Held, scene.Session.Booked).ShouldBe((10, 0, 0));
    }

    [Fact]
    public void Cancelling_a_moment_later_is_late_and_keeps_the_class_for_review()
    {
        var scene = new ClassScene();
        var booking = scene.Booked();
        scene.Now = scene.Session.StartsAt.AddMinutes(-120).AddTicks(1);

        var cancelled = scene.Cancel(booking).ShouldSucceed();
        (cancelled.IsLate, cancelled.CreditReturned, booking.Status).ShouldBe((true, false, BookingStatus.LateCancelled));
        (scene.CardOf(booking).Left, scene.CardOf(booking).Held, scene.Session.Booked).ShouldBe((10, 1, 0));
    }

    [Fact]
    public void A_late_cancellation_stands_in_the_ledger_with_the_booking_as_its_cause()
    {
        var scene = new ClassScene();
        var booking = scene.Booked();
        scene.Now = scene.Session.StartsAt.AddMinutes(-1);
        scene.Cancel(booking).ShouldSucceed();
        scene.ApplyPenalties();

        var line = scene.CardOf(booking).NewEntries[^1];
        (line.Kind, line.Credits, line.BalanceAfter, line.CauseId).ShouldBe((LedgerKind.LateCancellation, -1, 9, booking.Id));
    }

    [Fact]
    public void A_studio_may_let_late_cancellations_cost_nothing()
    {
        var scene = new ClassScene(cancelling: CancellationTerms.Usual with { Late = Consequence.None });
        var booking = scene.Booked();
        scene.Now = scene.Session.StartsAt.AddMinutes(-1);

        var cancelled = scene.Cancel(booking).ShouldSucceed();
        (cancelled.IsLate, cancelled.CreditReturned).ShouldBe((true, true));
        (scene.CardOf(booking).Left, scene.CardOf(booking).Held).ShouldBe((10, 0));
    }

    [Fact]
    public void A_late_cancellation_on_a_period_card_costs_nothing_and_returns_nothing()
    {
        var (scene, guest) = (new ClassScene(), ClassScene.GuestWithPeriodCard());
        var booking = scene.Book(guest).ShouldSucceed();
        scene.Now = scene.Session.StartsAt.AddMinutes(-1);

        scene.Cancel(booking).ShouldSucceed().CreditReturned.ShouldBeFalse();
        guest.Card.NewEntries.Count.ShouldBe(1);
    }

    [Fact]
    public void Who_was_moved_up_inside_the_free_hour_cancels_free_until_the_class_begins()
    {
        var (scene, waiting) = MovedUp(minutesBefore: 60);
        scene.Now = scene.Session.StartsAt;

        scene.Cancel(waiting).ShouldSucceed().IsLate.ShouldBeFalse();
        scene.CardOf(waiting).Left.ShouldBe(10);
    }

    [Fact]
    public void Who_was_moved_up_before_the_free_hour_cancels_like_everyone()
    {
        var (scene, waiting) = MovedUp(minutesBefore: 121);
        scene.Now = scene.Session.StartsAt.AddMinutes(-119);

        scene.Cancel(waiting).ShouldSucceed().IsLate.ShouldBeTrue();
    }

    [Fact]
    public void Leaving_the_waitlist_is_always_free()
    {
        var scene = new ClassScene(capacity: 1);
        scene.Booked();
        var waiting = scene.Waiting();
        scene.Now = scene.Session.StartsAt.AddMinutes(-1);

        var left = scene.Cancel(waiting).ShouldSucceed();
        (left.IsLate, left.CreditReturned).ShouldBe((false, false));
        (scene.Session.Booked, scene.Session.Waitlisted).ShouldBe((1, 0));
    }

    [Fact]
    public void A_booking_is_cancelled_once()
    {
        var scene = new ClassScene();
        var booking = scene.Booked();
        scene.Cancel(booking).ShouldSucceed();

        scene.Cancel(booking).ShouldBeRefused(BookingRefusals.AlreadyCancelled);
        scene.Session.Booked.ShouldBe(0);
    }

    [Fact]
    public void Who_is_here_cannot_cancel()
    {
        var scene = new ClassScene();
        var booking = scene.Booked();
        scene.Now = scene.Session.StartsAt;
        scene.CheckIn(booking).ShouldSucceed();

        scene.Cancel(booking).ShouldBeRefused(BookingRefusals.AlreadyCheckedIn);
    }

    [Fact]
    public void Nobody_cancels_a_class_that_is_over()
    {
        var scene = new ClassScene();
        var booking = scene.Booked();
        scene.Now = scene.Session.EndsAt;

        scene.Cancel(booking).ShouldBeRefused(BookingRefusals.BookingClosed);
    }

    static (ClassScene Scene, Booking Waiting) MovedUp(int minutesBefore)
    {
        var scene = new ClassScene(capacity: 1);
        var (first, waiting) = (scene.Booked(), scene.Waiting());
        scene.Cancel(first).ShouldSucceed();
        scene.Now = scene.Session.StartsAt.AddMinutes(-minutesBefore);
        scene.Promote().ShouldBe([waiting]);
        return (scene, waiting);
    }
}
