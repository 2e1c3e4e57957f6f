using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.CheckIns;

public class CloseClassesTests : InAStudio
{
    [Fact]
    public async Task After_class_who_stayed_away_is_marked_and_pays_a_day_later()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member());
        var absent = (await Studio.Book(session, member.Id)).ShouldSucceed();
        await Studio.WhenItIsOver(session);

        (await Studio.CloseClasses()).ShouldBe(1);
        (await Studio.BookingOf(absent.Id)).Status.ShouldBe(BookingStatus.NoShow);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(10);
        (await Studio.ApplyPenalties()).ShouldBe(1);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(9);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Closing_again_does_nothing()
    {
        var session = await Studio.Session();
        var absent = await Studio.Booked(session);
        await Studio.WhenItIsOver(session);
        await Studio.CloseClasses();

        (await Studio.CloseClasses()).ShouldBe(0);
        (await Studio.ApplyPenalties()).ShouldBe(1);
        (await Studio.CardOf(absent.CardId!.Value)).Left.ShouldBe(9);
    }

    [Fact]
    public async Task Two_nodes_that_close_at_once_charge_once()
    {
        await using var other = Studio.AnotherProcess();
        var session = await Studio.Session();
        var absent = await Studio.Booked(session);
        await Studio.WhenItIsOver(session);
        await Task.WhenAll(Studio.CloseClasses(), other.CloseClasses());
        await Studio.ApplyPenalties();

        (await Studio.CardOf(absent.CardId!.Value)).Lines.ShouldBe(2);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Nobody_is_marked_before_the_studio_s_patience_is_over()
    {
        var session = await Studio.Session();
        var late = await Studio.Booked(session);
        Studio.Clock.UtcNow = (await Studio.SessionOf(session)).EndsAt.AddMinutes(14);

        (await Studio.CloseClasses()).ShouldBe(0);
        (await Studio.CheckIn(late.Id)).ShouldSucceed();
    }

    [Fact]
    public async Task A_check_in_is_not_undone_after_the_class_is_accounted_for()
    {
        var session = await Studio.Session();
        var present = await Studio.Booked(session);
        await Studio.WhenItBegins(session);
        (await Studio.CheckIn(present.Id)).ShouldSucceed();
        await Studio.WhenItIsOver(session);
        await Studio.CloseClasses();

        (await Studio.Undo(present.Id)).ShouldBeRefused(CheckInRefusals.Closed);
    }

    [Fact]
    public async Task Who_still_waited_is_let_go_and_cancelling_again_gives_that_answer()
    {
        var session = await Studio.Session(capacity: 1);
        await Studio.Booked(session);
        var waiting = await Studio.Booked(session);
        await Studio.WhenItIsOver(session);
        await Studio.CloseClasses();

        (await Studio.Cancel(waiting.Id)).ShouldSucceed().ShouldBe(new(waiting.Id, IsLate: false, CreditReturned: false));
    }

    [Fact]
    public async Task A_class_that_cannot_be_closed_keeps_no_other_from_it()
    {
        var (damaged, sound) = (await Studio.Session(), await Studio.SessionElsewhere(new(12, 0)));
        var (lost, absent) = (await Studio.Booked(damaged), await Studio.Booked(sound));
        await Studio.WhenItIsOver(sound);
        await Studio.ExecuteAsync($"UPDATE \"Bookings\" SET \"CardId\" = NULL WHERE \"SessionId\" = '{damaged.ToString().ToUpperInvariant()}'");

        (await Studio.CloseClasses()).ShouldBe(1);
        (await Studio.BookingOf(absent.Id)).Status.ShouldBe(BookingStatus.NoShow);
        (await Studio.BookingOf(lost.Id)).Status.ShouldBe(BookingStatus.Booked);
    }
}
