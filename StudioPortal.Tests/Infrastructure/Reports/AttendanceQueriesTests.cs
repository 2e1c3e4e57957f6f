using StudioPortal.Infrastructure.Reports;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Reports;

public class AttendanceQueriesTests : InAStudio
{
    [Fact]
    public async Task A_day_knows_when_its_bookings_were_made_and_when_people_came()
    {
        var session = await Studio.Session(day: A.Today, at: new(18, 0));
        var booking = await Studio.Booked(session);
        Studio.Clock.Advance(TimeSpan.FromHours(1));
        (await Studio.CheckIn(booking.Id)).ShouldSucceed();
        var day = await Day();

        (day.Booked, day.Made.Single(), day.CheckIns.Single()).ShouldBe((1, new TimeOnly(8, 0), new TimeOnly(9, 0)));
    }

    [Fact]
    public async Task An_undone_check_in_never_was()
    {
        var booking = await Studio.Booked(await Studio.Session(day: A.Today, at: new(18, 0)));
        (await Studio.CheckIn(booking.Id)).ShouldSucceed();
        (await Studio.Undo(booking.Id)).ShouldSucceed();

        (await Day()).CheckIns.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_walk_in_counts_as_one_and_as_someone_who_came()
    {
        var session = await Studio.Session(day: A.Today, at: new(18, 0));
        (await Studio.WalkIn(session, (await Studio.Member()).Id)).ShouldSucceed();
        var day = await Day();

        (day.WalkIns.Count, day.CheckIns.Count).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Who_stayed_away_is_known_from_the_end_of_the_class()
    {
        var session = await Studio.Session(day: A.Today, at: new(18, 0));
        await Studio.Booked(session);
        await Studio.WhenItIsOver(session);
        await Studio.CloseClasses();

        (await Day()).NoShows.ShouldBe([new TimeOnly(19, 0)]);
    }

    [Fact]
    public async Task Only_weeks_with_classes_are_usual()
    {
        (await Studio.Get<AttendanceHistory>().UsualAsync(A.Today)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_present_day_is_read_again_after_a_minute_and_not_before()
    {
        var (history, session) = (Studio.Get<AttendanceHistory>(), await Studio.Session(day: A.Today, at: new(18, 0)));
        await history.OfDayAsync(A.Today);
        await Studio.Booked(session);

        (await history.OfDayAsync(A.Today)).Booked.ShouldBe(0);
        Studio.Clock.Advance(TimeSpan.FromMinutes(1));
        (await history.OfDayAsync(A.Today)).Booked.ShouldBe(1);
    }

    Task<DayTimes> Day() => Studio.Get<AttendanceQueries>().OfDayAsync(A.Today);
}
