using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Studios;

public class StudioTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(366)]
    public void Booking_opens_at_most_a_year_ahead(int days) => Describe(new() { OpensDaysAhead = days }).ShouldBeRefused(StudioRefusals.PolicyUnsound);

    [Theory]
    [InlineData(-1)]
    [InlineData(10_081)]
    public void Free_cancellation_ends_at_most_a_week_before(int minutes) =>
        CancellationPolicy.Announce(Guid.NewGuid(), null, CancellationTerms.Usual with { FreeMinutes = minutes }, null, A.Manager, A.Now)
            .ShouldBeRefused(StudioRefusals.PolicyUnsound);

    [Theory]
    [InlineData(-1)]
    [InlineData(1441)]
    public void Every_other_limit_lies_within_a_day(int minutes)
    {
        Describe(new() { ClosesMinutesBefore = minutes }).ShouldBeRefused(StudioRefusals.PolicyUnsound);
        Describe(new() { WaitlistClosesMinutesBefore = minutes }).ShouldBeRefused(StudioRefusals.PolicyUnsound);
        Describe(new() { NoShowAfterMinutes = minutes }).ShouldBeRefused(StudioRefusals.PolicyUnsound);
    }

    [Fact]
    public void An_unknown_time_zone_is_refused_by_its_name() =>
        A.Studio().Describe("静心", "Mars/Olympus", "en", "CNY", null, new()).ShouldBeRefused(StudioRefusals.TimeZoneUnknown("Mars/Olympus"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("静\u0000心")]
    public void A_studio_needs_a_name(string name) =>
        A.Studio().Describe(name, "Asia/Shanghai", "en", "CNY", null, new()).ShouldBeRefused(StudioRefusals.NameMissing);

    [Theory]
    [InlineData("Asia/Shanghai", "CN")]
    [InlineData("Asia/Hong_Kong", "HK")]
    [InlineData("Asia/Taipei", "TW")]
    [InlineData("Europe/Berlin", "DE")]
    [InlineData("America/Chicago", "US")]
    public void Phones_without_a_prefix_belong_to_the_studio_s_country(string zone, string region) =>
        A.Studio(zone).PhoneRegion.ShouldBe(region);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(501)]
    [InlineData(1_000_000)]
    public void A_room_has_between_one_and_five_hundred_places(int capacity) =>
        Room.Open(Guid.NewGuid(), "莲花厅", null, capacity).ShouldBeRefused(StudioRefusals.CapacityOutOfRange);

    [Fact]
    public void A_room_needs_a_name_and_its_English_one_is_held_to_the_same_limits()
    {
        Room.Open(Guid.NewGuid(), " ", null, 12).ShouldBeRefused(StudioRefusals.NameMissing);

        Room.Open(Guid.NewGuid(), "莲花厅", new('x', 81), 12).ShouldBeRefused(StudioRefusals.NameMissing);
    }

    [Fact]
    public void A_room_is_kept_as_described()
    {
        var room = Room.Open(Guid.NewGuid(), " 莲花厅 ", " ", 500).ShouldSucceed();

        (room.Name, room.NameInEnglish, room.Capacity, room.IsRetired).ShouldBe(("莲花厅", null, 500, false));
    }

    [Fact]
    public void A_closure_covers_its_first_and_last_day_and_no_other()
    {
        var closure = A.Closure(A.Today, A.Today.AddDays(2));

        new[] { -1, 0, 2, 3 }.Select(days => closure.Covers(A.Today.AddDays(days))).ShouldBe([false, true, true, false]);
    }

    [Fact]
    public void A_closure_runs_forward_for_at_most_a_year_and_has_a_reason()
    {
        Closure.Announce(Guid.NewGuid(), A.Today, A.Today.AddDays(-1), "春节").ShouldBeRefused(StudioRefusals.ClosureBackwards);
        Closure.Announce(Guid.NewGuid(), A.Today, A.Today.AddDays(367), "装修").ShouldBeRefused(StudioRefusals.ClosureBackwards);

        Closure.Announce(Guid.NewGuid(), A.Today, A.Today, " ").ShouldBeRefused(StudioRefusals.NameMissing);
    }

    [Fact]
    public void Numbers_are_taken_one_after_another()
    {
        var series = new NumberSeries(NumberSeries.Members, 1);

        (series.Take(), series.Take(), series.Next).ShouldBe((1, 2, 3));
    }

    static Refusal? Describe(BookingPolicy policy) => A.Studio().Describe("静心瑜伽", "Asia/Shanghai", "zh-Hans", "CNY", null, policy);
}
