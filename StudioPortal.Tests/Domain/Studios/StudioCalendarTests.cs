using StudioPortal.Domain.Studios;

namespace StudioPortal.Tests.Domain.Studios;

public class StudioCalendarTests
{
    static readonly StudioCalendar Berlin = StudioCalendar.For("Europe/Berlin");
    static readonly StudioCalendar Shanghai = StudioCalendar.For("Asia/Shanghai");
    static readonly DateOnly ClocksForward = new(2026, 3, 29);
    static readonly DateOnly ClocksBack = new(2026, 10, 25);

    [Fact]
    public void A_class_keeps_its_wall_clock_time_when_the_clocks_change()
    {
        Berlin.InstantOf(new(2026, 3, 28), new(18, 30)).ShouldBe(Utc(2026, 3, 28, 17, 30));
        Berlin.InstantOf(ClocksForward, new(18, 30)).ShouldBe(Utc(2026, 3, 29, 16, 30));
        Berlin.InstantOf(ClocksBack, new(18, 30)).ShouldBe(Utc(2026, 10, 25, 17, 30));
    }

    [Fact]
    public void An_instant_is_of_kind_UTC() => Shanghai.InstantOf(new(2026, 1, 1), new(8, 0)).Kind.ShouldBe(DateTimeKind.Utc);

    [Theory]
    [InlineData("01:59", "00:59")]
    [InlineData("02:00", "01:00")]
    [InlineData("02:30", "01:30")]
    [InlineData("02:59", "01:59")]
    [InlineData("03:00", "01:00")]
    public void A_skipped_time_moves_forward_by_the_gap(string local, string utc) =>
        Berlin.InstantOf(ClocksForward, TimeOnly.Parse(local)).ShouldBe(ClocksForward.ToDateTime(TimeOnly.Parse(utc)));

    [Fact]
    public void A_skipped_half_past_two_is_shown_as_half_past_three() =>
        Berlin.TimeOf(Berlin.InstantOf(ClocksForward, new(2, 30))).ShouldBe(new(3, 30));

    [Theory]
    [InlineData("01:59", "23:59", -1)]
    [InlineData("02:00", "00:00", 0)]
    [InlineData("02:30", "00:30", 0)]
    [InlineData("03:00", "02:00", 0)]
    public void A_repeated_time_means_the_first_of_the_two(string local, string utc, int days) =>
        Berlin.InstantOf(ClocksBack, TimeOnly.Parse(local)).ShouldBe(ClocksBack.AddDays(days).ToDateTime(TimeOnly.Parse(utc)));

    [Fact]
    public void Both_passes_of_a_repeated_hour_show_the_same_time_with_different_offsets()
    {
        var first = Utc(2026, 10, 25, 0, 30);

        Berlin.LocalOf(first).ShouldBe(Berlin.LocalOf(first.AddHours(1)));
        Berlin.WithOffset(first).Offset.ShouldBe(TimeSpan.FromHours(2));
        Berlin.WithOffset(first.AddHours(1)).Offset.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void An_evening_in_Shanghai_belongs_to_the_studio_s_day_not_to_the_UTC_day()
    {
        var instant = Utc(2026, 12, 31, 16, 30);

        Shanghai.DayOf(instant).ShouldBe(new(2027, 1, 1));
        Shanghai.TimeOf(instant).ShouldBe(new(0, 30));
        Shanghai.LocalOf(instant).ShouldBe(new DateTime(2027, 1, 1, 0, 30, 0));
        Shanghai.LocalOf(instant).Kind.ShouldBe(DateTimeKind.Unspecified);
    }

    [Theory]
    [InlineData("Asia/Shanghai", 2026, 3, 29, 24)]
    [InlineData("Europe/Berlin", 2026, 3, 28, 24)]
    [InlineData("Europe/Berlin", 2026, 3, 29, 23)]
    [InlineData("Europe/Berlin", 2026, 10, 25, 25)]
    [InlineData("Africa/Cairo", 2026, 4, 24, 23)]
    [InlineData("Africa/Cairo", 2026, 10, 29, 25)]
    [InlineData("America/Santiago", 2026, 9, 6, 23)]
    [InlineData("America/Santiago", 2026, 4, 4, 25)]
    [InlineData("America/Havana", 2026, 11, 1, 25)]
    [InlineData("Pacific/Apia", 2011, 12, 30, 0)]
    public void A_day_lasts_as_long_as_the_clocks_make_it(string zone, int year, int month, int day, int hours)
    {
        var (from, to) = StudioCalendar.For(zone).BoundsOf(new(year, month, day));

        (to - from).ShouldBe(TimeSpan.FromHours(hours));
    }

    [Theory]
    [InlineData("Africa/Cairo", 2026, 4, 24)]
    [InlineData("America/Santiago", 2026, 9, 6)]
    public void A_day_whose_midnight_is_skipped_begins_at_one(string zone, int year, int month, int day)
    {
        var calendar = StudioCalendar.For(zone);
        var from = calendar.BoundsOf(new(year, month, day)).From;

        calendar.LocalOf(from).ShouldBe(new DateTime(year, month, day, 1, 0, 0));
        calendar.DayOf(from.AddTicks(-1)).ShouldBe(new DateOnly(year, month, day).AddDays(-1));
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Asia/Shanghai")]
    [InlineData("Africa/Cairo")]
    [InlineData("America/Santiago")]
    [InlineData("Australia/Lord_Howe")]
    public void Every_instant_of_a_year_lies_in_exactly_the_day_it_is_shown_on(string zone)
    {
        var calendar = StudioCalendar.For(zone);
        var quarters = Enumerable.Range(0, 366 * 96).Select(quarter => Utc(2026, 1, 1, 0, 0).AddMinutes(15 * quarter));

        quarters.ShouldAllBe(instant => Contains(calendar.BoundsOf(calendar.DayOf(instant)), instant));
    }

    [Theory]
    [InlineData(2026, 3, 29, 2026, 3, 23)]
    [InlineData(2026, 3, 30, 2026, 3, 30)]
    [InlineData(2026, 1, 1, 2025, 12, 29)]
    public void A_week_begins_on_Monday(int year, int month, int day, int mondayYear, int mondayMonth, int monday) =>
        Berlin.FirstDayOfWeek(new(year, month, day)).ShouldBe(new(mondayYear, mondayMonth, monday));

    [Theory]
    [InlineData("Mars/Base")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("China Standard Time")]
    public void An_unknown_time_zone_is_refused_by_name(string id)
    {
        StudioCalendar.Knows(id).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => StudioCalendar.For(id)).Message.ShouldContain($"'{id}'");
    }

    [Fact]
    public void A_known_time_zone_is_accepted_and_no_zone_is_not()
    {
        StudioCalendar.Knows("Asia/Taipei").ShouldBeTrue();
        StudioCalendar.Knows(null).ShouldBeFalse();
    }

    [Fact]
    public void One_zone_has_one_calendar() => StudioCalendar.For("Europe/Berlin").ShouldBeSameAs(Berlin);

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void A_time_that_is_not_UTC_is_refused(DateTimeKind kind) =>
        Should.Throw<ArgumentException>(() => Berlin.DayOf(new DateTime(2026, 1, 1, 0, 0, 0, kind)));

    [Fact]
    public void The_far_ends_of_the_calendar_do_not_fail()
    {
        Should.NotThrow(() => StudioCalendar.For("Pacific/Kiritimati").BoundsOf(new(1, 1, 3)));
        Should.NotThrow(() => StudioCalendar.For("Pacific/Pago_Pago").BoundsOf(new(9999, 12, 29)));
    }

    static bool Contains((DateTime From, DateTime To) bounds, DateTime instant) => bounds.From <= instant && instant < bounds.To;

    static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
