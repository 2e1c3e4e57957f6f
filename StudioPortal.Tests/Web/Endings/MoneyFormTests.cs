using StudioPortal.Domain.Cards;
using StudioPortal.Web.Features.Endings;

namespace StudioPortal.Tests.Web.Endings;

public class MoneyFormTests
{
    static MoneyForm Split(string amount) => new(Tender.Cash) { IsSplit = true, OtherAmount = amount, OtherReference = " 4711 " };

    [Fact]
    public void One_tender_carries_all_of_it() =>
        new MoneyForm(Tender.Alipay) { Reference = "88" }.Payments(536_00, "CNY").ShouldBe([new(Tender.Alipay, 536_00, "88")]);

    [Fact]
    public void Of_two_tenders_the_first_carries_the_rest() =>
        Split("36.50").Payments(536_00, "CNY").ShouldBe([new(Tender.Cash, 499_50), new(Tender.WeChatPay, 36_50, "4711")]);

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("0")]
    [InlineData("536")]
    [InlineData("1.234")]
    public void The_other_part_is_an_amount_between_nothing_and_all(string amount) => Split(amount).Payments(536_00, "CNY").ShouldBeNull();

    [Fact]
    public void Nothing_is_paid_by_nothing() => Split("5").Payments(0, "CNY").ShouldBe([]);
}
