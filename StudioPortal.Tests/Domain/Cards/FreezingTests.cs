using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

public class FreezingTests
{
    static readonly PlanDetails Plan = A.CountPlan(days: 90) with { Freezes = 2, FreezeDays = 30 };

    [Fact]
    public void The_last_day_moves_on_by_the_days_frozen()
    {
        var card = A.Card(Plan);
        var change = Freeze(card, In(5), In(11)).ShouldSucceed();

        (card.EndsOn, card.FrozenFrom, card.FrozenTo).ShouldBe((In(89 + 7), In(5), In(11)));
        (change.EndedOn, change.EndsOn, card.Freezes, card.FrozenDays).ShouldBe((In(89), In(96), 1, 7));
    }

    [Fact]
    public void Credits_with_a_day_of_their_own_move_on_with_the_card_and_those_that_are_over_by_then_do_not()
    {
        var card = A.Card(Plan);
        Grant(card, In(4));
        Grant(card, In(40));
        Freeze(card, In(5), In(11)).ShouldSucceed();

        card.Lots.Select(lot => lot.ExpiresOn).ShouldBe([null, In(4), In(47)]);
    }

    [Theory]
    [InlineData("2024-01-31", "2024-02-25", "2024-03-05", "2024-03-10")] // its month ends on the 29th; ten days across it
    [InlineData("2023-01-31", "2023-02-25", "2023-03-05", "2023-03-09")] // its month ends on the 28th; nine days across it
    [InlineData("2026-03-31", "2026-04-28", "2026-05-03", "2026-05-06")]
    public void A_month_card_is_frozen_across_the_end_of_a_month(string starts, string from, string to, string ends)
    {
        var card = A.Card(Plan with { Validity = new(1, ValidityUnit.Months) }, Day(starts));
        Freeze(card, Day(from), Day(to), new(Day(from))).ShouldSucceed();

        card.EndsOn.ShouldBe(Day(ends));
    }

    [Theory]
    [InlineData("2026-03-28", "2026-03-30")]
    [InlineData("2026-10-24", "2026-10-26")]
    public void A_freeze_over_a_change_of_the_clocks_counts_days_and_not_hours(string from, string to)
    {
        var card = A.Card(Plan, Day(from));
        Freeze(card, Day(from), Day(to), new(Day(from))).ShouldSucceed();

        card.EndsOn.ShouldBe(Day(from).AddDays(89 + 3));
    }

    [Fact]
    public void A_year_card_from_29_February_frozen_over_the_next_ends_as_many_days_later()
    {
        var card = A.Card(A.PeriodPlan() with { Validity = new(4, ValidityUnit.Years), Freezes = 1, FreezeDays = 10 }, new(2024, 2, 29));
        card.EndsOn.ShouldBe(new(2028, 2, 28));
        Freeze(card, new(2028, 2, 20), new(2028, 2, 29), new(new(2028, 2, 20))).ShouldSucceed();

        card.EndsOn.ShouldBe(new(2028, 3, 9));
    }

    [Fact]
    public void A_card_that_rests_pays_for_nothing_and_pays_again_the_day_after()
    {
        var card = A.Card(Plan);
        Freeze(card, In(5), In(11)).ShouldSucceed();

        card.Weigh(A.Payable(In(5)), []).ShouldBe(CardVerdict.Frozen);
        card.Weigh(A.Payable(In(11)), []).ShouldBe(CardVerdict.Frozen);
        card.Weigh(A.Payable(In(12)), []).ShouldBe(CardVerdict.Pays);
    }

    [Fact]
    public void A_freeze_taken_back_before_it_begins_never_was()
    {
        var card = A.Card(Plan);
        Grant(card, In(40));
        var change = Freeze(card, In(5), In(11)).ShouldSucceed();
        card.Undo(change, new(In(4)), A.Cause()).ShouldSucceed();

        (card.EndsOn, card.FrozenFrom, card.FrozenTo, card.Freezes, card.FrozenDays).ShouldBe((In(89), null, null, 0, 0));
        card.Lots[1].ExpiresOn.ShouldBe(In(40));
    }

    [Fact]
    public void A_freeze_ended_while_it_runs_ended_yesterday_and_the_days_not_used_move_back()
    {
        var card = A.Card(Plan);
        Grant(card, In(40));
        var change = Freeze(card, In(5), In(11)).ShouldSucceed();
        card.Undo(change, new(In(8)), A.Cause()).ShouldSucceed();

        (card.FrozenFrom, card.FrozenTo, card.EndsOn, card.Freezes, card.FrozenDays).ShouldBe((In(5), In(7), In(92), 1, 3));
        card.Lots[1].ExpiresOn.ShouldBe(In(43));
    }

    [Fact]
    public void Credits_given_during_a_freeze_keep_their_day_when_it_ends_early()
    {
        var card = A.Card(Plan);
        Grant(card, In(40));
        var change = Freeze(card, In(5), In(11)).ShouldSucceed();
        Grant(card, In(60));
        card.Undo(change, new(In(4)), A.Cause()).ShouldSucceed();

        card.Lots.Select(lot => lot.ExpiresOn).ShouldBe([null, In(40), In(60)]);
    }

    [Fact]
    public void A_freeze_that_is_over_stays() =>
        UndoOn(In(12)).ShouldBeRefused(ChangeRefusals.FreezeOver);

    [Fact]
    public void A_freeze_is_not_taken_back_from_under_a_booked_class() =>
        UndoOn(In(4), A.BookedClass(In(90))).ShouldBeRefused("change-in-use");

    [Fact]
    public void A_class_booked_inside_a_freeze_is_named_first()
    {
        var outcome = Freeze(A.Card(Plan), In(5), In(11), new(A.Today) { Booked = [A.BookedClass(In(4)), A.BookedClass(In(7))] });

        outcome.ShouldBeRefused("freeze-has-bookings");
        ((IReadOnlyList<NamedClass>)outcome.Refusal!.Values[0]).Select(one => one.ToString()).ShouldBe(["03-09 10:00 哈他瑜伽"]);
    }

    [Theory]
    [InlineData(5, 11)]
    [InlineData(8, 20)]
    [InlineData(20, 22)]
    public void One_freeze_at_a_time_is_planned_or_runs(int from, int to)
    {
        var card = A.Card(Plan);
        Freeze(card, In(5), In(11)).ShouldSucceed();

        Freeze(card, In(from), In(to)).ShouldBeRefused("already-frozen");
    }

    [Fact]
    public void A_card_rests_again_once_its_freeze_is_over()
    {
        var card = A.Card(Plan);
        Freeze(card, In(5), In(11)).ShouldSucceed();

        Freeze(card, In(20), In(22), new(In(12))).ShouldSucceed();
        card.FrozenDays.ShouldBe(10);
    }

    [Fact]
    public void A_freeze_ends_after_it_begins() => Freeze(A.Card(Plan), In(5), In(4)).ShouldBeRefused(ChangeRefusals.FreezeBackwards);

    [Fact]
    public void A_freeze_begins_today_at_the_earliest() => Freeze(A.Card(Plan), In(0), In(4), new(In(1))).ShouldBeRefused(ChangeRefusals.FreezeInPast);

    [Theory]
    [InlineData(90)]
    [InlineData(200)]
    public void A_freeze_begins_while_the_card_is_valid(int from) => Freeze(A.Card(Plan), In(from), In(from)).ShouldBeRefused("freeze-outside-validity");

    [Fact]
    public void A_freeze_begins_no_earlier_than_the_card() =>
        Freeze(A.Card(Plan, In(10)), In(5), In(12)).ShouldBeRefused("freeze-outside-validity");

    [Fact]
    public void The_plan_says_whether_how_often_and_how_long_a_card_rests()
    {
        Freeze(A.CountCard(), In(5), In(5)).ShouldBeRefused(ChangeRefusals.FreezeNotOffered);
        Freeze(A.Card(Plan), In(5), In(35)).ShouldBeRefused("freeze-days-used-up");
        Freeze(A.Card(Plan), In(5), In(34)).ShouldSucceed();
        Freeze(Rested(2), In(50), In(50), new(In(50))).ShouldBeRefused("freezes-used-up");
    }

    [Fact]
    public void A_manager_lets_a_card_rest_beyond_its_plan_for_a_year_at_the_most()
    {
        var card = A.CountCard();

        card.Freeze(In(5), In(5 + Card.MostFrozenDays), new(A.Today), beyondPlan: true, A.Reasoned()).ShouldBeRefused("freeze-too-long");
        card.Freeze(In(5), In(64), new(A.Today), beyondPlan: true, A.Reasoned()).ShouldSucceed();
    }

    [Fact]
    public void A_card_that_is_over_or_not_begun_does_not_rest()
    {
        Freeze(A.Card(Plan), In(90), In(91), new(In(90))).ShouldBeRefused("card-over");
        Freeze(A.Card(Plan with { Starts = CardStart.OnFirstUse }), In(1), In(2)).ShouldBeRefused(ChangeRefusals.Unopened);
    }

    [Fact]
    public void A_freeze_has_a_reason() =>
        A.Card(Plan).Freeze(In(1), In(2), new(A.Today), beyondPlan: false, A.Cause()).ShouldBeRefused(CardRefusals.ReasonMissing);

    static Card Rested(int times)
    {
        var card = A.Card(Plan);
        for (var time = 1; time <= times; time++) Freeze(card, In(10 * time), In(10 * time), new(In(10 * time))).ShouldSucceed();
        return card;
    }

    static Refusal? UndoOn(DateOnly today, params BookedClass[] booked)
    {
        var card = A.Card(Plan);
        var change = Freeze(card, In(5), In(11)).ShouldSucceed();
        return card.Undo(change, new(today) { Booked = booked }, A.Cause());
    }

    static void Grant(Card card, DateOnly expiresOn) => card.Grant(LotKind.Gift, 2, expiresOn, new(A.Today), A.Reasoned()).ShouldSucceed();

    static Outcome<CardChange> Freeze(Card card, DateOnly from, DateOnly to, CardFacts? facts = null) =>
        card.Freeze(from, to, facts ?? new(A.Today), beyondPlan: false, A.Reasoned());

    static DateOnly In(int days) => A.Today.AddDays(days);

    static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
