using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Classes;

public class WeeklyTests : InAStudio
{
    [Fact]
    public async Task A_weekly_class_is_opened_for_the_coming_four_weeks()
    {
        var rule = await Weekly();

        (await Days(rule)).ShouldBe([0, 7, 14, 21, 28]);
    }

    [Fact]
    public async Task Opening_again_opens_nothing()
    {
        await Weekly();

        (await Open()).ShouldBe(0);
    }

    [Fact]
    public async Task A_week_later_one_more_is_opened_by_however_many_nodes()
    {
        await using var other = Studio.AnotherProcess();
        var rule = await Weekly();
        Studio.Clock.Advance(TimeSpan.FromDays(7));
        await Task.WhenAll(Open(), other.Get<OpenSessions>().ExecuteAsync());

        (await Days(rule)).ShouldBe([0, 7, 14, 21, 28, 35]);
    }

    [Fact]
    public async Task A_cancelled_class_is_not_opened_again()
    {
        var rule = await Weekly();
        (await Studio.CallOff(await SessionOn(rule, days: 7))).ShouldSucceed();

        (await Open()).ShouldBe(0);
    }

    [Fact]
    public async Task On_closed_days_none_is_opened()
    {
        (await Studio.Get<CloseDays>().ExecuteAsync(A.Manager, A.Today.AddDays(7), A.Today.AddDays(7), "装修")).ShouldSucceed();

        (await Days(await Weekly())).ShouldBe([0, 14, 21, 28]);
    }

    [Fact]
    public async Task Two_weekly_classes_do_not_share_room_and_time()
    {
        await Weekly();

        (await Repeat(Slot() with { StartsAt = new(19, 0), TeacherId = Studio.Furniture.SubstituteId })).ShouldBeRefused("room-taken");
    }

    [Fact]
    public async Task A_single_class_in_the_way_is_named()
    {
        await Studio.Session(at: new(18, 0), day: A.Today.AddDays(14));

        (await Repeat(Slot())).Refusal!.Values.Select(value => value.ToString()).ShouldBe(["莲花厅", "哈他瑜伽", "2026-03-16 18:00"]);
    }

    [Fact]
    public async Task A_class_long_past_stands_in_nobodys_way()
    {
        await Studio.Session(at: new(18, 0), day: A.Today);
        Studio.Clock.Advance(TimeSpan.FromDays(7));

        (await Days((await Repeat(Slot() with { FirstOn = new(2, 11, 23) })).ShouldSucceed())).ShouldBe([7, 14, 21, 28, 35]);
    }

    [Fact]
    public async Task An_ended_rule_cancels_the_empty_classes_after_it_and_leaves_the_booked()
    {
        var rule = await Weekly();
        var booked = await SessionOn(rule, days: 14);
        await Studio.Booked(booked);
        (await Studio.Get<EndRule>().ExecuteAsync(A.Manager, rule, A.Today, "换课")).ShouldSucceed();

        (await Studio.SessionOf(booked)).IsCancelled.ShouldBeFalse();
        (await Studio.SessionOf(await SessionOn(rule, days: 7))).IsCancelled.ShouldBeTrue();
        (await Studio.SessionOf(await SessionOn(rule, days: 0))).IsCancelled.ShouldBeFalse();
    }

    [Fact]
    public async Task From_here_on_the_class_is_at_another_time_and_those_before_stay()
    {
        var rule = await Weekly();
        var (before, here, booking) = (await SessionOn(rule, 0), await SessionOn(rule, 7), await Studio.Booked(await SessionOn(rule, 14)));
        (await FromHereOn(here, A.Today.AddDays(8), new(9, 0))).ShouldSucceed().ShouldBe(1);

        (await Studio.SessionOf(before)).StartsAt.ShouldBe(A.Now.AddHours(10.5));
        (await Studio.SessionOf(here)).StartsAt.ShouldBe(A.Now.AddDays(8).AddHours(1));
        var moved = await Studio.SessionOf((await Studio.BookingOf(booking.Id)).SessionId);
        (moved.StartsAt, moved.Booked).ShouldBe((A.Now.AddDays(15).AddHours(1), 1));
        (await Open()).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_cancelled_before_the_change_stays_cancelled()
    {
        var rule = await Weekly();
        var cancelled = await SessionOn(rule, days: 14);
        (await Studio.CallOff(cancelled)).ShouldSucceed();
        (await FromHereOn(await SessionOn(rule, days: 7), A.Today.AddDays(7), new(9, 0))).ShouldSucceed();

        (await Open()).ShouldBe(0);
        (await Studio.SessionOf(cancelled)).IsCancelled.ShouldBeTrue();
    }

    [Fact]
    public async Task A_single_class_has_no_here_on() =>
        (await FromHereOn(await Studio.Session(), A.Today.AddDays(1), new(9, 0))).ShouldBeRefused(ClassRefusals.RuleNotFound);

    [Fact]
    public async Task From_here_on_into_a_room_that_does_not_exist_is_refused()
    {
        var here = await SessionOn(await Weekly(), days: 7);

        (await FromHereOn(here, A.Today.AddDays(7), new(9, 0), Guid.NewGuid())).ShouldBeRefused(ClassRefusals.RoomNotFound);
    }

    WeeklySlot Slot() => A.Weekly() with
    {
        ClassTypeId = Studio.Furniture.ClassTypeId, RoomId = Studio.Furniture.RoomId, TeacherId = Studio.Furniture.TeacherId,
    };

    Task<Outcome<Guid>> Repeat(WeeklySlot slot) => Studio.Get<ScheduleWeekly>().ExecuteAsync(A.Manager, slot);

    async Task<Guid> Weekly() => (await Repeat(Slot())).ShouldSucceed();

    async Task<int> Open() => (await Studio.Get<OpenSessions>().ExecuteAsync()).ShouldSucceed();

    Task<Outcome<int>> FromHereOn(Guid session, DateOnly day, TimeOnly at, Guid? room = null) => Studio.Get<ChangeFromHereOn>().ExecuteAsync(
        A.Manager, new(session, day, at, room ?? Studio.Furniture.RoomId, Studio.Furniture.TeacherId));

    Task<Guid> SessionOn(Guid rule, int days) => Studio.ReadAsync(db => db.ClassSessions
        .Where(one => one.ScheduleRuleId == rule && one.RuleDay == A.Today.AddDays(days)).Select(one => one.Id).SingleAsync());

    async Task<IEnumerable<int>> Days(Guid rule) => (await Studio.ReadAsync(db => db.ClassSessions
        .Where(one => one.ScheduleRuleId == rule).OrderBy(one => one.Day).Select(one => one.Day).ToListAsync())).Select(day => day.DayNumber - A.Today.DayNumber);

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(9)]
    [InlineData(int.MaxValue)]
    public async Task No_class_is_shorter_than_ten_minutes_or_longer_than_eight_hours(int minutes)
    {
        (await Repeat(Tomorrow, minutes)).ShouldBeRefused(ClassRefusals.RuleUnsound);

        (await Studio.Get<ScheduleClass>().ExecuteAsync(A.Manager, new(
            Studio.Furniture.ClassTypeId, Studio.Furniture.RoomId, null, Tomorrow, new(10, 0), minutes))).ShouldBeRefused(ClassRefusals.SessionUnsound);
    }

    [Fact]
    public async Task A_first_day_long_ago_meets_no_class_of_the_past()
    {
        await Studio.Session(at: new(10, 0));
        Studio.Clock.Advance(TimeSpan.FromDays(2));

        (await Repeat(new(2000, 1, 4), 60)).ShouldSucceed();
    }

    static DateOnly Tomorrow => A.Today.AddDays(1);

    Task<Outcome<Guid>> Repeat(DateOnly firstOn, int minutes) => Studio.Get<ScheduleWeekly>().ExecuteAsync(A.Manager, new(
        Studio.Furniture.ClassTypeId, Studio.Furniture.RoomId, Studio.Furniture.TeacherId, Tomorrow.DayOfWeek, new(10, 0), minutes, 8, firstOn));
}
