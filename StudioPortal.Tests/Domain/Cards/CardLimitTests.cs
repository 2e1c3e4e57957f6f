using StudioPortal.Domain.Cards;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

/// <summary>How often a card may be used (R014). Today is Monday, 2 March 2026.</summary>
public class CardLimitTests
{
    static readonly DateOnly Monday = A.Today;
    static readonly DateOnly Sunday = A.Today.AddDays(6);

    [Fact]
    public void A_week_is_from_Monday_to_Sunday()
    {
        var card = With(new(PerWeek: 1));

        card.Weigh(A.Payable(Sunday), [Use(card, Monday)]).ShouldBe(CardVerdict.WeekFull);
        card.Weigh(A.Payable(Sunday.AddDays(1)), [Use(card, Monday)]).ShouldBe(CardVerdict.Pays);
        card.Weigh(A.Payable(Monday), [Use(card, Monday.AddDays(-1))]).ShouldBe(CardVerdict.Pays);
    }

    [Fact]
    public void A_month_is_that_of_the_calendar()
    {
        var card = With(new(PerMonth: 2));
        CardUse[] uses = [Use(card, Monday), Use(card, new(2026, 3, 31))];

        card.Weigh(A.Payable(new(2026, 3, 15)), uses).ShouldBe(CardVerdict.MonthFull);
        card.Weigh(A.Payable(new(2026, 4, 1)), uses).ShouldBe(CardVerdict.Pays);
    }

    [Fact]
    public void Only_bookings_still_to_come_count_as_booked_ahead()
    {
        var card = With(new(Ahead: 1));

        card.Weigh(A.Payable(Sunday), [Use(card, Monday, isAhead: false)]).ShouldBe(CardVerdict.Pays);
        card.Weigh(A.Payable(Sunday), [Use(card, Monday)]).ShouldBe(CardVerdict.TooManyAhead);
    }

    [Fact]
    public void Uses_of_another_card_do_not_count()
    {
        var card = With(new(PerWeek: 1, PerMonth: 1, Ahead: 1));

        card.Weigh(A.Payable(Sunday), [Use(A.PeriodCard(), Monday)]).ShouldBe(CardVerdict.Pays);
    }

    [Fact]
    public void A_booking_on_a_card_with_a_limit_moves_its_version_so_that_two_at_once_meet()
    {
        var (limited, free) = (With(new(PerWeek: 1)), A.PeriodCard());
        var before = (limited.Version, free.Version);
        foreach (var card in new[] { limited, free }) card.Hold(Guid.NewGuid(), A.Payable(), givenFirst: false);

        (limited.Version, free.Version).ShouldBe((before.Item1 + 1, before.Item2));
    }

    static Card With(CardLimits limits) => A.Card(A.PeriodPlan(days: 60) with { Limits = limits });

    static CardUse Use(Card card, DateOnly day, bool isAhead = true) => new(card.Id, day, isAhead);
}
