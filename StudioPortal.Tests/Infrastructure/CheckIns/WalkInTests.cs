using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.CheckIns;

public class WalkInTests : InAStudio
{
    [Fact]
    public async Task Who_walks_in_is_booked_and_checked_in_at_once()
    {
        var (session, member) = (await Begun(capacity: 1), await Studio.Member());
        var receipt = (await Studio.WalkIn(session, member.Id)).ShouldSucceed();

        receipt.BalanceAfter.ShouldBe(9);
        ((await Studio.BookingOf(receipt.BookingId)).Source, (await Studio.SessionOf(session)).CheckedIn).ShouldBe((BookingSource.WalkIn, 1));
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task A_full_class_takes_nobody_who_walks_in_and_keeps_nothing_of_the_try()
    {
        var (session, member) = (await Begun(capacity: 1), await Studio.Member());
        (await Studio.WalkIn(session, (await Studio.Member()).Id)).ShouldSucceed();

        (await Studio.WalkIn(session, member.Id)).ShouldBeRefused(BookingRefusals.ClassFull);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(10);
    }

    [Fact]
    public async Task Who_walks_in_twice_pays_once()
    {
        var (session, member) = (await Begun(capacity: 2), await Studio.Member());
        (await Studio.WalkIn(session, member.Id)).ShouldSucceed();

        (await Studio.WalkIn(session, member.Id)).ShouldBeRefused(BookingRefusals.AlreadyBooked);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(9);
    }

    [Fact]
    public async Task Nobody_unknown_walks_in() =>
        (await Studio.WalkIn(await Begun(capacity: 1), Guid.NewGuid())).ShouldBeRefused(MemberRefusals.NotFound);

    [Fact]
    public async Task Who_waits_and_stands_at_the_door_gets_the_free_place()
    {
        var (session, booked, waiting) = (await Studio.Session(capacity: 1), await Studio.Member(), await Studio.Member());
        var first = (await Studio.Book(session, booked.Id)).ShouldSucceed();
        var turn = (await Studio.Book(session, waiting.Id, wait: true)).ShouldSucceed();
        await Studio.WhenItBegins(session);
        (await Studio.WalkIn(session, waiting.Id)).ShouldBeRefused(BookingRefusals.ClassFull);
        (await Studio.Cancel(first.Id)).ShouldSucceed();

        (await Studio.WalkIn(session, waiting.Id)).ShouldSucceed().BookingId.ShouldBe(turn.Id);
        ((await Studio.SessionOf(session)).Waitlisted, (await Studio.SessionOf(session)).CheckedIn).ShouldBe((0, 1));
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task A_walk_in_repeated_after_it_was_undone_checks_nobody_in_again()
    {
        var (session, member, key) = (await Begun(capacity: 2), await Studio.Member(), Guid.NewGuid());
        var receipt = (await WalkInAs(key, session, member.Id)).ShouldSucceed();
        (await Studio.Undo(receipt.BookingId)).ShouldSucceed();

        (await WalkInAs(key, session, member.Id)).ShouldSucceed().EntryId.ShouldBe(receipt.EntryId);
        (await Studio.SessionOf(session)).CheckedIn.ShouldBe(0);
    }

    Task<StudioPortal.Domain.Shared.Outcome<CheckInReceipt>> WalkInAs(Guid key, Guid session, Guid member) =>
        Studio.Get<WalkIn>().ExecuteAsync(A.Desk, session, member, id: key);

    async Task<Guid> Begun(int capacity)
    {
        var session = await Studio.Session(capacity);
        await Studio.WhenItBegins(session);
        return session;
    }
}
