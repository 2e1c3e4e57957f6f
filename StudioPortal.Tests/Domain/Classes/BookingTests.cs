using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Classes;

public class BookingTests
{
    [Fact]
    public void A_booking_takes_a_place_and_reserves_one_class_on_the_card()
    {
        var scene = new ClassScene(capacity: 12);
        var booking = scene.Booked();

        booking.Status.ShouldBe(BookingStatus.Booked);
        (scene.Session.Booked, scene.Session.OpenSpots).ShouldBe((1, 11));
        (scene.CardOf(booking).Left, scene.CardOf(booking).Held, booking.HeldCredits).ShouldBe((10, 1, 1));
    }

    [Fact]
    public void A_full_class_refuses_another_booking()
    {
        var scene = new ClassScene(capacity: 1);
        scene.Booked();

        scene.Book(ClassScene.Guest()).ShouldBeRefused(BookingRefusals.ClassFull);
        scene.Session.Booked.ShouldBe(1);
    }

    [Fact]
    public void A_full_class_takes_a_turn_on_the_waitlist_when_asked_to()
    {
        var scene = new ClassScene(capacity: 1);
        scene.Booked();
        var waiting = scene.Waiting();

        (waiting.Status, waiting.Turn, waiting.CardId, waiting.HeldCredits).ShouldBe((BookingStatus.Waitlisted, 1, null, 0));
        (scene.Session.Booked, scene.Session.Waitlisted).ShouldBe((1, 1));
    }

    [Fact]
    public void Who_would_wait_gets_a_place_while_there_is_one() => new ClassScene().Waiting().Status.ShouldBe(BookingStatus.Booked);

    [Fact]
    public void A_refused_booking_changes_nothing()
    {
        var scene = new ClassScene(capacity: 1);
        scene.Booked();
        var (version, guest) = (scene.Session.Version, ClassScene.Guest());
        scene.Book(guest);

        scene.Session.Version.ShouldBe(version);
        guest.Card.Held.ShouldBe(0);
    }

    [Fact]
    public void Every_booking_moves_the_version_of_the_class()
    {
        var scene = new ClassScene();
        var before = scene.Session.Version;
        scene.Booked();

        scene.Session.Version.ShouldBeGreaterThan(before);
    }

    [Fact]
    public void Nobody_books_one_class_twice()
    {
        var (scene, guest) = (new ClassScene(), ClassScene.Guest());
        scene.Book(guest).ShouldSucceed();

        scene.Book(guest).ShouldBeRefused(BookingRefusals.AlreadyBooked);
    }

    [Fact]
    public void Nobody_who_waits_books_the_same_class_again()
    {
        var (scene, guest) = (new ClassScene(capacity: 1), ClassScene.Guest());
        scene.Booked();
        scene.Waiting(guest);

        scene.Book(guest, wait: true).ShouldBeRefused(BookingRefusals.AlreadyBooked);
    }

    [Fact]
    public void Who_has_cancelled_may_book_again()
    {
        var (scene, guest) = (new ClassScene(), ClassScene.Guest());
        scene.Cancel(scene.Book(guest).ShouldSucceed()).ShouldSucceed();

        scene.Book(guest).ShouldSucceed().Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public void Nobody_books_two_classes_at_the_same_time() =>
        new ClassScene().Book(ClassScene.Guest(), claims: Elsewhere(takesPlace: true)).ShouldBeRefused("overlapping-booking");

    [Fact]
    public void Waiting_for_one_class_keeps_nobody_from_another_at_the_same_time() =>
        new ClassScene().Book(ClassScene.Guest(), claims: Elsewhere(takesPlace: false)).ShouldSucceed();

    [Fact]
    public void A_blocked_member_cannot_book()
    {
        var guest = ClassScene.Guest();
        guest.Member.Block("欠费", A.Now).ShouldSucceed();

        new ClassScene().Book(guest).ShouldBeRefused(MemberRefusals.Blocked("欠费"));
    }

    [Fact]
    public void A_cancelled_class_cannot_be_booked()
    {
        var scene = new ClassScene();
        scene.CallOff().ShouldSucceed();

        scene.Book(ClassScene.Guest()).ShouldBeRefused(ClassRefusals.Cancelled);
    }

    [Fact]
    public void Without_a_card_nobody_books_and_nobody_waits()
    {
        var (scene, booker) = (new ClassScene(), new Booker(A.Member(), [], []));
        var wish = new BookingWish(BookingSource.Desk, JoinWaitlist: true);

        scene.Session.Book(Guid.NewGuid(), booker, wish, scene.Rules, A.Desk, A.Now).ShouldBeRefused(CardRefusals.NoUsableCard);
    }

    [Fact]
    public void A_wished_card_that_cannot_pay_is_not_replaced_by_another()
    {
        var (scene, empty) = (new ClassScene(), A.CountCard(days: 1));
        var booker = new Booker(A.Member(), [A.CountCard(), empty], []);

        scene.Session.Book(Guid.NewGuid(), booker, new(BookingSource.Desk, empty.Id), scene.Rules, A.Desk, A.Now)
            .ShouldBeRefused(CardRefusals.NoUsableCard);
    }

    [Fact]
    public void A_card_with_one_class_left_cannot_book_two()
    {
        var (monday, tuesday, guest) = (new ClassScene(), new ClassScene(), ClassScene.Guest(credits: 1));
        monday.Book(guest).ShouldSucceed();

        tuesday.Book(guest).ShouldBeRefused(CardRefusals.NoUsableCard);
    }

    [Fact]
    public void A_period_card_reserves_nothing()
    {
        var (scene, guest) = (new ClassScene(), ClassScene.GuestWithPeriodCard());
        scene.Book(guest).ShouldSucceed().HeldCredits.ShouldBe(0);

        (guest.Card.Left, guest.Card.Held).ShouldBe((0, 0));
    }

    static Claim Elsewhere(bool takesPlace) => new(Guid.NewGuid(), new("流瑜伽", "Flow"), A.Now.AddHours(26), takesPlace);
}
