using StudioPortal.Domain.Cards;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

/// <summary>Renewing a card takes along what is left of the old one.</summary>
public class CarryOverTests
{
    static readonly Guid MemberId = Guid.NewGuid();

    [Fact]
    public void Free_classes_move_with_a_line_on_either_card()
    {
        var (old, renewed) = (Sold(A.CountPlan(4)), Sold(A.CountPlan(30)));
        renewed.CarryOver(old, A.Today, A.Cause()).ShouldSucceed();

        (old.Left, renewed.Left).ShouldBe((0, 34));
        (old.NewEntries[^1].Kind, old.NewEntries[^1].Credits, old.NewEntries[^1].BalanceAfter).ShouldBe((LedgerKind.CarriedOver, -4, 0));
        (renewed.NewEntries[^1].Kind, renewed.NewEntries[^1].Credits, renewed.NewEntries[^1].BalanceAfter).ShouldBe((LedgerKind.CarriedOver, 4, 34));
        renewed.Lots[^1].Kind.ShouldBe(LotKind.CarriedOver);
    }

    [Fact]
    public void What_moves_keeps_its_share_of_what_was_paid()
    {
        var (old, renewed) = (Sold(A.CountPlan(10)), Sold(A.CountPlan(30)));
        old.Spend(old.Hold(Guid.NewGuid(), A.Payable(), givenFirst: false), LedgerKind.CheckIn, A.Cause());
        renewed.CarryOver(old, A.Today, A.Cause()).ShouldSucceed();

        (renewed.Lots[^1].Granted, renewed.Lots[^1].Value, renewed.Lots[^1].UnitValue).ShouldBe((9, 1080_00, 120_00));
    }

    [Fact]
    public void What_bookings_hold_stays_where_it_is_booked()
    {
        var (old, renewed) = (Sold(A.CountPlan(4)), Sold(A.CountPlan(30)));
        var holds = old.Hold(Guid.NewGuid(), A.Payable(), givenFirst: false);
        renewed.CarryOver(old, A.Today, A.Cause()).ShouldSucceed();
        (old.Left, old.Held, renewed.Left).ShouldBe((1, 1, 33));

        old.Spend(holds, LedgerKind.CheckIn, A.Cause());
        (old.Left, old.Held).ShouldBe((0, 0));
    }

    [Fact]
    public void A_gift_moves_as_a_gift_and_paid_classes_as_paid()
    {
        var (old, renewed) = (Sold(A.CountPlan(4) with { GiftCredits = 2 }), Sold(A.CountPlan(30)));
        renewed.CarryOver(old, A.Today, A.Cause()).ShouldSucceed();

        renewed.Lots.Where(lot => lot.Kind == LotKind.CarriedOver).Select(lot => (lot.Granted, lot.IsGiven)).ShouldBe([(4, false), (2, true)]);
    }

    [Fact]
    public void What_was_brought_along_is_used_before_what_was_bought()
    {
        var (old, renewed) = (Sold(A.CountPlan(4)), Sold(A.CountPlan(30)));
        renewed.CarryOver(old, A.Today, A.Cause()).ShouldSucceed();

        renewed.Hold(Guid.NewGuid(), A.Payable(), givenFirst: false).ShouldHaveSingleItem().LotId.ShouldBe(renewed.Lots[^1].Id);
    }

    [Fact]
    public void Stored_value_and_minutes_move_too_without_losing_a_cent()
    {
        var value = new PlanDetails("储值卡", null, CardKind.StoredValue, PlanDetails.MaximumValue, Validity.OfDays(90), PlanDetails.MaximumPrice);
        var (old, renewed) = (Sold(value), Sold(value));
        renewed.CarryOver(old, A.Today, A.Cause()).ShouldSucceed();

        (old.Left, renewed.Left, renewed.Lots[^1].Value).ShouldBe((0, 2 * PlanDetails.MaximumValue, PlanDetails.MaximumPrice));
    }

    [Fact]
    public void Another_member_s_card_is_not_carried_over() =>
        Sold(A.CountPlan()).CarryOver(A.CountCard(), A.Today, A.Cause()).ShouldBeRefused(CardRefusals.CarryOverNotTheirs);

    [Fact]
    public void Classes_do_not_become_days_minutes_or_money()
    {
        Sold(A.CountPlan()).CarryOver(Sold(A.PeriodPlan()), A.Today, A.Cause()).ShouldBeRefused(CardRefusals.CarryOverKindDiffers);

        Sold(A.PeriodPlan()).CarryOver(Sold(A.PeriodPlan()), A.Today, A.Cause()).ShouldBeRefused(CardRefusals.CarryOverKindDiffers);
    }

    [Fact]
    public void A_card_with_nothing_free_has_nothing_to_carry_over()
    {
        var old = Sold(A.CountPlan(1));
        old.Hold(Guid.NewGuid(), A.Payable(), givenFirst: false);

        Sold(A.CountPlan()).CarryOver(old, A.Today, A.Cause()).ShouldBeRefused(CardRefusals.CarryOverNothingFree);
    }

    [Fact]
    public void What_has_expired_is_not_carried_over()
    {
        var old = Sold(A.CountPlan(days: 30), A.Today.AddDays(-30));

        old.CarriableOn(A.Today).ShouldBe(0);
        Sold(A.CountPlan()).CarryOver(old, A.Today, A.Cause()).ShouldBeRefused(CardRefusals.CarryOverNothingFree);
    }

    [Fact]
    public void A_card_takes_no_more_than_one_can_hold()
    {
        var renewed = Sold(A.CountPlan(1000));
        renewed.CarryOver(Sold(A.CountPlan(1000)), A.Today, A.Cause()).ShouldSucceed();

        renewed.CarryOver(Sold(A.CountPlan(1)), A.Today, A.Cause()).ShouldBeRefused(CardRefusals.CreditsOutOfRange);
    }

    static Card Sold(PlanDetails plan, DateOnly? startsOn = null) =>
        Card.Issue(Guid.NewGuid(), "1", MemberId, A.Plan(plan).NewVersions[0], plan.Price, startsOn ?? A.Today, A.Cause());
}
