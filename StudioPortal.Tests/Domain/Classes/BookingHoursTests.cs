using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Classes;

public class BookingHoursTests
{
    [Fact]
    public void Booking_is_open_until_the_class_begins_and_not_at_its_minute()
    {
        var scene = new ClassScene { Now = A.Session().StartsAt.AddTicks(-1) };
        scene.Book(ClassScene.Guest()).ShouldSucceed();

        scene.Now = scene.Session.StartsAt;
        scene.Book(ClassScene.Guest()).ShouldBeRefused(BookingRefusals.BookingClosed);
    }

    [Fact]
    public void A_studio_may_close_booking_earlier()
    {
        var scene = new ClassScene(policy: new() { ClosesMinutesBefore = 30 });
        scene.Now = scene.Session.StartsAt.AddMinutes(-30).AddTicks(-1);
        scene.Book(ClassScene.Guest()).ShouldSucceed();

        scene.Now = scene.Session.StartsAt.AddMinutes(-30);
        scene.Book(ClassScene.Guest()).ShouldBeRefused(BookingRefusals.BookingClosed);
    }

    [Fact]
    public void Booking_opens_at_midnight_in_the_studio_so_many_days_ahead()
    {
        var scene = new ClassScene(policy: new() { OpensDaysAhead = 7 });
        var opens = scene.Studio.Calendar.BoundsOf(scene.Session.Day.AddDays(-7)).From;
        scene.Now = opens.AddTicks(-1);
        scene.Book(ClassScene.Guest()).ShouldBeRefused(BookingRefusals.NotOpen(scene.Session.Day.AddDays(-7)));

        scene.Now = opens;
        scene.Book(ClassScene.Guest()).ShouldSucceed();
    }

    [Fact]
    public void A_refusal_before_booking_opens_names_the_day_it_opens()
    {
        var scene = new ClassScene(policy: new() { OpensDaysAhead = 0 });

        scene.Book(ClassScene.Guest()).Refusal!.Values.ShouldBe([scene.Session.Day]);
    }

    [Fact]
    public void Someone_who_walks_in_is_taken_until_the_class_is_over()
    {
        var scene = new ClassScene();
        scene.Now = scene.Session.EndsAt.AddTicks(-1);
        scene.Book(ClassScene.Guest(), source: BookingSource.WalkIn).ShouldSucceed();

        scene.Now = scene.Session.EndsAt;
        scene.Book(ClassScene.Guest(), source: BookingSource.WalkIn).ShouldBeRefused(BookingRefusals.BookingClosed);
    }

    [Fact]
    public void Nobody_walks_in_the_day_before() =>
        new ClassScene().Book(ClassScene.Guest(), source: BookingSource.WalkIn).ShouldBeRefused("booking-not-open");

    [Fact]
    public void A_full_class_takes_nobody_who_walks_in()
    {
        var scene = new ClassScene(capacity: 1);
        scene.Booked();
        scene.Now = scene.Session.StartsAt;

        scene.Book(ClassScene.Guest(), source: BookingSource.WalkIn).ShouldBeRefused(BookingRefusals.ClassFull);
    }
}
