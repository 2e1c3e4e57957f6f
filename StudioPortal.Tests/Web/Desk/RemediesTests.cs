using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Desk;

namespace StudioPortal.Tests.Web.Desk;

public sealed class RemediesTests
{
    static readonly BoardRow Full = Row(hours: 2, booked: 12);
    static readonly BoardRow Running = Row(hours: -0.5, booked: 3);
    static readonly BoardRow Later = Row(hours: 4, booked: 11);
    static readonly BoardRow Over = Row(hours: -3, booked: 3);
    static readonly BoardRow Cancelled = Row(hours: 3, booked: 0) with { IsCancelled = true };

    [Fact]
    public void A_full_class_offers_its_waitlist_then_classes_with_open_spots_then_to_leave_it() =>
        Ways(BookingRefusals.ClassFull, Wish.Book).ShouldBe(
            [new(RemedyKind.JoinWaitlist, Full), new(RemedyKind.WalkIn, Running), new(RemedyKind.Book, Later), new(RemedyKind.Leave)]);

    [Fact]
    public void Without_a_usable_card_a_card_can_be_given() =>
        Ways(CardRefusals.NoUsableCard, Wish.Book).ShouldBe([new(RemedyKind.GiveCard), new(RemedyKind.Leave)]);

    [Fact]
    public void Who_is_blocked_has_a_file_to_open() =>
        Ways(MemberRefusals.Blocked("欠费"), Wish.Book).Select(way => way.Kind).ShouldBe([RemedyKind.OpenFile, RemedyKind.Leave]);

    [Fact]
    public void With_nothing_due_a_class_of_the_day_or_of_another_can_be_taken() =>
        Ways(CheckInRefusals.NothingDue, Wish.CheckIn, about: null).Select(way => way.Kind)
            .ShouldBe([RemedyKind.WalkIn, RemedyKind.Book, RemedyKind.ChooseClass, RemedyKind.Leave]);

    [Fact]
    public void A_class_at_the_time_of_another_booking_is_not_offered() =>
        Ways(BookingRefusals.ClassFull, Wish.Book, Full, PersonIn(Later)).ShouldNotContain(way => way.Class == Later);

    [Fact]
    public void A_class_that_no_longer_takes_bookings_has_no_waitlist_to_join() =>
        Ways(BookingRefusals.ClassFull, Wish.WalkIn, Row(hours: -0.2, booked: 12)).ShouldNotContain(way => way.Kind == RemedyKind.JoinWaitlist);

    [Fact]
    public void What_could_not_be_stored_can_be_tried_again() =>
        Ways(StorageRefusals.Full, Wish.CheckIn).ShouldBe([new(RemedyKind.TryAgain), new(RemedyKind.Leave)]);

    [Fact]
    public void A_refusal_without_a_way_out_can_only_be_left() =>
        Ways(CheckInRefusals.MarkedNoShow, Wish.CheckIn).ShouldBe([new(RemedyKind.Leave)]);

    static IReadOnlyList<Remedy> Ways(Refusal refusal, Wish wish) => Ways(refusal, wish, Full);

    static IReadOnlyList<Remedy> Ways(Refusal refusal, Wish wish, BoardRow? about, DeskPerson? person = null) =>
        Remedies.For(refusal, wish, person, about, new(A.Today, 1, [Over, Running, Full, Cancelled, Later]), A.Studio(), A.Now);

    static DeskPerson PersonIn(BoardRow row) => new(A.Member(), [new MemberBooking(
        Guid.NewGuid(), row.Id, BookingStatus.Booked, row.ClassName, row.Room, null, row.Day, row.StartsAt, row.EndsAt, null, null, row.StartsAt, LapseCost.None)], []);

    internal static BoardRow Row(double hours, int booked, Guid? teacherId = null) => new(
        Guid.NewGuid(), A.Today, A.Now.AddHours(hours), A.Now.AddHours(hours + 1), new("流瑜伽", "Flow"), new("静厅", null), Guid.NewGuid(),
        teacherId, null, null, 12, booked, 0, 0, 0, 2, false, 1);
}
