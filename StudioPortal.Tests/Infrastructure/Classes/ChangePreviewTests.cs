using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Classes;

public class ChangePreviewTests : InAStudio
{
    static readonly DateOnly Tomorrow = A.Today.AddDays(1);

    [Fact]
    public async Task Closing_days_says_how_many_classes_end_and_how_many_are_told()
    {
        var session = await Studio.Session(capacity: 1);
        for (var number = 0; number < 2; number++) await Studio.Booked(session);
        await Studio.Session(at: new(18, 0));

        (await Previews.OfClosingAsync(Tomorrow, Tomorrow)).ShouldBe(new(Classes: 2, Told: 2, Begun: 0));
        (await Studio.Get<CloseDays>().ExecuteAsync(A.Manager, Tomorrow, Tomorrow, "装修")).ShouldSucceed().ShouldBe(2);
    }

    [Fact]
    public async Task A_class_with_people_checked_in_stands_in_the_way_of_closing()
    {
        var session = await Studio.Session();
        var booking = await Studio.Booked(session);
        await Studio.WhenItBegins(session);
        (await Studio.CheckIn(booking.Id)).ShouldSucceed();

        (await Previews.OfClosingAsync(Tomorrow, Tomorrow)).Begun.ShouldBe(1);
    }

    [Fact]
    public async Task A_new_class_hears_who_is_in_the_way()
    {
        await Studio.Session(at: new(15, 0));

        (await Previews.OfNewAsync(New(new(15, 30)), 60, isWeekly: false)).Clashes.ShouldHaveSingleItem().IsTeacher.ShouldBeTrue();
        (await Previews.OfNewAsync(New(new(16, 0)), 60, isWeekly: false)).IsPossible.ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_weekly_class_leaves_closed_days_out()
    {
        (await Studio.Get<CloseDays>().ExecuteAsync(A.Manager, Tomorrow.AddDays(7), Tomorrow.AddDays(7), "装修")).ShouldSucceed();
        var preview = await Previews.OfNewAsync(New(new(15, 0)), 60, isWeekly: true, lastOn: Tomorrow.AddDays(14));

        (preview.Opens, preview.IsPossible).ShouldBe((2, true));
    }

    [Fact]
    public async Task A_new_weekly_class_begun_long_ago_is_looked_at_from_today_on()
    {
        await Studio.Session(at: new(15, 0));
        Studio.Clock.Advance(TimeSpan.FromDays(7));
        var preview = await Previews.OfNewAsync(New(new(15, 0)) with { Day = new(2000, 1, 4) }, 60, isWeekly: true);

        (preview.Opens, preview.Clashes.Count).ShouldBe((4, 0));
    }

    [Fact]
    public async Task Free_teachers_come_first_and_busy_ones_say_what_they_teach()
    {
        var session = await Studio.Session(at: new(15, 0));
        (await Studio.Schedule(at: new(15, 30), teacherId: Studio.Furniture.SubstituteId, roomId: await Studio.Room())).ShouldSucceed();
        var standIns = await Studio.Get<ScheduleQueries>().StandInsAsync(session);

        standIns[0].IsCurrent.ShouldBeTrue();
        (standIns[^1].Id, standIns[^1].IsFree, standIns[^1].BusyWith).ShouldBe((Studio.Furniture.SubstituteId, false, new LocalName("哈他瑜伽", "Hatha")));
    }

    [Fact]
    public async Task A_closed_day_stands_on_the_board_with_its_reason()
    {
        (await Studio.Get<LiveBoard>().OfAsync(Tomorrow)).ClosedFor.ShouldBeNull();
        (await Studio.Get<CloseDays>().ExecuteAsync(A.Manager, Tomorrow, Tomorrow, "装修")).ShouldSucceed();
        await using var other = Studio.AnotherProcess();

        var week = await other.Get<LiveBoard>().OfDaysAsync(A.Today, A.Today.AddDays(6));
        week.Select(day => day.ClosedFor).ShouldBe([null, "装修", null, null, null, null, null]);
    }

    ChangePreviews Previews => Studio.Get<ChangePreviews>();

    ScheduleClassRequest New(TimeOnly at) =>
        new(Studio.Furniture.ClassTypeId, Studio.Furniture.RoomId, Studio.Furniture.TeacherId, Tomorrow, at);
}
