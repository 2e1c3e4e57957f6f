using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Classes;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.CheckIns;

public class CheckInTests
{
    readonly ClassScene _scene = new(capacity: 2);

    [Fact]
    public void Checking_in_turns_the_reserved_class_into_a_deduction()
    {
        var booking = Due();
        _scene.CheckIn(booking).ShouldSucceed();

        (booking.Status, booking.HeldCredits, _scene.Session.CheckedIn).ShouldBe((BookingStatus.CheckedIn, 0, 1));
        (_scene.CardOf(booking).Left, _scene.CardOf(booking).Held).ShouldBe((9, 0));
    }

    [Fact]
    public void A_deduction_names_its_cause_its_balance_and_who_made_it()
    {
        var booking = Due();
        var checkIn = _scene.CheckIn(booking).ShouldSucceed();

        var line = _scene.CardOf(booking).NewEntries[^1];
        (line.Kind, line.Credits, line.BalanceAfter, line.Line).ShouldBe((LedgerKind.CheckIn, -1, 9, 2));
        (line.CauseId, line.Id, line.By, line.Device).ShouldBe((checkIn.Id, checkIn.LedgerEntryId, A.Desk.Name, A.Desk.Device));
    }

    [Fact]
    public void A_period_card_deducts_nothing_but_the_visit_stands_in_its_ledger()
    {
        var booking = Due(ClassScene.GuestWithPeriodCard());
        _scene.CheckIn(booking).ShouldSucceed();

        var line = _scene.CardOf(booking).NewEntries[^1];
        (line.Kind, line.Credits, line.BalanceAfter).ShouldBe((LedgerKind.CheckIn, 0, 0));
    }

    [Fact]
    public void Nobody_checks_in_twice()
    {
        var booking = Due();
        _scene.CheckIn(booking).ShouldSucceed();

        _scene.CheckIn(booking).ShouldBeRefused(BookingRefusals.AlreadyCheckedIn);
        _scene.CardOf(booking).Left.ShouldBe(9);
    }

    [Fact]
    public void Nobody_checks_in_the_day_before() => _scene.CheckIn(_scene.Booked()).ShouldBeRefused(CheckInRefusals.NotOpen(_scene.Session.Day));

    [Fact]
    public void Checking_in_opens_at_midnight_of_the_studio_s_day()
    {
        var (booking, day) = (_scene.Booked(), _scene.Studio.Calendar.BoundsOf(_scene.Session.Day));
        _scene.Now = day.From.AddTicks(-1);
        _scene.CheckIn(booking).ShouldBeRefused("check-in-not-open");

        _scene.Now = day.From;
        _scene.CheckIn(booking).ShouldSucceed();
    }

    [Fact]
    public void Nobody_checks_in_the_day_after()
    {
        var booking = _scene.Booked();
        _scene.Now = _scene.Studio.Calendar.BoundsOf(_scene.Session.Day).To;

        _scene.CheckIn(booking).ShouldBeRefused(CheckInRefusals.Closed);
    }

    [Fact]
    public void Nobody_checks_in_to_a_cancelled_class()
    {
        var booking = _scene.Booked();
        _scene.CallOff().ShouldSucceed();
        _scene.Now = _scene.Session.StartsAt;

        _scene.CheckIn(booking).ShouldBeRefused(ClassRefusals.Cancelled);
    }

    [Fact]
    public void Nobody_checks_in_on_a_cancelled_booking()
    {
        var booking = _scene.Booked();
        _scene.Cancel(booking).ShouldSucceed();
        _scene.Now = _scene.Session.StartsAt;

        _scene.CheckIn(booking).ShouldBeRefused(BookingRefusals.AlreadyCancelled);
    }

    [Fact]
    public void Nobody_checks_in_while_waiting()
    {
        _scene.Booked();
        _scene.Booked();
        var waiting = _scene.Waiting();
        _scene.Now = _scene.Session.StartsAt;

        _scene.CheckIn(waiting).ShouldBeRefused(CheckInRefusals.StillWaiting);
    }

    [Fact]
    public void A_card_that_ended_before_the_day_of_a_moved_class_does_not_pay_and_the_refusal_says_what_is_left()
    {
        var booking = _scene.Book(new(A.Member(), A.CountCard(days: 2))).ShouldSucceed();
        _scene.Session.Move(A.Slot(A.Now.AddHours(50)), [], A.Now).ShouldSucceed();
        _scene.Now = _scene.Session.StartsAt;

        _scene.CheckIn(booking).ShouldBeRefused("card-expired");
        _scene.CheckIn(booking).Refusal!.Values.ShouldBe(["十次卡", A.Today.AddDays(1), 10]);
    }

    [Fact]
    public void A_class_that_runs_past_midnight_takes_people_until_it_is_over()
    {
        var scene = new ClassScene();
        var booking = scene.Booked();
        scene.Session.Move(A.Slot(A.Now.AddHours(15.5)), [], A.Now).ShouldSucceed();
        scene.Now = scene.Session.StartsAt.AddMinutes(45);

        scene.Today.ShouldBe(scene.Session.Day.AddDays(1));
        scene.CheckIn(booking).ShouldSucceed();
    }

    [Fact]
    public void Undoing_reverses_the_deduction_and_reserves_the_class_again()
    {
        var booking = Due();
        _scene.Undo(_scene.CheckIn(booking).ShouldSucceed(), booking).ShouldSucceed();

        (booking.Status, booking.HeldCredits, _scene.Session.CheckedIn).ShouldBe((BookingStatus.Booked, 1, 0));
        (_scene.CardOf(booking).Left, _scene.CardOf(booking).Held).ShouldBe((10, 1));
    }

    [Fact]
    public void The_reversing_line_names_the_line_it_takes_back()
    {
        var booking = Due();
        var checkIn = _scene.CheckIn(booking).ShouldSucceed();
        _scene.Undo(checkIn, booking).ShouldSucceed();

        var line = _scene.CardOf(booking).NewEntries[^1];
        (line.Kind, line.Credits, line.BalanceAfter, line.ReversesId).ShouldBe((LedgerKind.Reversal, 1, 10, checkIn.LedgerEntryId));
    }

    [Fact]
    public void Undoing_on_a_period_card_reserves_nothing()
    {
        var booking = Due(ClassScene.GuestWithPeriodCard());
        _scene.Undo(_scene.CheckIn(booking).ShouldSucceed(), booking).ShouldSucceed();

        (booking.HeldCredits, _scene.CardOf(booking).Left, _scene.CardOf(booking).Held).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_check_in_is_undone_once_and_can_be_made_again()
    {
        var booking = Due();
        var checkIn = _scene.CheckIn(booking).ShouldSucceed();
        _scene.Undo(checkIn, booking).ShouldSucceed();

        _scene.Undo(checkIn, booking).ShouldBeRefused(CheckInRefusals.NotCheckedIn);
        _scene.CheckIn(booking).ShouldSucceed();
        _scene.CardOf(booking).Left.ShouldBe(9);
    }

    [Fact]
    public void Nothing_is_undone_once_the_class_is_accounted_for()
    {
        var booking = Due();
        var checkIn = _scene.CheckIn(booking).ShouldSucceed();
        _scene.Close();

        _scene.Undo(checkIn, booking).ShouldBeRefused(CheckInRefusals.Closed);
    }

    Booking Due(Guest? guest = null)
    {
        var booking = _scene.Book(guest ?? ClassScene.Guest()).ShouldSucceed();
        _scene.Now = _scene.Session.StartsAt;
        return booking;
    }
}
