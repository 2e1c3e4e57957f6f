using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Infrastructure.Upkeep;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

/// <summary>Cards given back on a database (I04). A card of ten classes cost 100 yuan.</summary>
public class RefundCardTests : InAStudioOfEndings
{
    [Fact]
    public async Task A_quote_is_kept_as_it_was_said()
    {
        var quote = await Quote((await Studio.Member()).CardId);

        var kept = (await Studio.Get<EndingQueries>().QuoteAsync(quote.Id))!;
        (kept.By, kept.On, kept.CardLines).ShouldBe((A.Manager.Name, A.Today, 1));
        kept.Options.Select(option => option.Amount).ShouldBe([100_00, 100_00, 100_00]);
        kept.Options[0].Steps[0].Lines.ShouldBe([1]);
    }

    [Fact]
    public async Task A_refund_leaves_the_till_today_and_the_card_empty()
    {
        var member = await Studio.Member();
        var ending = (await Refund(await Quote(member.CardId), 100_00)).ShouldSucceed();

        (ending.Sale.Kind, ending.Sale.Price, ending.Sale.On).ShouldBe((SaleKind.Refund, -100_00, A.Today));
        (await Studio.CardOf(member.CardId)).EndedFor.ShouldBe(CardEnd.Refunded);
        (await Takings()).ShouldBe(0);
        await ShouldBeSound();
    }

    [Fact]
    public async Task A_class_is_reckoned_at_its_single_price()
    {
        var member = await Studio.Member();
        var session = await Studio.Session(day: A.Today, at: new(10, 0));
        await Studio.ExecuteAsync("UPDATE \"ClassTypes\" SET \"Fee\" = 1500");
        (await Studio.WalkIn(session, member.Id)).ShouldSucceed();

        (await Quote(member.CardId)).Options.Select(option => option.Amount).ShouldBe([90_00, 85_00, 90_00]);
    }

    [Fact]
    public async Task The_same_key_gives_the_first_quote_and_the_first_refund()
    {
        var (member, key) = (await Studio.Member(), Guid.NewGuid());
        var quote = (await Studio.Get<MakeRefundQuote>().ExecuteAsync(A.Manager, member.CardId, key)).ShouldSucceed();
        var first = (await Refund(quote, 100_00, key)).ShouldSucceed();

        (await Studio.Get<MakeRefundQuote>().ExecuteAsync(A.Manager, member.CardId, key)).ShouldSucceed().Id.ShouldBe(quote.Id);
        (await Refund(quote, 100_00, key)).ShouldSucceed().Sale.Receipt.ShouldBe(first.Sale.Receipt);
        (await Refund(quote, 99_00, key)).ShouldBeRefused(BookingRefusals.KeyReused);
    }

    [Fact]
    public async Task What_is_not_there_is_not_given_back()
    {
        (await Studio.Get<MakeRefundQuote>().ExecuteAsync(A.Manager, Guid.NewGuid())).ShouldBeRefused(CardRefusals.NotFound);
        (await Studio.Get<RefundCard>().ExecuteAsync(A.Manager, new(Guid.NewGuid(), RefundRule.ListPrice, [], "搬家"))).ShouldBeRefused(EndingRefusals.QuoteNotFound);
        (await Void(Guid.NewGuid())).ShouldBeRefused(CardRefusals.SaleNotFound);
        (await Upgrade(Guid.NewGuid(), Studio.Furniture.CountPlanId, 0)).ShouldBeRefused(CardRefusals.NotFound);
    }

    [Fact]
    public async Task A_card_is_not_given_back_while_a_class_is_booked_on_it()
    {
        var member = await Studio.Member();
        await Studio.Book(await Studio.Session(), member.Id);
        var outcome = await Refund(await Quote(member.CardId), 100_00);

        outcome.ShouldBeRefused("card-has-bookings");
        ((IReadOnlyList<NamedClass>)outcome.Refusal!.Values[0]).Select(one => one.ToString()).ShouldBe(["03-03 10:00 哈他瑜伽"]);
    }

    [Fact]
    public async Task A_card_is_not_given_back_while_a_penalty_waits_for_review()
    {
        var member = await Studio.Member();
        var booking = (await Studio.Book(await Studio.Session(day: A.Today, at: new(9, 0)), member.Id)).ShouldSucceed();
        (await Studio.Cancel(booking.Id)).ShouldSucceed();

        (await Refund(await Quote(member.CardId), 100_00)).ShouldBeRefused("card-has-bookings");
    }

    [Fact]
    public async Task Of_eight_desks_that_give_one_card_back_at_once_exactly_one_does()
    {
        var quote = await Quote((await Studio.Member()).CardId);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Refund(quote, 100_00))));

        outcomes.Count(outcome => !outcome.IsRefused).ShouldBe(1);
        outcomes.Where(outcome => outcome.IsRefused).ShouldAllBe(outcome => outcome.Refusal!.Code == "card-ended");
        await ShouldBeSound();
    }

    [Fact]
    public async Task Of_desks_that_refund_and_upgrade_one_card_at_once_exactly_one_does()
    {
        var (member, plan) = (await Studio.Member(), await Dearer());
        var quote = await Quote(member.CardId);
        var refused = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
            number % 2 == 0 ? (await Refund(quote, 100_00)).Refusal : (await Upgrade(member.CardId, plan, 150_00)).Refusal)));

        refused.Count(refusal => refusal is null).ShouldBe(1);
        refused.OfType<Refusal>().ShouldAllBe(refusal => refusal.Code == "card-ended");
        await ShouldBeSound();
    }

    [Fact]
    public async Task Undoing_a_refund_returns_card_and_takings_to_what_they_were()
    {
        var member = await Studio.Member();
        var ending = (await Refund(await Quote(member.CardId), 100_00)).ShouldSucceed();
        (await Undo(ending.Change.Id)).ShouldSucceed();

        (await Takings()).ShouldBe(100_00);
        ((await Studio.CardOf(member.CardId)).Left, (await Studio.CardOf(member.CardId)).EndedFor).ShouldBe((10, null));
        (await Quote(member.CardId)).Options[0].Amount.ShouldBe(100_00);
        await ShouldBeSound();
    }

    [Fact]
    public async Task A_check_in_is_not_taken_back_on_a_card_that_was_given_back()
    {
        var member = await Studio.Member();
        var here = (await Studio.WalkIn(await Studio.Session(day: A.Today), member.Id)).ShouldSucceed();
        (await Refund(await Quote(member.CardId), 90_00)).ShouldSucceed();

        (await Studio.Undo(here.BookingId)).ShouldBeRefused(ChangeRefusals.Ended);
        await ShouldBeSound();
    }

    [Fact]
    public async Task A_period_card_is_given_back_and_its_undo_leaves_nothing_wrong()
    {
        var member = await Studio.Member();
        var card = (await Studio.Issue(member.Id, Studio.Furniture.PeriodPlanId)).ShouldSucceed();
        var ending = (await Refund(await Quote(card.Id), 98_88)).ShouldSucceed();
        await ShouldBeSound();

        (await Undo(ending.Change.Id)).ShouldSucceed();
        (await Studio.CardOf(card.Id)).ShouldSatisfyAllConditions(one => one.EndedFor.ShouldBeNull(), one => one.Lines.ShouldBe(3));
        await ShouldBeSound();
    }

    [Fact]
    public async Task A_card_whose_refund_was_undone_is_given_back_again_by_a_new_quote()
    {
        var member = await Studio.Member();
        var quote = await Quote(member.CardId);
        (await Undo((await Refund(quote, 100_00)).ShouldSucceed().Change.Id)).ShouldSucceed();

        (await Refund(quote, 100_00)).ShouldBeRefused(EndingRefusals.QuoteOutdated);
        (await Refund(await Quote(member.CardId), 100_00)).ShouldSucceed();
    }
}
