using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Classes;

/// <summary>What goes along when a class moves, once or from here on.</summary>
public class MoveRuleTests : InAStudio
{
    static readonly DateOnly Tomorrow = A.Today.AddDays(1);

    [Fact]
    public async Task A_class_that_had_the_whole_room_has_the_whole_other_room()
    {
        var session = await Studio.Session();
        (await Move(session, await Studio.Room())).ShouldSucceed();

        (await Studio.SessionOf(session)).Capacity.ShouldBe(8);
    }

    [Fact]
    public async Task Places_gained_in_a_larger_room_go_to_those_who_wait()
    {
        var session = (await Studio.Schedule(capacity: 1, roomId: await Studio.Room())).ShouldSucceed();
        (await Studio.ChangeCapacity(session, 8)).ShouldSucceed();
        var bookings = new List<Guid>();
        for (var number = 0; number < 9; number++) bookings.Add((await Studio.Booked(session)).Id);
        (await Move(session, Studio.Furniture.RoomId)).ShouldSucceed().ShouldBe(9);

        (await Studio.BookingOf(bookings[8])).Status.ShouldBe(BookingStatus.Booked);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Places_gained_from_here_on_go_to_those_who_wait()
    {
        var rule = (await Studio.Get<ScheduleWeekly>().ExecuteAsync(A.Manager, new(
            Studio.Furniture.ClassTypeId, await Studio.Room(), Studio.Furniture.TeacherId, Tomorrow.DayOfWeek, new(10, 0), 60, 8, Tomorrow))).ShouldSucceed();
        var session = await Studio.ReadAsync(db => db.ClassSessions.Where(one => one.ScheduleRuleId == rule && one.Day == Tomorrow).Select(one => one.Id).SingleAsync());
        for (var number = 0; number < 8; number++) await Studio.Booked(session);
        var waiting = await Studio.Booked(session);
        (await Studio.Get<ChangeFromHereOn>().ExecuteAsync(
            A.Manager, new(session, Tomorrow, new(10, 0), Studio.Furniture.RoomId, Studio.Furniture.TeacherId))).ShouldSucceed();

        (await Studio.BookingOf(waiting.Id)).Status.ShouldBe(BookingStatus.Booked);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task A_room_too_small_for_those_booked_is_refused_by_their_names()
    {
        var session = await Studio.Session();
        for (var number = 0; number < 9; number++) await Studio.Booked(session);
        var moved = await Move(session, await Studio.Room());

        moved.ShouldBeRefused("capacity-below-booked");
        ((IEnumerable<string>)moved.Refusal!.Values[2]).Count().ShouldBe(9);
    }

    [Fact]
    public async Task A_class_moved_in_time_keeps_its_substitute_as_one()
    {
        var session = await Studio.Session();
        (await Substitute(session)).ShouldSucceed();
        (await Move(session, Studio.Furniture.RoomId, teacherId: Studio.Furniture.SubstituteId)).ShouldSucceed();

        (await Studio.SessionOf(session)).SubstituteForId.ShouldBe(Studio.Furniture.TeacherId);
    }

    [Fact]
    public async Task A_class_is_not_moved_onto_a_closed_day()
    {
        var session = await Studio.Session();
        (await Close(days: 3)).ShouldSucceed();

        (await Move(session, Studio.Furniture.RoomId, A.Today.AddDays(3))).ShouldBeRefused(ClassRefusals.DayClosed);
    }

    [Fact]
    public async Task A_class_with_someone_checked_in_keeps_its_day()
    {
        var session = await Studio.Session();
        var booking = await Studio.Booked(session);
        await Studio.WhenItBegins(session);
        (await Studio.CheckIn(booking.Id)).ShouldSucceed();

        (await Move(session, Studio.Furniture.RoomId, A.Today.AddDays(3))).ShouldBeRefused(ClassRefusals.HasCheckIns(1));
    }

    [Fact]
    public async Task A_substitute_of_one_class_does_not_teach_all_that_follow()
    {
        var rule = await Weekly();
        var (here, next) = (await SessionOn(rule, 7), await SessionOn(rule, 14));
        (await Substitute(here)).ShouldSucceed();
        (await FromHereOn(here, days: 8, Studio.Furniture.SubstituteId)).ShouldSucceed();

        (await Studio.SessionOf(here)).SubstituteForId.ShouldBe(Studio.Furniture.TeacherId);
        (await Studio.SessionOf(next)).TeacherId.ShouldBe(Studio.Furniture.TeacherId);
    }

    [Fact]
    public async Task What_would_fall_on_a_closed_day_from_here_on_is_cancelled()
    {
        var rule = await Weekly();
        var (here, next) = (await SessionOn(rule, 7), await SessionOn(rule, 14));
        (await Close(days: 15)).ShouldSucceed();
        (await FromHereOn(here, days: 8, Studio.Furniture.TeacherId)).ShouldSucceed();

        (await Studio.SessionOf(next)).IsCancelled.ShouldBeTrue();
        (await Studio.SessionOf(here)).IsCancelled.ShouldBeFalse();
    }

    Task<Outcome<int>> Move(Guid session, Guid roomId, DateOnly? day = null, Guid? teacherId = null) => Studio.Get<MoveSession>()
        .ExecuteAsync(A.Manager, new(session, day ?? Tomorrow, new(15, 0), roomId, teacherId ?? Studio.Furniture.TeacherId));

    Task<Outcome<int>> FromHereOn(Guid session, int days, Guid teacherId) => Studio.Get<ChangeFromHereOn>().ExecuteAsync(
        A.Manager, new(session, A.Today.AddDays(days), new(9, 0), Studio.Furniture.RoomId, teacherId));

    Task<Outcome<int>> Substitute(Guid session) =>
        Studio.Get<SubstituteTeacher>().ExecuteAsync(A.Manager, session, Studio.Furniture.SubstituteId);

    Task<Outcome<int>> Close(int days) =>
        Studio.Get<CloseDays>().ExecuteAsync(A.Manager, A.Today.AddDays(days), A.Today.AddDays(days), "装修");

    async Task<Guid> Weekly() => (await Studio.Get<ScheduleWeekly>().ExecuteAsync(A.Manager, A.Weekly() with
    {
        ClassTypeId = Studio.Furniture.ClassTypeId, RoomId = Studio.Furniture.RoomId, TeacherId = Studio.Furniture.TeacherId,
    })).ShouldSucceed();

    Task<Guid> SessionOn(Guid rule, int days) => Studio.ReadAsync(db => db.ClassSessions
        .Where(one => one.ScheduleRuleId == rule && one.RuleDay == A.Today.AddDays(days)).Select(one => one.Id).SingleAsync());
}
