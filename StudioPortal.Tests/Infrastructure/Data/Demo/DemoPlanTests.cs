using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data.Demo;

namespace StudioPortal.Tests.Infrastructure.Data.Demo;

public class DemoPlanTests
{
    static readonly StudioCalendar Calendar = StudioCalendar.For("Asia/Shanghai");

    /// <summary>A step that meets every minute of the hour in the course of a week.</summary>
    static readonly DateTime[] Moments =
        [.. Enumerable.Range(0, 7 * 24 * 60 / 23).Select(step => Calendar.InstantOf(new(2026, 11, 16), TimeOnly.MinValue).AddMinutes(step * 23))];

    [Fact]
    public void Whatever_the_hour_a_class_is_running()
    {
        foreach (var now in Moments)
            PlanAt(now).OfToday.ShouldContain(one => one.Focus == Focus.Running && one.Session.StartsAt <= now && one.Session.EndsAt > now, Calendar.LocalOf(now).ToString("ddd HH:mm"));
    }

    [Fact]
    public void Until_late_in_the_evening_a_class_is_about_to_start()
    {
        foreach (var now in Moments.Where(now => Calendar.TimeOf(now) < new TimeOnly(23, 15)))
            PlanAt(now).OfToday.ShouldContain(one => one.Focus == Focus.Soon && one.Session.StartsAt > now && one.Session.StartsAt <= now.AddMinutes(20), Calendar.LocalOf(now).ToString("ddd HH:mm"));
    }

    [Fact]
    public void Until_the_evening_two_more_classes_follow_today()
    {
        foreach (var now in Moments.Where(now => Calendar.TimeOf(now) < new TimeOnly(22, 45)))
            PlanAt(now).OfToday.Count(one => one.Session.StartsAt > now.AddMinutes(20)).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void No_room_and_no_teacher_is_in_two_places()
    {
        foreach (var now in Moments)
        {
            var plan = PlanAt(now);
            foreach (var session in plan.OfToday.Select(one => one.Session))
                plan.Beside(session).ShouldNotContain(other => other.RoomId == session.RoomId || other.TeacherId == session.TeacherId);
        }
    }

    [Fact]
    public void No_class_begins_or_ends_on_another_day()
    {
        foreach (var now in Moments)
            PlanAt(now).OfToday.ShouldAllBe(one => Calendar.DayOf(one.Session.StartsAt) == one.Session.Day && one.Session.EndsAt <= Calendar.BoundsOf(one.Session.Day).To);
    }

    static DemoPlan PlanAt(DateTime now)
    {
        var random = new DemoRandom(1);
        return new(random, new(random, now.AddDays(-7), Calendar.DayOf(now)), Calendar, Calendar.DayOf(now), now);
    }
}
