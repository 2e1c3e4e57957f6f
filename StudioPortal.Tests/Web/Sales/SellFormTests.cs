using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Sales;

namespace StudioPortal.Tests.Web.Sales;

/// <summary>A sale while it is put together.</summary>
public class SellFormTests
{
    readonly SellForm _form = new("CNY", A.Today);

    [Fact]
    public void What_is_chosen_is_paid_in_one_at_its_price()
    {
        _form.Choose(Offered(A.CountPlan()), []);
        _form.Pay(TenderChoice.Cash);

        _form.Faults().Any.ShouldBeFalse();
        _form.Payments.ShouldBe([new(Tender.Cash, 1200_00)]);
        _form.Request(Guid.NewGuid()).AgreedPrice.ShouldBeNull();
    }

    [Fact]
    public void Parts_that_do_not_add_up_say_what_is_missing()
    {
        Split("500", "");
        (_form.Missing, _form.Faults()["split"]).ShouldBe((700_00, "Fault.Split"));
        Split("500", "seven");
        _form.Faults()["split"].ShouldBe("Fault.Part");

        Split("500", "800");
        (_form.Missing, _form.Faults()["split"]).ShouldBe((-100_00, "Fault.Split"));
    }

    [Fact]
    public void A_part_can_take_what_the_others_leave_open()
    {
        Split("500", "1");
        _form.Fill(_form.Parts[1]);

        (_form.Parts[1].Amount, _form.Missing, _form.Faults().Any).ShouldBe(("700", 0, false));
        _form.Payments.Select(one => one.Amount).ShouldBe([500_00, 700_00]);
    }

    [Fact]
    public void Another_price_asks_for_a_reason()
    {
        _form.Choose(Offered(A.CountPlan()), []);
        (_form.IsAgreed, _form.Agreed) = (true, "1000");
        (_form.Discount, _form.Faults()["reason"]).ShouldBe((200_00, "Fault.Reason"));

        _form.Reason = "老会员";
        _form.Faults().Any.ShouldBeFalse();
        _form.Request(Guid.NewGuid()).AgreedPrice.ShouldBe(1000_00);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("12.345")]
    [InlineData("100000001")]
    public void A_price_that_is_none_is_a_fault(string typed)
    {
        _form.Choose(Offered(A.CountPlan()), []);
        (_form.IsAgreed, _form.Agreed, _form.Reason) = (true, typed, "价");

        _form.Faults()["price"].ShouldBe("Fault.Price");
    }

    [Fact]
    public void A_renewal_takes_along_what_is_left_and_another_plan_only_when_asked()
    {
        var (same, other) = (Offered(A.CountPlan()), Offered(A.CountPlan(30)));
        var old = Card.Issue(Guid.NewGuid(), "1", Guid.NewGuid(), same.Terms, 1200_00, A.Today, A.Cause());

        _form.Choose(same, [old]);
        _form.Old.ShouldBe(old);
        _form.Choose(other, [old]);
        (_form.Old, _form.Among([old]).Count).ShouldBe((null, 1));
    }

    [Fact]
    public void A_card_of_days_takes_nothing_along()
    {
        _form.Choose(Offered(A.PeriodPlan()), [A.CountCard()]);

        _form.Among([A.CountCard()]).ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_that_begins_with_its_first_class_has_no_first_day_to_choose()
    {
        _form.Choose(Offered(A.CountPlan() with { Starts = CardStart.OnFirstUse }), []);
        _form.StartsOn = A.Today.AddDays(3);

        _form.Request(Guid.NewGuid()).StartsOn.ShouldBeNull();
    }

    void Split(params string[] amounts)
    {
        _form.Choose(Offered(A.CountPlan()), []);
        _form.Pay(TenderChoice.Split);
        for (var at = 0; at < amounts.Length; at++) _form.Parts[at].Amount = amounts[at];
    }

    static OfferedPlan Offered(PlanDetails details)
    {
        var plan = A.Plan(details);
        return new(plan, plan.NewVersions[0]);
    }
}
