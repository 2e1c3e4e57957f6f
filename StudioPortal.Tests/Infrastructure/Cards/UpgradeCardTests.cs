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

/// <summary>Cards upgraded on a database (I04). A card of ten classes cost 100 yuan, one of thirty costs 250.</summary>
public class UpgradeCardTests : InAStudioOfEndings
{
    [Fact]
    public async Task An_upgrade_credits_the_rest_and_takes_the_difference()
    {
        var member = await Studio.Member();
        (await Studio.WalkIn(await Studio.Session(day: A.Today), member.Id)).ShouldSucceed();
        var sold = (await Upgrade(member.CardId, await Dearer(), 160_00)).ShouldSucceed();

        (sold.Sale.ListPrice, sold.Sale.Credited, sold.Sale.Price).ShouldBe((250_00, 90_00, 160_00));
        (sold.Card.Left, sold.Card.Paid, (await Studio.CardOf(member.CardId)).EndedFor).ShouldBe((30, 250_00, CardEnd.Upgraded));
        await ShouldBeSound();
    }

    [Fact]
    public async Task An_upgrade_takes_exactly_the_difference_and_pays_nothing_out()
    {
        var (member, plan) = (await Studio.Member(), await Dearer());
        var dear = (await Upgrade(member.CardId, plan, 150_00)).ShouldSucceed().Card;

        (await Upgrade(dear.Id, plan, 1)).ShouldBeRefused(CardRefusals.PaymentIncomplete);
        (await Upgrade(dear.Id, Studio.Furniture.CountPlanId, 0)).ShouldBeRefused(EndingRefusals.UpgradeBelowCredit);
        (await Upgrade(member.CardId, plan, 150_00)).ShouldBeRefused(ChangeRefusals.Ended);
    }

    [Fact]
    public async Task The_same_key_gives_the_first_upgrade()
    {
        var (member, plan, key) = (await Studio.Member(), await Dearer(), Guid.NewGuid());
        var first = (await Upgrade(member.CardId, plan, 150_00, key)).ShouldSucceed();

        (await Upgrade(member.CardId, plan, 150_00, key)).ShouldSucceed().Card.Number.ShouldBe(first.Card.Number);
        (await Upgrade(member.CardId, Studio.Furniture.PeriodPlanId, 0, key)).ShouldBeRefused(BookingRefusals.KeyReused);
    }

    [Fact]
    public async Task What_is_booked_moves_with_an_upgrade_and_back_with_its_undo()
    {
        var member = await Studio.Member();
        var booking = (await Studio.Book(await Studio.Session(), member.Id)).ShouldSucceed();
        var sold = (await Upgrade(member.CardId, await Dearer(), 150_00)).ShouldSucceed();
        ((await Studio.BookingOf(booking.Id)).CardId, (await Studio.CardOf(sold.Card.Id)).Held).ShouldBe((sold.Card.Id, 1));

        (await Undo((await ChangeOf(member.CardId)).Id)).ShouldSucceed();
        ((await Studio.BookingOf(booking.Id)).CardId, (await Studio.CardOf(member.CardId)).Held).ShouldBe((member.CardId, 1));
        ((await Studio.CardOf(sold.Card.Id)).EndedFor, await Takings()).ShouldBe((CardEnd.Voided, 100_00));
        await ShouldBeSound();
    }

    [Fact]
    public async Task An_upgrade_that_cannot_pay_for_what_is_booked_changes_nothing()
    {
        var member = await Studio.Member();
        await Studio.Book(await Studio.Session(), member.Id);
        var narrow = (await Studio.Get<OfferPlan>().ExecuteAsync(A.Manager, new("私教", null, CardKind.PrivateLessons, 10, Validity.OfDays(90), 900_00))).ShouldSucceed();

        (await Upgrade(member.CardId, narrow, 800_00)).ShouldBeRefused("bookings-not-movable");
        (await Studio.CardOf(member.CardId)).ShouldSatisfyAllConditions(card => card.EndedFor.ShouldBeNull(), card => card.Held.ShouldBe(1));
    }

    [Fact]
    public async Task An_upgrade_is_not_undone_once_the_new_card_was_used()
    {
        var member = await Studio.Member();
        (await Upgrade(member.CardId, await Dearer(), 150_00)).ShouldSucceed();
        (await Studio.WalkIn(await Studio.Session(day: A.Today), member.Id)).ShouldSucceed();

        (await Undo((await ChangeOf(member.CardId)).Id)).ShouldBeRefused(ChangeRefusals.NotLast);
    }

    [Fact]
    public async Task Before_an_upgrade_it_is_shown_what_would_move_and_what_would_not()
    {
        var member = await Studio.Member();
        await Studio.Book(await Studio.Session(), member.Id);
        var queries = Studio.Get<EndingQueries>();
        await Dearer();
        var offers = (await queries.UpgradesAsync(member.CardId, await Studio.Get<CardQueries>().PlansAsync())).Offers;

        offers.Select(offer => (offer.CostsMore, offer.Pricing.Price)).ShouldBe([(true, 150_00), (false, 0), (false, 0)]);
        (await queries.PreviewAsync(member.CardId, offers[0].Plan.Terms)).ShouldSatisfyAllConditions(
            preview => preview.Moved.Single().ToString().ShouldBe("03-03 10:00 哈他瑜伽"), preview => preview.Refusal.ShouldBeNull());
    }
}
