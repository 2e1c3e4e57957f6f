using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Bookings;

/// <summary>Many at once for few places (R056): whatever the order they come in, the end is the same.</summary>
public class RushTests : InAStudio
{
    [Fact]
    public async Task Two_hundred_callers_for_twenty_places_are_twenty_bookings()
    {
        var (session, members) = (await Studio.Session(capacity: 20), await Members(200));
        var outcomes = await Task.WhenAll(members.Select(member => Studio.Book(session, member.Id)));

        outcomes.Count(outcome => !outcome.IsRefused).ShouldBe(20);
        outcomes.Where(outcome => outcome.IsRefused).ShouldAllBe(outcome => outcome.Refusal == BookingRefusals.ClassFull);
        (await Studio.SessionOf(session)).Booked.ShouldBe(20);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Everyone_else_waits_each_with_a_turn_of_their_own()
    {
        var (session, members) = (await Studio.Session(capacity: 20), await Members(200));
        var receipts = (await Task.WhenAll(members.Select(member => Studio.Book(session, member.Id, wait: true)))).Select(one => one.ShouldSucceed()).ToList();

        receipts.Count(one => one.Status == BookingStatus.Booked).ShouldBe(20);
        receipts.Select(one => one.Position).OfType<int>().Order().ShouldBe(Enumerable.Range(1, 180));
        (await Waiting(session)).Select(one => one.Turn!.Value).ShouldBe(Enumerable.Range(1, 180));
    }

    [Fact]
    public async Task With_cancellations_and_new_places_in_between_the_turns_still_count()
    {
        var (session, members) = (await Studio.Session(capacity: 20), await Members(200));
        var calls = members.Select((member, index) => BookAndPerhapsCancel(session, member.Id, cancels: index % 10 == 0)).ToList();
        (await Studio.ChangeCapacity(session, 25)).ShouldSucceed();
        await Task.WhenAll(calls);

        (await Studio.SessionOf(session)).Booked.ShouldBe(25);
        var (moved, waiting) = (await MovedUp(session), await Waiting(session));
        waiting.Count.ShouldBe(200 - 20 - 25);
        moved.Max(one => one.Turn!.Value).ShouldBeLessThan(waiting.Min(one => one.Turn!.Value));
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task One_member_at_twenty_desks_gets_one_booking()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Studio.Book(session, member.Id)));

        outcomes.Count(outcome => !outcome.IsRefused).ShouldBe(1);
        outcomes.Where(outcome => outcome.IsRefused).ShouldAllBe(outcome => outcome.Refusal == BookingRefusals.AlreadyBooked);
    }

    [Fact]
    public async Task One_key_sent_twenty_times_at_once_is_one_booking()
    {
        var (session, member, key) = (await Studio.Session(), await Studio.Member(), Guid.NewGuid());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Studio.Book(session, member.Id, id: key)));

        outcomes.Select(outcome => outcome.ShouldSucceed().Id).Distinct().ShouldBe([key]);
        (await Studio.SessionOf(session)).Booked.ShouldBe(1);
    }

    [Fact]
    public async Task A_card_with_one_class_left_books_one_of_many_classes_asked_for_at_once()
    {
        var member = await Studio.Member(credits: 1);
        var sessions = new[] { await Studio.Session(at: new(8, 0)), await Studio.Session(at: new(12, 0)), await Studio.Session(at: new(16, 0)) };
        var outcomes = await Task.WhenAll(sessions.Select(session => Studio.Book(session, member.Id)));

        outcomes.Count(outcome => !outcome.IsRefused).ShouldBe(1);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Two_processes_on_one_database_never_overbook_and_never_turn_anyone_away_as_busy()
    {
        await using var other = Studio.AnotherProcess();
        var (session, members) = (await Studio.Session(capacity: 20), await Members(80));
        var outcomes = await Task.WhenAll(members.Select((member, index) => (index % 2 == 0 ? Studio : other).Book(session, member.Id)));

        outcomes.Count(outcome => !outcome.IsRefused).ShouldBe(20);
        outcomes.Where(outcome => outcome.IsRefused).ShouldAllBe(outcome => outcome.Refusal == BookingRefusals.ClassFull);
        await Studio.ShouldAddUpAsync();
    }

    Task<MemberWithCard[]> Members(int count) => Task.WhenAll(Enumerable.Range(0, count).Select(_ => Studio.Member()));

    async Task BookAndPerhapsCancel(Guid session, Guid member, bool cancels)
    {
        var receipt = (await Studio.Book(session, member, wait: true)).ShouldSucceed();
        if (cancels) (await Studio.Cancel(receipt.Id)).ShouldSucceed();
    }

    Task<List<Booking>> Waiting(Guid session) => Studio.ReadAsync(db => db.Bookings
        .Where(one => one.SessionId == session && one.Status == BookingStatus.Waitlisted).OrderBy(one => one.Turn).ToListAsync());

    Task<List<Booking>> MovedUp(Guid session) => Studio.ReadAsync(db => db.Bookings
        .Where(one => one.SessionId == session && one.Status == BookingStatus.Booked && one.PromotedAt != null).ToListAsync());
}
