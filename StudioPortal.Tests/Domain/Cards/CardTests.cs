using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
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

        (card.Left, card.Held, card.Lots.Count, card.Lines).ShouldBe((0, 0, 0, 1));
        card.CanPayFor(A.Payable(), []).ShouldBeTrue();
    }

    [Fact]
    public void A_card_never_reserves_more_than_is_left()
    {
        var card = A.CountCard(credits: 1);
        Hold(card);

        Should.Throw<InvalidOperationException>(() => Hold(card));
        (card.Left, card.Held, card.Free).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void What_was_reserved_is_given_back()
    {
        var card = A.CountCard();
        card.Release(Hold(card));

        (card.Left, card.Held).ShouldBe((10, 0));
    }

    [Fact]
    public void What_is_left_is_the_sum_of_the_ledger_line_by_line()
    {
        var card = A.CountCard();
        var spent = card.Spend(Hold(card), LedgerKind.CheckIn, A.Cause());
        card.Reverse(spent[0], A.Cause());

        card.NewEntries.Select(line => (line.Line, line.BalanceAfter)).ShouldBe([(1, 10), (2, 9), (3, 10)]);
        card.Left.ShouldBe(card.NewEntries.Sum(line => line.Credits));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    [InlineData(1_000_000)]
    public void A_count_plan_has_between_one_and_a_thousand_classes(int credits) =>
        Offer(CardKind.Count, credits).ShouldBeRefused(CardRefusals.CreditsOutOfRange);

    [Fact]
    public void A_count_plan_says_how_many_and_a_period_plan_does_not()
    {
        Offer(CardKind.Count, null).ShouldBeRefused(CardRefusals.CreditsOutOfRange);

        Offer(CardKind.Period, 10).ShouldBeRefused(CardRefusals.CreditsOutOfRange);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3661)]
    public void A_plan_is_valid_for_ten_years_at_most(int days) =>
        Offer(A.CountPlan(days: days)).ShouldBeRefused(CardRefusals.PlanUnsound);

    [Theory]
    [InlineData(-1)]
    [InlineData(100_000_000_01)]
    public void A_plan_has_a_sensible_price(long price) =>
        Offer(A.CountPlan() with { Price = price }).ShouldBeRefused(CardRefusals.PriceOutOfRange);

    [Fact]
    public void A_plan_needs_a_name() =>
        Offer(A.CountPlan() with { Name = " " }).ShouldBeRefused(CardRefusals.NameMissing);

    [Fact]
    public void A_plan_s_name_in_English_is_held_to_the_same_limits() =>
        Offer(A.CountPlan() with { NameInEnglish = new('x', 81) }).ShouldBeRefused(CardRefusals.NameMissing);

    [Fact]
    public void A_retired_plan_stays_retired()
    {
        var plan = A.Plan(A.CountPlan());
        plan.Retire();
        plan.Retire();

        plan.IsRetired.ShouldBeTrue();
    }

    static IReadOnlyList<Hold> Hold(Card card) => card.Hold(Guid.NewGuid(), A.Payable(), givenFirst: false);

    static Outcome<CardPlan> Offer(CardKind kind, int? credits) => Offer(new("卡", null, kind, credits, Validity.OfDays(90), 100_00));

    static Outcome<CardPlan> Offer(PlanDetails details) => CardPlan.Offer(Guid.NewGuid(), details, A.Manager, A.Now);
}
