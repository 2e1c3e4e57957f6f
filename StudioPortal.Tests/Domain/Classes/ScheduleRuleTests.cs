using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Classes;

public class ScheduleRuleTests
{
    static readonly DateOnly Monday = A.Today;

    [Fact]
    public void A_weekly_class_falls_on_its_weekday_only() =>
        Rule().DaysBetween(Monday, Monday.AddDays(21), []).ShouldBe([Monday, Monday.AddDays(7), Monday.AddDays(14), Monday.AddDays(21)]);

    [Fact]
    public void It_begins_with_its_first_day() =>
        Rule(firstOn: Monday.AddDays(1)).DaysBetween(Monday, Monday.AddDays(13), []).ShouldBe([Monday.AddDays(7)]);

    [Fact]
    public void It_ends_with_its_last_day_included() =>
        Rule(lastOn: Monday.AddDays(7)).DaysBetween(Monday, Monday.AddDays(60), []).ShouldBe([Monday, Monday.AddDays(7)]);

    [Fact]
    public void Closed_days_are_left_out_first_and_last_included()
    {
        var closure = A.Closure(Monday.AddDays(7), Monday.AddDays(14));

        Rule().DaysBetween(Monday, Monday.AddDays(21), [closure]).ShouldBe([Monday, Monday.AddDays(21)]);
    }

    [Fact]
    public void Ended_before_it_began_it_falls_on_no_day()
    {
        var rule = Rule();
        rule.EndAfter(Monday.AddDays(-1));

        rule.DaysBetween(Monday.AddDays(-30), Monday.AddDays(30), []).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(9)]
    [InlineData(481)]
    public void A_weekly_class_lasts_ten_minutes_to_eight_hours(int minutes) =>
        ScheduleRule.Repeat(Guid.NewGuid(), A.Weekly(minutes: minutes), []).ShouldBeRefused(ClassRefusals.RuleUnsound);

    [Fact]
    public void A_weekly_class_does_not_end_before_it_begins() =>
        ScheduleRule.Repeat(Guid.NewGuid(), A.Weekly(lastOn: Monday.AddDays(-1)), []).ShouldBeRefused(ClassRefusals.RuleUnsound);

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public void A_weekly_class_has_places_a_room_can_have(int capacity) =>
        ScheduleRule.Repeat(Guid.NewGuid(), A.Weekly(capacity: capacity), []).ShouldBeRefused(StudioRefusals.CapacityOutOfRange);

    [Theory]
    [InlineData("17:30", false)]
    [InlineData("17:31", true)]
    [InlineData("19:29", true)]
    [InlineData("19:30", false)]
    public void Two_weekly_classes_meet_when_their_times_overlap(string startsAt, bool meets) =>
        Rule().Meets(A.Weekly() with { StartsAt = TimeOnly.Parse(startsAt) }).ShouldBe(meets);

    [Fact]
    public void On_other_weekdays_or_in_other_weeks_they_do_not_meet()
    {
        var ended = Rule(lastOn: Monday.AddDays(7));

        ended.Meets(A.Weekly(DayOfWeek.Tuesday)).ShouldBeFalse();
        ended.Meets(A.Weekly(firstOn: Monday.AddDays(8))).ShouldBeFalse();
        ended.Meets(A.Weekly(firstOn: Monday.AddDays(7))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-03-28", "01:30")]
    [InlineData("2026-03-29", "01:30")]
    [InlineData("2026-03-30", "00:30")]
    public void In_Berlin_a_class_in_the_skipped_hour_moves_on_that_day_only(string day, string utc) =>
        StudioCalendar.For("Europe/Berlin").InstantOf(DateOnly.Parse(day), new(2, 30)).ToString("HH:mm").ShouldBe(utc);

    [Theory]
    [InlineData("2026-03-28", "17:30")]
    [InlineData("2026-03-29", "16:30")]
    [InlineData("2026-10-24", "16:30")]
    [InlineData("2026-10-25", "17:30")]
    public void In_Berlin_an_evening_class_stays_at_half_past_six_over_the_change_of_clocks(string day, string utc) =>
        StudioCalendar.For("Europe/Berlin").InstantOf(DateOnly.Parse(day), new(18, 30)).ToString("HH:mm").ShouldBe(utc);

    static ScheduleRule Rule(DateOnly? firstOn = null, DateOnly? lastOn = null) =>
        ScheduleRule.Repeat(Guid.NewGuid(), A.Weekly(firstOn: firstOn, lastOn: lastOn), []).ShouldSucceed();
}
