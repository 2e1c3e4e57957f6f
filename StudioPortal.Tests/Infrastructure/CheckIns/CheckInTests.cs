using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.CheckIns;

public class CheckInTests : InAStudio
{
    [Fact]
    public async Task Checking_in_deducts_one_class_and_shows_what_is_left()
    {
        var (booking, member) = await Due();
        var receipt = (await Studio.CheckIn(booking)).ShouldSucceed();

        (receipt.Credits, receipt.BalanceAfter, receipt.Kind, receipt.CardId).ShouldBe((-1, 9, LedgerKind.CheckIn, member.CardId));
        (await Studio.BookingOf(booking)).Status.ShouldBe(BookingStatus.CheckedIn);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Checking_in_again_gives_the_same_answer_and_deducts_nothing()
    {
        var (booking, member) = await Due();
        var first = (await Studio.CheckIn(booking)).ShouldSucceed();

        (await Studio.CheckIn(booking)).ShouldSucceed().ShouldBe(first);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(9);
    }

    [Fact]
    public async Task Twenty_scanners_at_once_deduct_once()
    {
        var (booking, member) = await Due();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Studio.CheckIn(booking)));

        receipts.Select(one => one.ShouldSucceed().EntryId).Distinct().Count().ShouldBe(1);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(9);
    }

    [Fact]
    public async Task Undoing_gives_the_class_back_by_a_line_that_reverses_the_first()
    {
        var (booking, member) = await Due();
        var deduction = (await Studio.CheckIn(booking)).ShouldSucceed();
        var reversal = (await Studio.Undo(booking)).ShouldSucceed();

        (reversal.Credits, reversal.BalanceAfter, reversal.Reverses).ShouldBe((1, 10, deduction.EntryId));
        (await Studio.CardOf(member.CardId)).Held.ShouldBe(1);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Undoing_again_gives_the_same_answer()
    {
        var (booking, _) = await Due();
        (await Studio.CheckIn(booking)).ShouldSucceed();
        var first = (await Studio.Undo(booking)).ShouldSucceed();

        (await Studio.Undo(booking)).ShouldSucceed().ShouldBe(first);
    }

    [Fact]
    public async Task The_check_in_that_stands_is_undone_even_after_the_clock_stepped_back()
    {
        var (booking, member) = await Due();
        (await Studio.CheckIn(booking)).ShouldSucceed();
        (await Studio.Undo(booking)).ShouldSucceed();
        Studio.Clock.Advance(TimeSpan.FromSeconds(-2));
        (await Studio.CheckIn(booking)).ShouldSucceed();
        (await Studio.Undo(booking)).ShouldSucceed();

        (await Studio.BookingOf(booking)).Status.ShouldBe(BookingStatus.Booked);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(10);
    }

    [Fact]
    public async Task What_was_never_checked_in_is_not_undone() =>
        (await Studio.Undo((await Due()).Booking)).ShouldBeRefused(CheckInRefusals.NotCheckedIn);

    [Fact]
    public async Task A_ledger_only_grows()
    {
        var (booking, member) = await Due();
        (await Studio.CheckIn(booking)).ShouldSucceed();
        var before = await Studio.Get<CardQueries>().LedgerAsync(member.CardId);
        (await Studio.Undo(booking)).ShouldSucceed();
        (await Studio.CheckIn(booking)).ShouldSucceed();

        var after = await Studio.Get<CardQueries>().LedgerAsync(member.CardId);
        after.Take(before.Count).Select(line => (line.Id, line.Credits, line.BalanceAfter)).ShouldBe(before.Select(line => (line.Id, line.Credits, line.BalanceAfter)));
        after.Select(line => (line.Line, line.BalanceAfter)).ShouldBe([(1, 10), (2, 9), (3, 10), (4, 9)]);
    }

    [Fact]
    public async Task A_teacher_checks_in_to_their_own_class_only()
    {
        var (booking, _) = await Due();

        (await Studio.CheckIn(booking, A.Teaching(Studio.Furniture.SubstituteId))).ShouldBeRefused(MemberRefusals.NotYours);
        (await Studio.CheckIn(booking, A.Teaching(Studio.Furniture.TeacherId))).ShouldSucceed();
        (await Studio.Undo(booking, A.Teaching(Studio.Furniture.SubstituteId))).ShouldBeRefused(MemberRefusals.NotYours);
    }

    [Fact]
    public async Task Who_waits_does_not_check_in()
    {
        var session = await Studio.Session(capacity: 1);
        await Studio.Booked(session);
        var waiting = await Studio.Booked(session);
        await Studio.WhenItBegins(session);

        (await Studio.CheckIn(waiting.Id)).ShouldBeRefused(CheckInRefusals.StillWaiting);
    }

    [Fact]
    public async Task Another_card_pays_when_the_class_was_moved_past_the_end_of_the_first()
    {
        var (session, member) = (await Studio.Session(), (await Studio.Get<RegisterMember>().ExecuteAsync(A.Desk, A.Details())).ShouldSucceed());
        var first = (await Studio.Issue(member.Id, await Studio.Plan(credits: 5, days: 3))).ShouldSucceed();
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        (await Studio.Get<MoveSession>().ExecuteAsync(
            A.Manager, new(session, A.Today.AddDays(4), new(10, 0), Studio.Furniture.RoomId, Studio.Furniture.TeacherId))).ShouldSucceed();
        var other = (await Studio.Issue(member.Id, Studio.Furniture.CountPlanId)).ShouldSucceed();
        await Studio.WhenItBegins(session);

        (await Studio.CheckIn(booking.Id)).ShouldSucceed().CardId.ShouldBe(other.Id);
        (await Studio.CardOf(first.Id)).Free.ShouldBe(5);
        await Studio.ShouldAddUpAsync();
    }

    async Task<(Guid Booking, MemberWithCard Member)> Due()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member());
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        await Studio.WhenItBegins(session);
        return (booking.Id, member);
    }
}
