using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Bookings;

public class BookClassTests : InAStudio
{
    [Fact]
    public async Task A_booking_is_kept_with_its_place_and_its_reserved_class()
    {
        var (session, member) = (await Studio.Session(capacity: 2), await Studio.Member());
        var receipt = (await Studio.Book(session, member.Id)).ShouldSucceed();

        receipt.ShouldBe(new(receipt.Id, BookingStatus.Booked, null, member.CardId));
        (await Studio.SessionOf(session)).OpenSpots.ShouldBe(1);
        (await Studio.CardOf(member.CardId)).Free.ShouldBe(9);
    }

    [Fact]
    public async Task A_full_class_refuses_another_booking()
    {
        var session = await Studio.Session(capacity: 1);
        await Studio.Booked(session);

        (await Studio.Book(session, (await Studio.Member()).Id)).ShouldBeRefused(BookingRefusals.ClassFull);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Who_waits_and_becomes_able_to_pay_gets_the_free_place_by_asking_again()
    {
        var (session, member) = (await Studio.Session(capacity: 1), await Studio.Member(credits: 1));
        var first = await Studio.Booked(session);
        var turn = (await Studio.Book(session, member.Id, wait: true)).ShouldSucceed();
        (await Studio.Book(await Studio.SessionElsewhere(new(15, 0)), member.Id)).ShouldSucceed();
        (await Studio.Cancel(first.Id)).ShouldSucceed();
        (await Studio.Book(session, member.Id)).ShouldBeRefused(BookingRefusals.AlreadyBooked);
        (await Studio.Issue(member.Id, Studio.Furniture.PeriodPlanId)).ShouldSucceed();

        (await Studio.Book(session, member.Id)).ShouldSucceed().ShouldBe(new(turn.Id, BookingStatus.Booked, null, (await Studio.BookingOf(turn.Id)).CardId));
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Asking_again_passes_nobody_who_waited_longer()
    {
        var session = await Studio.Session(capacity: 1);
        var (first, longer, later) = (await Studio.Booked(session), await Studio.Booked(session), await Studio.Member());
        (await Studio.Book(session, later.Id, wait: true)).ShouldSucceed();
        (await Studio.ChangeCapacity(session, 2)).ShouldSucceed();

        (await Studio.Book(session, later.Id)).ShouldBeRefused(BookingRefusals.AlreadyBooked);
        (await Studio.BookingOf(longer.Id)).Status.ShouldBe(BookingStatus.Booked);
        (await Studio.BookingOf(first.Id)).Status.ShouldBe(BookingStatus.Booked);
    }

    [Fact]
    public async Task Who_waits_is_told_the_position()
    {
        var session = await Studio.Session(capacity: 1);
        await Studio.Booked(session);

        (await Studio.Booked(session)).Position.ShouldBe(1);
        (await Studio.Booked(session)).Position.ShouldBe(2);
    }

    [Fact]
    public async Task Two_classes_at_one_time_are_not_both_booked()
    {
        var (member, first) = (await Studio.Member(), await Studio.Session());
        var second = await Studio.SessionElsewhere(at: new(10, 30));
        (await Studio.Book(first, member.Id)).ShouldSucceed();

        (await Studio.Book(second, member.Id)).ShouldBeRefused("overlapping-booking");
    }

    [Fact]
    public async Task Two_classes_one_after_the_other_are_both_booked()
    {
        var (member, first, second) = (await Studio.Member(), await Studio.Session(), await Studio.Session(at: new(11, 0)));

        (await Studio.Book(first, member.Id)).ShouldSucceed();
        (await Studio.Book(second, member.Id)).ShouldSucceed();
    }

    [Fact]
    public async Task A_member_books_for_themselves_and_for_nobody_else()
    {
        var (session, me, other) = (await Studio.Session(), await Studio.Member(), await Studio.Member());

        (await Studio.Book(session, me.Id, by: A.Being(me.Id))).ShouldSucceed();
        (await Studio.Book(session, other.Id, by: A.Being(me.Id))).ShouldBeRefused(MemberRefusals.NotYours);
    }

    [Fact]
    public async Task A_teacher_books_for_nobody() =>
        (await Studio.Book(await Studio.Session(), (await Studio.Member()).Id, by: A.Teaching(Studio.Furniture.TeacherId)))
            .ShouldBeRefused(MemberRefusals.NotYours);

    [Fact]
    public async Task What_does_not_exist_is_not_booked()
    {
        (await Studio.Book(Guid.NewGuid(), (await Studio.Member()).Id)).ShouldBeRefused(ClassRefusals.NotFound);

        (await Studio.Book(await Studio.Session(), Guid.NewGuid())).ShouldBeRefused(MemberRefusals.NotFound);
    }

    [Fact]
    public async Task Without_a_card_nobody_books()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member(credits: 1));
        (await Studio.Book(session, member.Id)).ShouldSucceed();

        (await Studio.Book(await Studio.Session(at: new(15, 0)), member.Id)).ShouldBeRefused(CardRefusals.NoUsableCard);
    }

    [Fact]
    public async Task The_same_key_again_returns_the_first_booking()
    {
        var (session, member, key) = (await Studio.Session(), await Studio.Member(), Guid.NewGuid());
        var first = (await Studio.Book(session, member.Id, id: key)).ShouldSucceed();

        (await Studio.Book(session, member.Id, id: key)).ShouldSucceed().ShouldBe(first);
        (await Studio.SessionOf(session)).Booked.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_while_waiting_returns_the_position_as_it_is_now()
    {
        var (session, member, key) = (await Studio.Session(capacity: 1), await Studio.Member(), Guid.NewGuid());
        await Studio.Booked(session);
        var ahead = await Studio.Booked(session);
        (await Studio.Book(session, member.Id, wait: true, id: key)).ShouldSucceed().Position.ShouldBe(2);
        (await Studio.Cancel(ahead.Id)).ShouldSucceed();

        (await Studio.Book(session, member.Id, wait: true, id: key)).ShouldSucceed().Position.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        var (session, key) = (await Studio.Session(), Guid.NewGuid());
        (await Studio.Book(session, (await Studio.Member()).Id, id: key)).ShouldSucceed();

        (await Studio.Book(session, (await Studio.Member()).Id, id: key)).ShouldBeRefused(BookingRefusals.KeyReused);
    }

    [Fact]
    public async Task Who_has_a_place_is_told_once_and_who_waits_is_not()
    {
        var session = await Studio.Session(capacity: 1);
        var booked = await Studio.Booked(session);
        await Studio.Booked(session);

        var notice = (await Studio.ReadAsync(db => db.Notices.ToListAsync())).ShouldHaveSingleItem();
        (notice.Kind, notice.MemberId).ShouldBe((NoticeKind.BookingMade, (await Studio.BookingOf(booked.Id)).MemberId));
    }

    [Fact]
    public async Task A_booking_and_its_news_are_written_together_with_who_did_it()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member());
        var receipt = (await Studio.Book(session, member.Id)).ShouldSucceed();

        var line = await Studio.ReadAsync(db => db.Journal.SingleAsync(one => one.Kind == EventKind.BookingMade));
        (line.SubjectId, line.SessionId, line.MemberId, line.Day).ShouldBe((receipt.Id, session, member.Id, A.Today.AddDays(1)));
        (line.By, line.Device, line.AccountId).ShouldBe((A.Desk.Name, A.Desk.Device, A.Desk.AccountId));
    }

    [Fact]
    public async Task A_refused_booking_leaves_no_trace()
    {
        var (session, member) = (await Studio.Session(capacity: 1), await Studio.Member());
        await Studio.Booked(session);
        var lines = await Studio.JournalLines();
        (await Studio.Book(session, member.Id)).ShouldBeRefused(BookingRefusals.ClassFull);

        (await Studio.JournalLines()).ShouldBe(lines);
        (await Studio.CardOf(member.CardId)).Held.ShouldBe(0);
    }
}
