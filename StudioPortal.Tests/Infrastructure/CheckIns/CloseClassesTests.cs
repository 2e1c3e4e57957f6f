using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.CheckIns;

public class CloseClassesTests : InAStudio
{
    [Fact]
    public async Task After_class_who_stayed_away_is_marked_and_pays()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member());
        var absent = (await Studio.Book(session, member.Id)).ShouldSucceed();
        await Studio.WhenItIsOver(session);

        (await Studio.CloseClasses()).ShouldBe(1);
        (await Studio.BookingOf(absent.Id)).Status.ShouldBe(BookingStatus.NoShow);
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
}
