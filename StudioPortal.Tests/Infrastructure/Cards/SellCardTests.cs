using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

public class SellCardTests : InAStudio
{
    [Fact]
    public async Task A_card_is_valid_at_once_with_the_price_of_its_plan_in_the_ledger()
    {
        var member = await Studio.Member();
        var card = await Studio.CardOf(member.CardId);

        (card.StartsOn, card.EndsOn, card.Left, card.Paid).ShouldBe((A.Today, A.Today.AddDays(89), 10, 100_00));
        var line = (await Studio.Get<CardQueries>().LedgerAsync(card.Id)).ShouldHaveSingleItem();
        (line.Kind, line.Credits, line.CauseId, line.By).ShouldBe((LedgerKind.Issued, 10, card.Id, A.Desk.Name));
    }

    [Fact]
    public async Task The_same_key_again_returns_the_first_card()
    {
        var (member, key) = (await Studio.Member(), Guid.NewGuid());
        var first = (await Studio.Issue(member.Id, Studio.Furniture.PeriodPlanId, key)).ShouldSucceed();

        (await Studio.Issue(member.Id, Studio.Furniture.PeriodPlanId, key)).ShouldSucceed().Number.ShouldBe(first.Number);
        (await Studio.Issue(member.Id, Studio.Furniture.CountPlanId, key)).ShouldBeRefused(BookingRefusals.KeyReused);
        (await Studio.Get<CardQueries>().OfMemberAsync(member.Id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_plan_off_offer_issues_no_more_cards()
    {
        var (member, plan) = (await Studio.Member(), await Studio.Plan(5));
        (await Studio.Get<RetirePlan>().ExecuteAsync(A.Manager, plan)).ShouldSucceed();

        (await Studio.Issue(member.Id, plan)).ShouldBeRefused(CardRefusals.PlanRetired);
        (await Studio.Get<CardQueries>().PlansAsync()).ShouldNotContain(one => one.Id == plan);
    }

    [Theory]
    [InlineData(-1, "cash")]
    [InlineData(100_000_000_01, "cash")]
    [InlineData(100_00, "c\u0000ash")]
    public async Task A_payment_that_cannot_be_one_is_refused(long amount, string note)
    {
        var request = new SellCardRequest((await Studio.Member()).Id, Studio.Furniture.CountPlanId, [new(Tender.Other, amount, null, note)]);

        (await Studio.Get<SellCard>().ExecuteAsync(A.Desk, request)).ShouldBeRefused(CardRefusals.PaymentInvalid);
    }

    [Fact]
    public async Task What_does_not_exist_gets_no_card()
    {
        (await Studio.Issue(Guid.NewGuid(), Studio.Furniture.CountPlanId)).ShouldBeRefused(MemberRefusals.NotFound);

        (await Studio.Issue((await Studio.Member()).Id, Guid.NewGuid())).ShouldBeRefused(CardRefusals.PlanNotFound);
    }

    [Fact]
    public async Task A_card_is_news_about_its_member()
    {
        var member = await Studio.Member();

        await using var db = Studio.Read();
        var line = db.Journal.Single(one => one.Kind == EventKind.CardIssued);
        (line.MemberId, line.CardId).ShouldBe((member.Id, member.CardId));
    }
}
