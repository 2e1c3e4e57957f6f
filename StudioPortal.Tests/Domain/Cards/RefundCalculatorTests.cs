using StudioPortal.Domain.Cards;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

/// <summary>I04, with numbers that can be checked by hand.</summary>
public class RefundCalculatorTests
{
    static readonly PlanDetails Month = A.PeriodPlan() with { Validity = new(1, ValidityUnit.Months), Price = 290_00 };

    /// <summary>Six of 30 paid classes are left: 2680 × 6 ÷ 30 = 536; 2680 − 24 × 100 = 280; 8 of 32: 2680 × 8 ÷ 32 = 670.</summary>
    [Fact]
    public void Of_30_classes_and_2_gifts_for_2680_with_24_used_the_rules_give_536_and_280_and_670() =>
        new GivenBack(GivenBack.ThirtyAndTwo).After(24).Amounts.ShouldBe((536_00, 280_00, 670_00));

    [Fact]
    public void An_unused_card_brings_what_was_paid_by_every_rule() =>
        new GivenBack(GivenBack.ThirtyAndTwo).Amounts.ShouldBe((2680_00, 2680_00, 2680_00));

    [Fact]
    public void A_card_whose_classes_at_single_price_cost_more_than_it_did_brings_nothing_by_list_price()
    {
        var option = new GivenBack(GivenBack.ThirtyAndTwo).After(24, fee: 128_00).By(RefundRule.ListPrice);

        option.Amount.ShouldBe(0);
        option.Steps.Select(step => (step.Code, step.Amount)).ShouldBe([("paid", 2680_00), ("used", -3072_00), ("limit", 392_00)]);
    }

    [Fact]
    public void Gifts_alone_bring_nothing_by_paid_share() =>
        new GivenBack(GivenBack.ThirtyAndTwo).After(30).By(RefundRule.PaidShare).Steps.ShouldHaveSingleItem().ShouldBe(
            new("gift", 2, 0, 0, [2]), new SameStep());

    [Fact]
    public void Gifts_used_first_leave_the_paid_share_whole() =>
        new GivenBack(GivenBack.ThirtyAndTwo).After(2, givenFirst: true).By(RefundRule.PaidShare).Amount.ShouldBe(2680_00);

    /// <summary>100.00 for 3 classes: 2 left are 66.66, rounded down.</summary>
    [Fact]
    public void Amounts_are_rounded_down_to_the_minor_unit_once_for_a_lot() =>
        new GivenBack(A.CountPlan(3) with { Price = 100_00 }).After(1).By(RefundRule.PaidShare).Amount.ShouldBe(66_66);

    /// <summary>100.00 for 3 and 1 given, 1 used: 3 of 4 left is 75.00; by lots 50.00 and 25.00.</summary>
    [Theory]
    [InlineData(100_00, 75_00, 50_00, 25_00)]
    [InlineData(100_01, 75_00, 50_00, 25_00)]
    [InlineData(100_03, 75_02, 50_02, 25_00)]
    public void What_rounding_leaves_over_goes_to_the_first_lot(long price, long amount, long paid, long gift)
    {
        var option = new GivenBack(A.CountPlan(3) with { Price = price, GiftCredits = 1 }).After(1).By(RefundRule.Proportional);

        option.Amount.ShouldBe(amount);
        option.Steps.Select(step => step.Amount).ShouldBe([paid, gift]);
    }

    [Fact]
    public void A_check_in_that_was_taken_back_was_no_visit() =>
        new GivenBack(GivenBack.ThirtyAndTwo).After(2).TakenBack().By(RefundRule.ListPrice).Amount.ShouldBe(2580_00);

    [Theory]
    [InlineData(LedgerKind.NoShow)]
    [InlineData(LedgerKind.LateCancellation)]
    public void A_class_missed_or_cancelled_too_late_counts_as_used(LedgerKind kind) =>
        new GivenBack(GivenBack.ThirtyAndTwo).After(1, kind: kind).By(RefundRule.ListPrice).Amount.ShouldBe(2580_00);

    /// <summary>1200 ÷ 10 = 120 a class.</summary>
    [Fact]
    public void A_class_that_is_not_sold_singly_counts_as_what_its_credit_cost() =>
        new GivenBack(A.CountPlan()).After(2, fee: null).By(RefundRule.ListPrice).Amount.ShouldBe(960_00);

    [Fact]
    public void Every_step_names_the_ledger_lines_it_stands_on()
    {
        var option = new GivenBack(A.CountPlan()).After(2).After(1, fee: 150_00).By(RefundRule.ListPrice);

        option.Steps.Select(step => (step.Code, step.Credits, step.UnitValue, string.Join(' ', step.Lines))).ShouldBe(
            [("paid", 0, 0L, "1"), ("used", 2, 100_00L, "2 3"), ("used", 1, 150_00L, "4")]);
    }

    /// <summary>10 private lessons for 1200: 7 left are 840.</summary>
    [Fact]
    public void Private_lessons_are_reckoned_like_classes() =>
        new GivenBack(A.CountPlan(covers: [A.ClassTypeId]) with { Kind = CardKind.PrivateLessons }).After(3).Amounts.ShouldBe((840_00, 900_00, 840_00));

    /// <summary>600 minutes for 1200: 2 a minute; 2 hours used leave 480 minutes, 960.</summary>
    [Fact]
    public void Minutes_are_reckoned_by_the_minute() =>
        new GivenBack(A.CountPlan(600) with { Kind = CardKind.Minutes }).After(2, fee: 130_00).Amounts.ShouldBe((960_00, 940_00, 960_00));

    /// <summary>3000 and 300 given; classes for 500 were taken from what was paid: 2500; 3000 − 500; 3000 × 2800 ÷ 3300 = 2545.45.</summary>
    [Fact]
    public void Stored_value_is_used_at_what_was_taken() =>
        new GivenBack(A.CountPlan(3000_00) with { Kind = CardKind.StoredValue, GiftCredits = 300_00, Price = 3000_00 })
            .After(5).Amounts.ShouldBe((2500_00, 2500_00, 2545_45));

    /// <summary>31 January to 28 February are 29 days, 10 each; the 14th is the 15th day and 14 are left.</summary>
    [Fact]
    public void A_month_from_31_January_has_29_days_of_which_those_after_today_are_left()
    {
        var card = new GivenBack(Month, new DateOnly(2026, 1, 31)) { Today = new(2026, 2, 14) };

        card.By(RefundRule.PaidShare).Steps.ShouldHaveSingleItem().ShouldBe(new("days", 14, 10_00, 140_00, [1]), new SameStep());
    }

    /// <summary>29 February 2028 to 28 February 2029 are 366 days.</summary>
    [Fact]
    public void A_year_from_29_February_has_366_days()
    {
        var year = A.PeriodPlan() with { Validity = new(1, ValidityUnit.Years), Price = 3660_00 };

        new GivenBack(year, new DateOnly(2028, 2, 29)) { Today = new(2028, 3, 1) }.By(RefundRule.PaidShare).Amount.ShouldBe(3640_00);
    }

    /// <summary>Five days of rest move the end on by five: of the first ten days five were used, and 24 of 29 are left.</summary>
    [Fact]
    public void A_frozen_day_does_not_count_as_used()
    {
        var card = new GivenBack(Month, new DateOnly(2026, 1, 31)) { Today = new(2026, 2, 9) };
        card.Card.Freeze(new(2026, 2, 5), new(2026, 2, 9), new(new DateOnly(2026, 2, 5)), beyondPlan: true, A.Cause() with { Reason = "出差" }).ShouldSucceed();

        card.By(RefundRule.PaidShare).Amount.ShouldBe(240_00);
    }

    /// <summary>Frozen for ten days of which five are still to come: they are neither used nor on top.</summary>
    [Fact]
    public void A_freeze_that_still_runs_neither_uses_nor_adds_days()
    {
        var card = new GivenBack(Month, new DateOnly(2026, 1, 31)) { Today = new(2026, 2, 9) };
        card.Card.Freeze(new(2026, 2, 5), new(2026, 2, 14), new(new DateOnly(2026, 2, 5)), beyondPlan: true, A.Cause() with { Reason = "出差" }).ShouldSucceed();

        card.By(RefundRule.PaidShare).Steps.ShouldHaveSingleItem().ShouldBe(new("days", 24, 10_00, 240_00, [1]), new SameStep());
    }

    /// <summary>29 days and 29 given: 15 used; 14 × 10 paid; proportional 43 of 58 at 5.</summary>
    [Fact]
    public void Days_given_on_top_bring_nothing_by_paid_share_and_their_part_proportionally()
    {
        var card = new GivenBack(Month, new DateOnly(2026, 1, 31)) { Today = new(2026, 2, 14) };
        card.Card.Extend(new DateOnly(2026, 2, 28).AddDays(29), new(card.Today), A.Cause() with { Reason = "补偿" }).ShouldSucceed();

        card.Amounts.ShouldBe((140_00, 290_00, 215_00));
    }

    [Fact]
    public void A_period_card_that_has_not_begun_brings_what_was_paid() =>
        new GivenBack(Month, A.Today.AddDays(5)) { Today = A.Today }.Amounts.ShouldBe((290_00, 290_00, 290_00));

    [Fact]
    public void On_its_last_day_a_period_card_has_no_day_left() =>
        new GivenBack(Month, new DateOnly(2026, 1, 31)) { Today = new(2026, 2, 28) }.By(RefundRule.PaidShare).Amount.ShouldBe(0);

    /// <summary>Three visits of 100 leave nothing of 290; two leave 90.</summary>
    [Theory]
    [InlineData(3, 0)]
    [InlineData(2, 90_00)]
    public void A_period_card_is_used_at_the_price_of_single_visits(int visits, long amount) =>
        new GivenBack(Month).After(visits).By(RefundRule.ListPrice).Amount.ShouldBe(amount);

    [Fact]
    public void A_visit_that_is_not_sold_singly_counts_on_a_period_card_as_one_of_its_days() =>
        new GivenBack(Month, new DateOnly(2026, 1, 31)).After(2, fee: null).By(RefundRule.ListPrice).Amount.ShouldBe(270_00);

    [Fact]
    public void Never_more_comes_back_than_was_paid_less_what_came_back_before()
    {
        var card = new GivenBack(GivenBack.ThirtyAndTwo) { Refunded = 2000_00 }.After(1);

        card.Amounts.ShouldBe((680_00, 680_00, 680_00));
    }

    [Fact]
    public void The_steps_of_every_rule_add_up_to_its_amount() =>
        RefundCalculator.Reckon(new GivenBack(GivenBack.ThirtyAndTwo).After(29, fee: 99_99).Basis)
            .ShouldAllBe(option => option.Steps.Sum(step => step.Amount) == option.Amount);

    [Fact]
    public void The_largest_amounts_do_not_overflow() =>
        new GivenBack(A.CountPlan(PlanDetails.MaximumValue) with { Kind = CardKind.StoredValue, Price = PlanDetails.MaximumPrice })
            .Amounts.ShouldBe((PlanDetails.MaximumPrice, PlanDetails.MaximumPrice, PlanDetails.MaximumPrice));

    /// <summary>Lists are compared by what is in them.</summary>
    sealed class SameStep : IEqualityComparer<RefundStep>
    {
        public bool Equals(RefundStep? one, RefundStep? other) => Words(one) == Words(other);

        public int GetHashCode(RefundStep step) => Words(step).GetHashCode(StringComparison.Ordinal);

        static string Words(RefundStep? step) => $"{step! with { Lines = [] }} {string.Join(' ', step.Lines)}".Replace("System.Int32[]", "", StringComparison.Ordinal);
    }
}
