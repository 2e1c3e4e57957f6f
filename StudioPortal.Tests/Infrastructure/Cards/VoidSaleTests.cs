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

/// <summary>Sales of cards taken back on a database (I04). A card of ten classes cost 100 yuan.</summary>
public class VoidSaleTests : InAStudioOfEndings
{
    [Fact]
    public async Task A_sale_taken_back_returns_the_money_as_it_came()
    {
        var member = await Studio.Member();
        var ending = (await Void(member.CardId)).ShouldSucceed();

        (ending.Sale.ReversesId, ending.Sale.Price, await Takings()).ShouldBe((member.CardId, -100_00, 0));
        ((await Studio.CardOf(member.CardId)).EndedFor, ending.Card.Left).ShouldBe((CardEnd.Voided, 0));
        await ShouldBeSound();
    }

    [Fact]
    public async Task A_sale_is_not_taken_back_once_used_booked_or_taken_back()
    {
        var (used, booked, gone) = (await Studio.Member(), await Studio.Member(), await Studio.Member());
        (await Studio.WalkIn(await Studio.Session(day: A.Today), used.Id)).ShouldSucceed();
        (await Studio.Book(await Studio.Session(), booked.Id)).ShouldSucceed();
        (await Void(gone.CardId)).ShouldSucceed();

        (await Void(used.CardId)).ShouldBeRefused(EndingRefusals.CardUsed);
        (await Void(booked.CardId)).ShouldBeRefused("card-has-bookings");
        (await Void(gone.CardId)).ShouldBeRefused(EndingRefusals.SaleNotVoidable);
    }

    [Fact]
    public async Task A_sale_of_a_day_whose_takings_are_closed_stands()
    {
        var member = await Studio.Member();
        await Studio.Get<StudioWriter>().WriteAsync(A.Manager, (db, now) =>
        {
            db.TakingsClosings.Add(TakingsClosing.Close(A.Today, [], null, A.Manager, now).Value);
            return Task.FromResult<Refusal?>(null);
        });

        (await Void(member.CardId)).ShouldBeRefused(CardRefusals.TakingsClosed);
    }

    [Fact]
    public async Task A_refund_and_an_upgrade_are_not_sales_that_can_be_taken_back()
    {
        var (refunded, upgraded) = (await Studio.Member(), await Studio.Member());
        var refund = (await Refund(await Quote(refunded.CardId), 100_00)).ShouldSucceed();
        var sold = (await Upgrade(upgraded.CardId, await Dearer(), 150_00)).ShouldSucceed();

        (await Void(refund.Sale.Id)).ShouldBeRefused(EndingRefusals.SaleNotVoidable);
        (await Void(sold.Sale.Id)).ShouldBeRefused(EndingRefusals.SaleNotVoidable);
    }

    [Fact]
    public async Task Undoing_the_taking_back_of_a_sale_returns_everything()
    {
        var member = await Studio.Member();
        var ending = (await Void(member.CardId)).ShouldSucceed();
        (await Undo(ending.Change.Id)).ShouldSucceed();

        ((await Studio.CardOf(member.CardId)).Left, await Takings()).ShouldBe((10, 100_00));
        (await Quote(member.CardId)).Options[0].Amount.ShouldBe(100_00);
        await ShouldBeSound();
    }

    /// <summary>A card of ten with one class used, whose nine others came along with a renewal.</summary>
    async Task<(MemberWithCard Member, Guid Renewed)> Renewed()
    {
        var member = await Studio.Member();
        (await Studio.WalkIn(await Studio.Session(day: A.Today), member.Id)).ShouldSucceed();
        var sold = await Studio.Get<SellCard>().ExecuteAsync(A.Desk, new(member.Id, Studio.Furniture.CountPlanId, CarryOverFrom: member.CardId));
        return (member, sold.ShouldSucceed().Card.Id);
    }

    [Fact]
    public async Task A_renewal_taken_back_returns_what_came_along_and_its_undo_takes_it_along_again()
    {
        var (member, renewed) = await Renewed();
        var ending = (await Void(renewed)).ShouldSucceed();
        ((await Studio.CardOf(renewed)).Left, (await Studio.CardOf(member.CardId)).Left).ShouldBe((0, 9));
        await ShouldBeSound();

        (await Undo(ending.Change.Id)).ShouldSucceed();
        ((await Studio.CardOf(renewed)).Left, (await Studio.CardOf(member.CardId)).Left).ShouldBe((19, 0));
        await ShouldBeSound();
    }

    [Fact]
    public async Task What_came_along_does_not_come_along_again_once_it_is_used()
    {
        var (member, renewed) = await Renewed();
        var ending = (await Void(renewed)).ShouldSucceed();
        (await Studio.Book(await Studio.Session(), member.Id)).ShouldSucceed();

        (await Undo(ending.Change.Id)).ShouldBeRefused(ChangeRefusals.NotLast);
    }

    /// <summary>Ten for 100 yuan and nine for 90; the old card has brought 10 yuan of use and nothing more.</summary>
    [Fact]
    public async Task What_came_along_is_worth_on_the_new_card_what_was_paid_for_it_and_nothing_on_the_old()
    {
        var (member, renewed) = await Renewed();

        (await Quote(renewed)).Options.Select(option => option.Amount).ShouldBe([190_00, 190_00, 190_00]);
        (await Quote(member.CardId)).Options.Select(option => option.Amount).ShouldBe([0, 0, 0]);
    }
}
