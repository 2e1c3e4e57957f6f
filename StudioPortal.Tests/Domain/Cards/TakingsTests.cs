using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

/// <summary>A day's money, by tender and by person (R061).</summary>
public class TakingsTests
{
    [Fact]
    public void A_day_s_takings_are_summed_by_tender_and_by_person()
    {
        var takings = Of(Sale(A.Desk, new(Tender.Cash, 300_00), new(Tender.Alipay, 700_00)), Sale(A.Manager, new Payment(Tender.Cash, 50_00)));

        takings.Total.ShouldBe(1050_00);
        takings.ByTender.ShouldBe([new(Tender.Cash, 350_00, 2), new(Tender.Alipay, 700_00, 1)]);
        takings.ByPerson.ShouldBe([new(A.Desk.Name, 1000_00, 1), new(A.Manager.Name, 50_00, 1)]);
    }

    [Fact]
    public void Money_given_back_is_taken_off()
    {
        var takings = Of(Sale(A.Desk, new Payment(Tender.Cash, 300_00)), Refund(new(Tender.Cash, 120_00)));

        takings.Total.ShouldBe(180_00);
        takings.ByTender.ShouldBe([new(Tender.Cash, 180_00, 2)]);
    }

    [Fact]
    public void What_was_counted_as_it_should_be_closes_the_day_without_a_word()
    {
        var closing = Of(Sale(A.Desk, new Payment(Tender.Cash, 300_00))).Close([new(Tender.Cash, 300_00)], null, A.Manager, A.Now).ShouldSucceed();

        (closing.On, closing.By, closing.Difference).ShouldBe((A.Today, A.Manager.Name, 0));
    }

    [Fact]
    public void A_difference_needs_a_note()
    {
        var takings = Of(Sale(A.Desk, new Payment(Tender.Cash, 300_00)));

        takings.Close([new(Tender.Cash, 298_00)], " ", A.Manager, A.Now).ShouldBeRefused(CardRefusals.TakingsNoteMissing);
        takings.Close([new(Tender.Cash, 298_00)], "找错两元", A.Manager, A.Now).ShouldSucceed().Counts.ShouldBe([new(Tender.Cash, 300_00, 298_00)]);
    }

    [Fact]
    public void Each_tender_of_the_day_is_counted()
    {
        var takings = Of(Sale(A.Desk, new(Tender.Cash, 300_00), new(Tender.Alipay, 700_00)));

        takings.Close([new(Tender.Cash, 300_00)], null, A.Manager, A.Now).ShouldBeRefused(CardRefusals.TakingsCountMissing);
        takings.Close([new(Tender.Cash, 300_00), new(Tender.Cash, 1)], null, A.Manager, A.Now).ShouldBeRefused(CardRefusals.PaymentInvalid);
    }

    [Fact]
    public void A_sale_that_came_in_after_the_screen_was_read_is_not_closed_away() =>
        Of(Sale(A.Desk, new Payment(Tender.Cash, 300_00))).Close([new(Tender.Cash, 100_00, Seen: 100_00)], "少了", A.Manager, A.Now)
            .ShouldBeRefused(StorageRefusals.ChangedMeanwhile);

    [Fact]
    public void Money_found_of_a_tender_nobody_took_is_a_difference_too() =>
        Of().Close([new(Tender.Cash, 5_00)], null, A.Manager, A.Now).ShouldBeRefused(CardRefusals.TakingsNoteMissing);

    static Takings Of(params Sale[] sales) => new(A.Today, sales);

    static Sale Sale(Actor by, params Payment[] payments) => StudioPortal.Domain.Cards.Sale.Complete(
        Guid.NewGuid(), "2603-0001", SaleKind.Card, Guid.NewGuid(), Guid.NewGuid(), new(payments.Sum(one => one.Amount)), payments, A.Today, by, A.Now).ShouldSucceed();

    static Sale Refund(Payment payment) => StudioPortal.Domain.Cards.Sale.GiveBack(
        Guid.NewGuid(), "2603-0002", Guid.NewGuid(), Guid.NewGuid(), [payment], "退卡", null, A.Today, A.Desk, A.Now).ShouldSucceed();
}
