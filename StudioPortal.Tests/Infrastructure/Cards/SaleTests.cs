using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Upkeep;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

/// <summary>A sale is complete or it is not (R050–R052).</summary>
public class SaleTests : InAStudio
{
    [Fact]
    public async Task A_price_can_be_paid_in_parts_each_with_its_tender_and_reference()
    {
        var sold = (await Sell(new(Tender.Cash, 40_00), new(Tender.WeChatPay, 60_00, "4200001"))).ShouldSucceed();

        var receipt = (await Studio.Get<SaleQueries>().ReceiptAsync(sold.Sale.Id)).ShouldNotBeNull();
        receipt.Sale.Payments.OrderBy(one => one.Number).Select(one => (one.Tender, one.Amount, one.Reference))
            .ShouldBe([(Tender.Cash, 40_00L, null), (Tender.WeChatPay, 60_00L, "4200001")]);
    }

    [Theory]
    [InlineData(99_99)]
    [InlineData(100_01)]
    [InlineData(0)]
    public async Task Payments_that_are_not_the_price_sell_nothing(long paid)
    {
        var member = await Studio.Member();
        (await SellTo(member.Id, new Payment(Tender.Cash, paid))).ShouldBeRefused(CardRefusals.PaymentIncomplete);

        (await Studio.Get<CardQueries>().OfMemberAsync(member.Id)).Select(card => card.Id).ShouldBe([member.CardId]);
    }

    [Fact]
    public async Task A_negative_part_does_not_make_up_for_another() =>
        (await Sell(new(Tender.Cash, 150_00), new(Tender.Alipay, -50_00))).ShouldBeRefused(CardRefusals.PaymentInvalid);

    [Fact]
    public async Task Another_price_needs_a_reason()
    {
        (await Agree(80_00, " ")).ShouldBeRefused(CardRefusals.ReasonMissing);

        (await Agree(80_00, "老会员")).ShouldSucceed().Sale.ShouldSatisfyAllConditions(
            sale => (sale.ListPrice, sale.Price, sale.Reason).ShouldBe((100_00, 80_00, "老会员")));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(PlanDetails.MaximumPrice + 1)]
    public async Task A_price_beyond_its_range_is_refused(long price) => (await Agree(price, "价")).ShouldBeRefused(CardRefusals.PriceOutOfRange);

    [Theory]
    [InlineData(-1)]
    [InlineData(366)]
    public async Task A_card_begins_neither_before_the_studio_opened_nor_more_than_a_year_ahead(int days)
    {
        var opened = await Studio.ReadAsync(db => db.Studios.Select(one => one.OpenedOn).SingleAsync());
        var request = new SellCardRequest((await Studio.Member()).Id, Studio.Furniture.CountPlanId, StartsOn: days < 0 ? opened.AddDays(days) : A.Today.AddDays(days));

        (await Studio.Get<SellCard>().ExecuteAsync(A.Desk, request)).ShouldBeRefused(CardRefusals.StartOutOfRange);
    }

    [Fact]
    public async Task One_key_sent_twenty_times_at_once_is_one_card_one_sale_and_one_receipt()
    {
        var request = new SellCardRequest((await Studio.Member()).Id, Studio.Furniture.PeriodPlanId, Id: Guid.NewGuid());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Studio.Get<SellCard>().ExecuteAsync(A.Desk, request)));

        outcomes.Select(one => one.ShouldSucceed()).Select(one => (one.Card.Number, one.Sale.Receipt)).Distinct().ShouldHaveSingleItem();
        (await Studio.ReadAsync(db => db.Sales.CountAsync(sale => sale.MemberId == request.MemberId))).ShouldBe(2);
    }

    [Fact]
    public async Task A_key_that_made_one_sale_does_not_make_another()
    {
        var request = new SellCardRequest((await Studio.Member()).Id, Studio.Furniture.CountPlanId, [new(Tender.Cash, 100_00)], Id: Guid.NewGuid());
        (await Studio.Get<SellCard>().ExecuteAsync(A.Desk, request)).ShouldSucceed();

        (await Studio.Get<SellCard>().ExecuteAsync(A.Desk, request with { Payments = [new(Tender.Alipay, 100_00)] })).ShouldBeRefused(BookingRefusals.KeyReused);
        (await Studio.Get<SellCard>().ExecuteAsync(A.Desk, request with { AgreedPrice = 90_00, Reason = "价" })).ShouldBeRefused(BookingRefusals.KeyReused);
    }

    [Fact]
    public async Task Receipts_of_a_month_have_no_gap_and_no_number_twice_with_sixty_four_desks_at_once()
    {
        var member = await Studio.Member();
        var calls = Enumerable.Range(0, 64).Select(number => number % 4 == 0 ? SellTo(member.Id, new Payment(Tender.Cash, 1)) : SellTo(member.Id, new Payment(Tender.Cash, 100_00)));
        var sold = (await Task.WhenAll(calls)).Where(one => !one.IsRefused).Select(one => one.Value.Sale.Receipt);

        sold.Order().ShouldBe(Enumerable.Range(2, 48).Select(number => $"2603-{number:0000}"));
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Receipts_begin_anew_with_each_month()
    {
        await Studio.Member();
        Studio.Clock.UtcNow = A.Now.AddMonths(1);

        (await Sell(new Payment(Tender.Cash, 100_00))).ShouldSucceed().Sale.Receipt.ShouldBe("2604-0002");
    }

    [Fact]
    public async Task What_is_left_of_an_old_card_comes_along_in_the_same_save()
    {
        var member = await Studio.Member();
        var sold = (await Renew(member)).ShouldSucceed();

        (sold.Card.Left, (await Studio.CardOf(member.CardId)).Left).ShouldBe((20, 0));
        (await Studio.Get<SaleQueries>().ReceiptAsync(sold.Sale.Id))!.CarriedOver.ShouldBe(10);
        await Studio.ShouldAddUpAsync();
        (await Studio.Get<Verification>().RunAsync()).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_card_that_cannot_be_carried_over_stops_the_whole_sale()
    {
        var (member, other) = (await Studio.Member(), await Studio.Member());
        (await Renew(member with { CardId = other.CardId })).ShouldBeRefused(CardRefusals.CarryOverNotTheirs);
        (await Renew(member with { CardId = Guid.NewGuid() })).ShouldBeRefused(CardRefusals.NotFound);

        (await Studio.Get<CardQueries>().OfMemberAsync(member.Id)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_renewal_repeated_with_its_key_carries_over_once()
    {
        var (member, key) = (await Studio.Member(), Guid.NewGuid());
        (await Renew(member, key)).ShouldSucceed();

        (await Renew(member, key)).ShouldSucceed().Card.Left.ShouldBe(20);
    }

    [Fact]
    public async Task What_a_sale_would_come_to_is_shown_before_it_and_changes_nothing()
    {
        var member = await Studio.Member();
        var preview = (await Studio.Get<SalePreviews>().OfAsync(A.Desk, new(member.Id, Studio.Furniture.CountPlanId, CarryOverFrom: member.CardId))).ShouldSucceed();

        (preview.Card.Left, preview.Carried, preview.Old!.Left).ShouldBe((20, 10, 0));
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(10);
    }

    async Task<Outcome<SoldCard>> Sell(params Payment[] payments) => await SellTo((await Studio.Member()).Id, payments);

    Task<Outcome<SoldCard>> SellTo(Guid memberId, params Payment[] payments) =>
        Studio.Get<SellCard>().ExecuteAsync(A.Desk, new(memberId, Studio.Furniture.CountPlanId, payments));

    async Task<Outcome<SoldCard>> Agree(long price, string reason) => await Studio.Get<SellCard>().ExecuteAsync(
        A.Desk, new((await Studio.Member()).Id, Studio.Furniture.CountPlanId, [new(Tender.Cash, Math.Clamp(price, 0, PlanDetails.MaximumPrice))], price, reason));

    Task<Outcome<SoldCard>> Renew(MemberWithCard member, Guid? id = null) =>
        Studio.Get<SellCard>().ExecuteAsync(A.Desk, new(member.Id, Studio.Furniture.CountPlanId, Id: id, CarryOverFrom: member.CardId));
}
