using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Upkeep;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Data;

/// <summary>A studio of the first release is brought up to date and goes on where it stood.</summary>
public class UpgradeTests
{
    [Fact]
    public async Task Nothing_is_wrong_with_a_studio_of_the_first_release_that_was_brought_up_to_date()
    {
        await using var studio = await Upgraded();

        (await studio.Get<Verification>().RunAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_keeps_its_terms_and_its_credits_become_one_lot_that_was_paid()
    {
        await using var studio = await Upgraded();

        var card = await studio.ReadAsync(db => db.Cards.SingleAsync(one => one.Id == FirstRelease.Card));
        (card.Terms.Number, card.Terms.Credits, card.Terms.Validity, card.Terms.ClassTypes.Count).ShouldBe((1, 10, Validity.OfDays(90), 1));
        card.Lots.Select(lot => (lot.Kind, lot.Granted, lot.Left, lot.Held, lot.Value)).ShouldHaveSingleItem().ShouldBe((LotKind.Paid, 10, 7, 1, 120000));
        (await studio.ReadAsync(db => db.Cards.SingleAsync(one => one.Id == FirstRelease.PeriodCard))).Lots.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_paid_for_a_card_becomes_its_sale()
    {
        await using var studio = await Upgraded();

        var sale = await studio.ReadAsync(db => db.Sales.SingleAsync(one => one.CardId == FirstRelease.Card));
        (sale.Kind, sale.Price, sale.By, sale.Device).ShouldBe((SaleKind.Card, 120000, "Desk", "desk-1"));
        sale.Payments.Select(one => (one.Tender, one.Amount, one.Note, one.Reference)).ShouldHaveSingleItem()
            .ShouldBe((Tender.Other, 120000, "WeChat", "wx-1"));
    }

    [Fact]
    public async Task The_rules_of_the_studio_become_the_first_policy_of_every_booking()
    {
        await using var studio = await Upgraded();

        var policy = await studio.ReadAsync(db => db.CancellationPolicies.SingleAsync());
        (policy.Number, policy.FreeMinutes, policy.Late.Cost, policy.NoShow.Cost).ShouldBe((1, 180, PenaltyCost.Credit, PenaltyCost.Nothing));
        (await studio.ReadAsync(db => db.Bookings.CountAsync(one => one.PolicyId == policy.Id))).ShouldBe(5);
    }

    [Fact]
    public async Task A_booked_class_keeps_its_credit_reserved_and_can_be_checked_in()
    {
        await using var studio = await Upgraded();

        (await studio.CheckIn(FirstRelease.HeldBooking)).ShouldSucceed().BalanceAfter.ShouldBe(6);
        (await studio.Get<Verification>().RunAsync()).Findings.ShouldBeEmpty();
    }

    static async Task<TestStudio> Upgraded()
    {
        var studio = await TestStudio.OfFirstReleaseAsync();
        await studio.Get<DatabaseSetup>().RunAsync();
        return studio;
    }
}
