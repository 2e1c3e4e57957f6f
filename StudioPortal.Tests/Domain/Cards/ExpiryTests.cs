using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

public class ExpiryTests
{
    [Fact]
    public void Credits_are_there_on_their_last_day_and_gone_the_day_after()
    {
        var card = A.CountCard(days: 10);

        card.Expire(A.Today.AddDays(9), A.Cause()).ShouldBeEmpty();
        card.Expire(A.Today.AddDays(10), A.Cause()).ShouldHaveSingleItem().Credits.ShouldBe(-10);
    }

    [Fact]
    public void What_expired_names_its_lot_as_the_cause()
    {
        var card = A.CountCard(days: 10);

        card.Expire(A.Today.AddDays(10), A.Cause())[0].CauseId.ShouldBe(card.Lots[0].Id);
    }

    [Fact]
    public void Each_lot_expires_by_its_own_day()
    {
        var card = A.CountCard(days: 10);
        card.Grant(LotKind.Gift, 2, A.Today.AddDays(3), new(A.Today), A.Reasoned()).ShouldSucceed();

        card.Expire(A.Today.AddDays(4), A.Cause()).ShouldHaveSingleItem().LotId.ShouldBe(card.Lots[1].Id);
        card.Left.ShouldBe(10);
    }

    [Fact]
    public void Expiring_again_does_nothing()
    {
        var card = A.CountCard(days: 10);
        card.Expire(A.Today.AddDays(10), A.Cause());

        card.Expire(A.Today.AddDays(10), A.Cause()).ShouldBeEmpty();
        card.Expire(A.Today.AddDays(13), A.Cause()).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_reserved_stays_until_it_is_settled_and_goes_then()
    {
        var card = A.CountCard(credits: 3, days: 10);
        var holds = card.Hold(Guid.NewGuid(), A.Payable(), givenFirst: false);
        card.Expire(A.Today.AddDays(10), A.Cause());
        (card.Left, card.Held).ShouldBe((1, 1));
        card.Release(holds);

        card.Expire(A.Today.AddDays(11), A.Cause()).ShouldHaveSingleItem().Credits.ShouldBe(-1);
    }

    [Fact]
    public void A_period_card_that_is_over_has_nothing_to_lose() => A.PeriodCard(days: 1).Expire(A.Today.AddDays(9), A.Cause()).ShouldBeEmpty();

    [Theory]
    [InlineData("2025-01-31", 1, ValidityUnit.Months, "2025-02-28")]
    [InlineData("2024-01-31", 1, ValidityUnit.Months, "2024-02-29")]
    [InlineData("2025-01-30", 1, ValidityUnit.Months, "2025-02-28")]
    [InlineData("2025-02-28", 1, ValidityUnit.Months, "2025-03-27")]
    [InlineData("2025-10-31", 4, ValidityUnit.Months, "2026-02-28")]
    [InlineData("2024-02-29", 1, ValidityUnit.Years, "2025-02-28")]
    [InlineData("2024-02-29", 4, ValidityUnit.Years, "2028-02-28")]
    [InlineData("2023-03-01", 1, ValidityUnit.Years, "2024-02-29")]
    public void A_month_and_a_year_end_on_the_day_before_the_same_date(string starts, int count, ValidityUnit unit, string ends) =>
        new Validity(count, unit).LastDay(Day(starts)).ShouldBe(Day(ends));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-29T21:59:59Z", "2026-03-29T22:00:00Z")] // 23 hours long
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z")] // 25 hours long
    [InlineData("Asia/Shanghai", "2026-03-29", "2026-03-29T15:59:59Z", "2026-03-29T16:00:00Z")]
    [InlineData("America/Santiago", "2026-09-05", "2026-09-06T03:59:59Z", "2026-09-06T04:00:00Z")] // whose midnight is skipped
    public void The_last_day_is_over_at_the_studio_s_midnight(string zone, string lastDay, string before, string after)
    {
        var (card, calendar) = (A.CountCard(startsOn: Day(lastDay), days: 1), StudioCalendar.For(zone));

        card.Expire(calendar.DayOf(Instant(before)), A.Cause()).ShouldBeEmpty();
        card.Expire(calendar.DayOf(Instant(after)), A.Cause()).ShouldHaveSingleItem();
    }

    static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    static DateTime Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
