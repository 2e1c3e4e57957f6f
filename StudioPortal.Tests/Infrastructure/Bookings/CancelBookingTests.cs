using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Bookings;

public class CancelBookingTests : InAStudio
{
    [Fact]
    public async Task A_place_given_back_in_time_is_free_again_and_costs_nothing()
    {
        var (session, member) = (await Studio.Session(capacity: 1), await Studio.Member());
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();

        (await Studio.Cancel(booking.Id)).ShouldSucceed().ShouldBe(new(booking.Id, IsLate: false, CreditReturned: true));
        (await Studio.CardOf(member.CardId)).Free.ShouldBe(10);
        (await Studio.SessionOf(session)).OpenSpots.ShouldBe(1);
    }

    [Fact]
    public async Task A_place_given_back_late_costs_the_class_a_day_later()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member());
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        Studio.Clock.UtcNow = (await Studio.SessionOf(session)).StartsAt.AddMinutes(-30);

        (await Studio.Cancel(booking.Id)).ShouldSucceed().ShouldBe(new(booking.Id, IsLate: true, CreditReturned: false));
        (await Studio.CardOf(member.CardId)).Free.ShouldBe(9);
        (await Studio.ApplyPenalties()).ShouldBe(1);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(9);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task A_cancellation_says_who_when_and_where()
    {
        var booking = await Studio.Booked(await Studio.Session());
        (await Studio.Cancel(booking.Id)).ShouldSucceed();

        var kept = await Studio.ReadAsync(db => db.Cancellations.SingleAsync());
        (kept.BookingId, kept.By, kept.Device, kept.At).ShouldBe((booking.Id, A.Desk.Name, A.Desk.Device, A.Now));
    }

    [Fact]
    public async Task Cancelling_again_gives_the_first_answer_and_costs_nothing_more()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member());
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        var first = (await Studio.Cancel(booking.Id)).ShouldSucceed();
        Studio.Clock.UtcNow = (await Studio.SessionOf(session)).StartsAt.AddMinutes(-1);

        (await Studio.Cancel(booking.Id)).ShouldSucceed().ShouldBe(first);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(10);
    }

    [Fact]
    public async Task A_free_place_goes_to_the_first_who_waits_who_is_told()
    {
        var session = await Studio.Session(capacity: 1);
        var (booked, next, last) = (await Studio.Booked(session), await Studio.Booked(session), await Studio.Booked(session));
        (await Studio.Cancel(booked.Id)).ShouldSucceed();

        (await Studio.BookingOf(next.Id)).Status.ShouldBe(BookingStatus.Booked);
        (await Studio.BookingOf(last.Id)).Status.ShouldBe(BookingStatus.Waitlisted);
        var notice = await Studio.ReadAsync(db => db.Notices.SingleAsync(one => one.Kind == NoticeKind.MovedUp));
        notice.MemberId.ShouldBe((await Studio.BookingOf(next.Id)).MemberId);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Who_was_blocked_meanwhile_is_passed_over()
    {
        var session = await Studio.Session(capacity: 1);
        var (booked, blocked, next) = (await Studio.Booked(session), await Studio.Booked(session), await Studio.Booked(session));
        await Studio.Get<BlockMember>().ExecuteAsync(A.Manager, (await Studio.BookingOf(blocked.Id)).MemberId, "欠费");
        (await Studio.Cancel(booked.Id)).ShouldSucceed();

        (await Studio.BookingOf(next.Id)).Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public async Task Who_spent_the_last_class_elsewhere_is_passed_over()
    {
        var (session, other) = (await Studio.Session(capacity: 1), await Studio.Session(at: new(15, 0)));
        var (booked, poor) = (await Studio.Booked(session), await Studio.Member(credits: 1));
        var waiting = (await Studio.Book(session, poor.Id, wait: true)).ShouldSucceed();
        (await Studio.Book(other, poor.Id)).ShouldSucceed();
        (await Studio.Cancel(booked.Id)).ShouldSucceed();

        (await Studio.BookingOf(waiting.Id)).Status.ShouldBe(BookingStatus.Waitlisted);
        (await Studio.SessionOf(session)).OpenSpots.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_cancels_for_another_member()
    {
        var booking = await Studio.Booked(await Studio.Session());

        (await Studio.Cancel(booking.Id, A.Being(Guid.NewGuid()))).ShouldBeRefused(MemberRefusals.NotYours);
    }

    [Fact]
    public async Task A_booking_nobody_made_is_not_cancelled() =>
        (await Studio.Cancel(Guid.NewGuid())).ShouldBeRefused(BookingRefusals.NotFound);

    [Fact]
    public async Task A_late_cancellation_is_news_of_its_own()
    {
        var session = await Studio.Session();
        var booking = await Studio.Booked(session);
        Studio.Clock.UtcNow = (await Studio.SessionOf(session)).StartsAt.AddMinutes(-1);
        (await Studio.Cancel(booking.Id)).ShouldSucceed();

        var line = await Studio.ReadAsync(db => db.Journal.SingleAsync(one => one.Kind == EventKind.BookingCancelledLate));
        (line.SubjectId, line.CardId).ShouldBe((booking.Id, booking.CardId));
        await Studio.ApplyPenalties();
        (await Studio.ReadAsync(db => db.LedgerEntries.SingleAsync(line => line.CauseId == booking.Id))).Kind.ShouldBe(LedgerKind.LateCancellation);
    }
}
