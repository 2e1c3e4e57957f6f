using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Classes;

public class ScheduleTests : InAStudio
{
    [Fact]
    public async Task A_class_takes_length_and_places_from_its_type_and_room()
    {
        var session = await Studio.SessionOf((await Studio.Schedule()).ShouldSucceed());

        (session.Capacity, session.EndsAt - session.StartsAt, session.Day).ShouldBe((12, TimeSpan.FromHours(1), A.Today.AddDays(1)));
        session.StartsAt.ShouldBe(new(2026, 3, 3, 2, 0, 0, DateTimeKind.Utc));
        session.StartsAt.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public async Task Two_classes_do_not_share_a_room()
    {
        await Studio.Session(at: new(10, 0));

        (await Studio.Schedule(at: new(10, 59), teacherId: Studio.Furniture.SubstituteId)).ShouldBeRefused("room-taken");
        (await Studio.Schedule(at: new(11, 0))).ShouldSucceed();
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(481)]
    public async Task A_class_of_a_length_nobody_teaches_is_neither_opened_nor_moved(int minutes)
    {
        var (furniture, session) = (Studio.Furniture, await Studio.Session());

        (await Studio.Get<ScheduleClass>().ExecuteAsync(A.Manager, new(
            furniture.ClassTypeId, furniture.RoomId, null, A.Today.AddDays(2), new(10, 0), minutes))).ShouldBeRefused(ClassRefusals.SessionUnsound);
        (await Studio.Get<MoveSession>().ExecuteAsync(
            A.Manager, new(session, A.Today.AddDays(2), new(10, 0), furniture.RoomId, null, minutes))).ShouldBeRefused(ClassRefusals.SessionUnsound);
    }

    [Fact]
    public async Task A_teacher_does_not_teach_in_two_rooms_at_once()
    {
        var room = await Studio.Room();
        await Studio.Session(at: new(10, 0));

        (await Studio.Schedule(at: new(10, 30), roomId: room)).ShouldBeRefused("teacher-busy");
    }

    [Fact]
    public async Task A_cancelled_class_leaves_room_and_teacher_free()
    {
        (await Studio.CallOff(await Studio.Session())).ShouldSucceed();

        (await Studio.Schedule()).ShouldSucceed();
    }

    [Fact]
    public async Task A_class_is_not_scheduled_in_the_past_or_on_a_closed_day()
    {
        (await Studio.Schedule(day: A.Today.AddDays(-1))).ShouldBeRefused(ClassRefusals.Ended);
        (await Close(A.Today.AddDays(1), A.Today.AddDays(3))).ShouldSucceed();

        (await Studio.Schedule(day: A.Today.AddDays(3))).ShouldBeRefused(ClassRefusals.DayClosed);
        (await Studio.Schedule(day: A.Today.AddDays(4))).ShouldSucceed();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public async Task A_class_has_places_a_room_can_have(int capacity) =>
        (await Studio.Schedule(capacity)).ShouldBeRefused(StudioRefusals.CapacityOutOfRange);

    [Fact]
    public async Task What_does_not_exist_is_not_scheduled()
    {
        (await Studio.Schedule(teacherId: Guid.NewGuid())).ShouldBeRefused(ClassRefusals.TeacherNotFound);

        (await Studio.Schedule(roomId: Guid.NewGuid())).ShouldBeRefused(ClassRefusals.RoomNotFound);
    }

    [Fact]
    public async Task New_places_go_to_those_who_wait()
    {
        var session = await Studio.Session(capacity: 1);
        var (_, next) = (await Studio.Booked(session), await Studio.Booked(session));
        (await Studio.ChangeCapacity(session, 2)).ShouldSucceed();

        (await Studio.BookingOf(next.Id)).Status.ShouldBe(BookingStatus.Booked);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Places_below_those_booked_are_refused_by_the_names_of_the_people()
    {
        var session = await Studio.Session();
        foreach (var name in new[] { "周美云", "陈怡君" }) (await Studio.Book(session, (await Studio.Member(name)).Id)).ShouldSucceed();
        var refusal = await Studio.ChangeCapacity(session, 1);

        refusal.ShouldBeRefused("capacity-below-booked");
        ((IEnumerable<string>)refusal!.Values[2]).ShouldBe(["周美云", "陈怡君"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_moved_class_keeps_its_people_who_are_told_when_it_was_to_begin()
    {
        var session = await Studio.Session();
        var booking = await Studio.Booked(session);
        (await Move(session, A.Today.AddDays(2), new(18, 0))).ShouldSucceed().ShouldBe(1);

        (await Studio.SessionOf(session)).StartsAt.ShouldBe(new(2026, 3, 4, 10, 0, 0, DateTimeKind.Utc));
        (await Studio.BookingOf(booking.Id)).Status.ShouldBe(BookingStatus.Booked);
        (await Notices(NoticeKind.ClassMoved)).ShouldHaveSingleItem().StartedAt.ShouldBe(new DateTime(2026, 3, 3, 2, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task A_class_is_not_moved_onto_another()
    {
        var session = await Studio.Session(at: new(10, 0));
        await Studio.Session(at: new(18, 0));

        (await Move(session, A.Today.AddDays(1), new(18, 30))).ShouldBeRefused("room-taken");
        (await Move(session, A.Today.AddDays(1), new(10, 30))).ShouldSucceed();
    }

    [Fact]
    public async Task A_substitute_is_announced_and_the_regular_teacher_comes_back()
    {
        var session = await Studio.Session();
        await Studio.Booked(session);
        (await Substitute(session, Studio.Furniture.SubstituteId)).ShouldSucceed().ShouldBe(1);
        (await Studio.SessionOf(session)).SubstituteForId.ShouldBe(Studio.Furniture.TeacherId);
        (await Substitute(session, Studio.Furniture.TeacherId)).ShouldSucceed();

        (await Studio.SessionOf(session)).SubstituteForId.ShouldBeNull();
    }

    [Fact]
    public async Task Naming_the_same_substitute_again_tells_nobody()
    {
        var session = await Studio.Session();
        await Studio.Booked(session);
        (await Substitute(session, Studio.Furniture.SubstituteId)).ShouldSucceed();

        (await Substitute(session, Studio.Furniture.SubstituteId)).ShouldSucceed().ShouldBe(0);
        (await Notices(NoticeKind.ClassSubstituted)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_class_called_off_gives_everyone_everything_back_and_tells_them()
    {
        var session = await Studio.Session(capacity: 1);
        var (booked, waiting) = (await Studio.Booked(session), await Studio.Booked(session));
        (await Studio.CallOff(session)).ShouldSucceed().ShouldBe(2);

        (await Studio.CardOf(booked.CardId!.Value)).Free.ShouldBe(10);
        (await Studio.BookingOf(waiting.Id)).Status.ShouldBe(BookingStatus.Cancelled);
        (await Notices(NoticeKind.ClassCancelled)).Count.ShouldBe(2);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Closed_days_cancel_what_was_opened_on_them()
    {
        var (closed, open) = (await Studio.Session(), await Studio.Session(day: A.Today.AddDays(5)));
        await Studio.Booked(closed);
        (await Close(A.Today.AddDays(1), A.Today.AddDays(2))).ShouldSucceed().ShouldBe(1);

        (await Studio.SessionOf(closed)).IsCancelled.ShouldBeTrue();
        (await Studio.SessionOf(open)).IsCancelled.ShouldBeFalse();
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task A_day_on_which_someone_has_come_already_is_not_closed_at_all()
    {
        var (begun, later) = (await Studio.Session(), await Studio.Session(at: new(18, 0)));
        var booking = await Studio.Booked(begun);
        await Studio.WhenItBegins(begun);
        (await Studio.CheckIn(booking.Id)).ShouldSucceed();

        (await Close(A.Today.AddDays(1), A.Today.AddDays(1))).ShouldBeRefused(ClassRefusals.HasCheckIns(1));
        (await Studio.SessionOf(later)).IsCancelled.ShouldBeFalse();
        (await Studio.ReadAsync(db => db.Closures.CountAsync())).ShouldBe(0);
    }

    Task<StudioPortal.Domain.Shared.Outcome<int>> Move(Guid session, DateOnly day, TimeOnly at) =>
        Studio.Get<MoveSession>().ExecuteAsync(A.Manager, new(session, day, at, Studio.Furniture.RoomId, Studio.Furniture.TeacherId));

    Task<StudioPortal.Domain.Shared.Outcome<int>> Substitute(Guid session, Guid teacher) =>
        Studio.Get<SubstituteTeacher>().ExecuteAsync(A.Manager, session, teacher);

    Task<StudioPortal.Domain.Shared.Outcome<int>> Close(DateOnly firstOn, DateOnly lastOn) =>
        Studio.Get<CloseDays>().ExecuteAsync(A.Manager, firstOn, lastOn, "装修");

    Task<List<Notice>> Notices(NoticeKind kind) => Studio.ReadAsync(db => db.Notices.Where(one => one.Kind == kind).ToListAsync());
}
