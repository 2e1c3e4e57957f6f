using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.CheckIns;

public class NoShowTests
{
    [Fact]
    public void Who_stayed_away_is_marked_and_the_class_waits_for_review()
    {
        var (scene, absent) = Over();

        (absent.Status, absent.HeldCredits, scene.Session.IsClosed).ShouldBe((BookingStatus.NoShow, 1, true));
        (scene.CardOf(absent).Left, scene.CardOf(absent).Held).ShouldBe((10, 1));
    }

    [Fact]
    public void Who_stayed_away_pays_for_the_class_when_the_review_is_over()
    {
        var (scene, absent) = Over();
        scene.ApplyPenalties();

        (scene.CardOf(absent).Left, scene.CardOf(absent).Held).ShouldBe((9, 0));
        scene.CardOf(absent).NewEntries[^1].Kind.ShouldBe(LedgerKind.NoShow);
    }

    [Fact]
    public void A_missed_place_stays_taken() => Over().Scene.Session.Booked.ShouldBe(1);

    [Fact]
    public void A_studio_may_let_staying_away_cost_nothing()
    {
        var (scene, absent) = Over(CancellationTerms.Usual with { NoShow = Consequence.None });

        (scene.CardOf(absent).Left, scene.CardOf(absent).Held, absent.Status).ShouldBe((10, 0, BookingStatus.NoShow));
    }

    [Fact]
    public void Staying_away_counts_once()
    {
        var (scene, absent) = Over();
        var (version, told) = (scene.Session.Version, scene.Session.Events.Count);
        scene.Close();
        scene.ApplyPenalties();

        (scene.CardOf(absent).Left, scene.CardOf(absent).Lines).ShouldBe((9, 2));
        (scene.Session.Version, scene.Session.Events.Count).ShouldBe((version, told));
    }

    [Fact]
    public void Who_came_is_not_marked()
    {
        var scene = new ClassScene();
        var present = scene.Booked();
        scene.Now = scene.Session.StartsAt;
        scene.CheckIn(present).ShouldSucceed();
        scene.Close();

        present.Status.ShouldBe(BookingStatus.CheckedIn);
    }

    [Fact]
    public void Who_still_waited_is_let_go_and_pays_nothing()
    {
        var scene = new ClassScene(capacity: 1);
        scene.Booked();
        var waiting = scene.Waiting();
        scene.Close();

        (waiting.Status, scene.CardOf(waiting).Left, scene.Session.Waitlisted).ShouldBe((BookingStatus.Cancelled, 10, 0));
    }

    [Fact]
    public void Who_was_marked_can_neither_check_in_nor_cancel()
    {
        var (scene, absent) = Over();
        scene.Now = scene.Session.StartsAt;

        scene.CheckIn(absent).ShouldBeRefused(CheckInRefusals.MarkedNoShow);
        scene.Cancel(absent).ShouldBeRefused(BookingRefusals.BookingClosed);
    }

    static (ClassScene Scene, Booking Absent) Over(CancellationTerms? terms = null)
    {
        var scene = new ClassScene(cancelling: terms);
        var absent = scene.Booked();
        scene.Now = scene.Session.EndsAt.AddHours(1);
        scene.Close();
        return (scene, absent);
    }
}
