using StudioPortal.Domain.Cards;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

public class CardTests
{
    [Fact]
    public void A_card_begins_with_a_line_that_says_what_was_bought()
    {
        var card = A.CountCard(credits: 10);

        var line = card.NewEntries.ShouldHaveSingleItem();
        (line.Kind, line.Credits, line.BalanceAfter, line.Line, line.UnitValue).ShouldBe((LedgerKind.Issued, 10, 10, 1, 120_00));
    }

    [Fact]
    public void The_day_of_issue_is_the_first_of_its_valid_days()
    {
        var card = A.CountCard(startsOn: new(2024, 2, 29), days: 366);

        (card.StartsOn, card.EndsOn).ShouldBe((new(2024, 2, 29), new(2025, 2, 28)));
    }

    [Fact]
    public void A_period_card_has_no_classes_to_count()
    {
        var card = A.PeriodCard();

        (card.Left, card.Held, card.UnitValue, card.Lines).ShouldBe((0, 0, 0, 1));
        card.CanPayFor(A.ClassTypeId, A.Today).ShouldBeTrue();
    }

    [Fact]
    public void A_card_never_reserves_more_than_is_left()
    {
        var card = A.CountCard(credits: 1);
        card.Hold();

        Should.Throw<InvalidOperationException>(() => card.Hold());
        (card.Left, card.Held, card.Free).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void What_was_reserved_is_given_back()
    {
        var card = A.CountCard();
        card.Release(card.Hold());

        (card.Left, card.Held).ShouldBe((10, 0));
    }

    [Fact]
    public void What_is_left_is_the_sum_of_the_ledger_line_by_line()
    {
        var card = A.CountCard();
        card.Hold();
        var spent = card.Spend(1, LedgerKind.CheckIn, A.Cause());
        card.Reverse(spent, A.Cause(), holdAgain: false);

        card.NewEntries.Select(line => (line.Line, line.BalanceAfter)).ShouldBe([(1, 10), (2, 9), (3, 10)]);
        card.Left.ShouldBe(card.NewEntries.Sum(line => line.Credits));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    [InlineData(1_000_000)]
    public void A_count_plan_has_between_one_and_a_thousand_classes(int credits) =>
        Offer(CardKind.Count, credits).ShouldBeRefused(CardRefusals.PlanUnsound);

    [Fact]
    public void A_count_plan_says_how_many_and_a_period_plan_does_not()
    {
        Offer(CardKind.Count, null).ShouldBeRefused(CardRefusals.PlanUnsound);

        Offer(CardKind.Period, 10).ShouldBeRefused(CardRefusals.PlanUnsound);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(3661, 100)]
    [InlineData(90, -1)]
    [InlineData(90, 100_000_000_01)]
    public void A_plan_has_a_sensible_validity_and_price(int days, long price) =>
        CardPlan.Offer(Guid.NewGuid(), "次卡", null, CardKind.Count, 10, days, price).ShouldBeRefused(CardRefusals.PlanUnsound);

    [Fact]
    public void A_plan_needs_a_name() =>
        CardPlan.Offer(Guid.NewGuid(), " ", null, CardKind.Count, 10, 90, 0).ShouldBeRefused(CardRefusals.NameMissing);

    [Fact]
    public void A_plan_s_name_in_English_is_held_to_the_same_limits() =>
        CardPlan.Offer(Guid.NewGuid(), "次卡", new('x', 81), CardKind.Count, 10, 90, 0).ShouldBeRefused(CardRefusals.NameMissing);

    [Fact]
    public void A_retired_plan_stays_retired()
    {
        var plan = A.CountPlan();
        plan.Retire();
        plan.Retire();

        plan.IsRetired.ShouldBeTrue();
    }

    static StudioPortal.Domain.Shared.Outcome<CardPlan> Offer(CardKind kind, int? credits) =>
        CardPlan.Offer(Guid.NewGuid(), "卡", null, kind, credits, 90, 100_00);
}
