using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Schedule;

namespace StudioPortal.Tests.Web.Schedule;

public class ScheduleWeekTests
{
    static readonly StudioCalendar Berlin = StudioCalendar.For("Europe/Berlin");

    [Theory]
    [InlineData("2026-11-16")]
    [InlineData("2026-11-18")]
    [InlineData("2026-11-22")]
    public void Any_day_of_a_week_names_it(string text) =>
        ScheduleWeek.Read(text, A.Today).Monday.ShouldBe(new(2026, 11, 16));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("16.11.2026")]
    [InlineData("2026-02-30")]
    [InlineData("9999-12-31")]
    public void What_is_no_day_names_the_week_of_today(string? text) =>
        ScheduleWeek.Read(text, A.Today).ShouldBe(ScheduleWeek.Of(A.Today));

    [Fact]
    public void A_week_has_seven_days_also_when_the_clocks_change()
    {
        var forward = ScheduleWeek.Of(new(2026, 3, 29));

        forward.Days.ShouldBe(Enumerable.Range(23, 7).Select(day => new DateOnly(2026, 3, day)));
        forward.After(1).Monday.ShouldBe(new(2026, 3, 30));
        ScheduleWeek.Of(new(2026, 10, 25)).After(-1).Sunday.ShouldBe(new(2026, 10, 18));
    }

    [Fact]
    public void A_week_goes_over_the_turn_of_the_year() =>
        ScheduleWeek.Of(new(2027, 1, 1)).Monday.ShouldBe(new(2026, 12, 28));

    [Fact]
    public void A_class_dropped_behind_the_change_of_clocks_keeps_its_time_of_day()
    {
        var row = Row(new(2026, 3, 28), new(18, 30));
        var dropped = DroppedClass.Of(row, new(2026, 3, 29), row.RoomId, ScheduleView.ByRoom, Berlin);

        dropped.Request.StartsAt.ShouldBe(new(18, 30));
        (dropped.StartsAt - row.StartsAt).ShouldBe(TimeSpan.FromHours(23));
    }

    [Fact]
    public void A_class_dropped_on_a_teacher_keeps_its_room_and_on_a_room_its_teacher()
    {
        var (row, other) = (Row(new(2026, 3, 24), new(18, 30)), Guid.NewGuid());
        var byTeacher = DroppedClass.Of(row, row.Day, other, ScheduleView.ByTeacher, Berlin).Request;
        var byRoom = DroppedClass.Of(row, row.Day, other, ScheduleView.ByRoom, Berlin).Request;

        (byTeacher.RoomId, byTeacher.TeacherId).ShouldBe((row.RoomId, other));
        (byRoom.RoomId, byRoom.TeacherId).ShouldBe((other, row.TeacherId));
    }

    static BoardRow Row(DateOnly day, TimeOnly at)
    {
        var startsAt = Berlin.InstantOf(day, at);
        return new(
            Guid.NewGuid(), day, startsAt, startsAt.AddHours(1), new("哈他瑜伽", "Hatha"), new("莲花厅", "Lotus"), A.RoomId,
            A.TeacherId, new("陈老师", "Chen"), null, 12, 0, 0, 0, 0, 0, false, 1);
    }
}
