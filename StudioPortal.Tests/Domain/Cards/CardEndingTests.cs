using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

/// <summary>Refund, upgrade, void and their undo (I04).</summary>
public class CardEndingTests
{
    static Refusal? Refund(GivenBack given, RefundQuote? quote = null, long? amount = null, string reason = "搬家", NamedClass[]? booked = null, DateOnly? on = null) => given.Card.Refund(
        quote ?? given.Quote(), RefundRule.PaidShare, amount ?? given.By(RefundRule.PaidShare).Amount, booked ?? [], on ?? given.Today, Guid.NewGuid(),
        A.Cause() with { Reason = reason });

    [Fact]
    public void A_refund_takes_every_lot_to_nothing_and_ends_the_card()
    {
        var given = new GivenBack(GivenBack.ThirtyAndTwo).After(24);
        Refund(given).ShouldSucceed();

        (given.Card.Left, given.Card.EndedFor).ShouldBe((0, CardEnd.Refunded));
        given.Card.NewEntries.TakeLast(2).Select(line => (line.Kind, line.Credits)).ShouldBe([(LedgerKind.Refunded, -6), (LedgerKind.Refunded, -2)]);
    }

    [Fact]
    public void A_refund_says_which_quote_it_paid_and_with_which_sale()
    {
        var (given, sale) = (new GivenBack(A.CountPlan()), Guid.NewGuid());
        var quote = given.Quote();
        given.Card.Refund(quote, RefundRule.PaidShare, 1200_00, [], A.Today, sale, A.Cause() with { Reason = "搬家" }).ShouldSucceed();

        var change = given.Card.NewChanges.ShouldHaveSingleItem();
        (change.Kind, change.ForId, change.SaleId, change.Reason).ShouldBe((CardChangeKind.Refunded, quote.Id, sale, "搬家"));
    }

    [Fact]
    public void A_period_card_given_back_says_so_in_a_line_without_credits()
    {
        var given = new GivenBack(A.PeriodPlan());
        Refund(given).ShouldSucceed();

        given.Card.NewEntries[^1].ShouldSatisfyAllConditions(line => line.Kind.ShouldBe(LedgerKind.Refunded), line => line.Credits.ShouldBe(0));
    }

    [Fact]
    public void A_card_is_given_back_once()
    {
        var given = new GivenBack(A.CountPlan());
        Refund(given).ShouldSucceed();

        Refund(given, amount: 0).ShouldBeRefused(ChangeRefusals.Ended);
        given.Card.RefuseEnding(A.Today).ShouldBeRefused(ChangeRefusals.Ended);
    }

    [Fact]
    public void A_quote_holds_until_the_card_is_used_again()
    {
        var given = new GivenBack(A.CountPlan());
        var quote = given.Quote();
        given.After(1);

        Refund(given, quote).ShouldBeRefused(EndingRefusals.QuoteOutdated);
    }

    [Fact]
    public void A_quote_holds_for_its_day() =>
        Refund(new(A.CountPlan()), on: A.Today.AddDays(1)).ShouldBeRefused(EndingRefusals.QuoteOutdated);

    [Fact]
    public void A_card_with_classes_booked_on_it_is_not_given_back_and_they_are_named()
    {
        var refusal = Refund(new(A.CountPlan()), booked: [A.Named(A.Today)]);

        refusal.ShouldBeRefused("card-has-bookings");
        Said(refusal!).ShouldBe(["03-02 10:00 哈他瑜伽"]);
    }

    [Fact]
    public void A_refund_needs_a_reason() => Refund(new(A.CountPlan()), reason: " ").ShouldBeRefused(CardRefusals.ReasonMissing);

    [Fact]
    public void No_more_and_no_less_is_given_back_than_the_rule_comes_to() =>
        Refund(new(A.CountPlan()), amount: 1199_99).ShouldBeRefused(EndingRefusals.RefundNotByRule);

    [Fact]
    public void A_card_whose_days_are_over_is_not_quoted() =>
        A.CountCard(days: 5).RefuseEnding(A.Today.AddDays(5)).ShouldBeRefused("card-over");

    [Fact]
    public void Undoing_a_refund_brings_back_what_was_left_lot_by_lot()
    {
        var given = new GivenBack(GivenBack.ThirtyAndTwo).After(24);
        Refund(given).ShouldSucceed();
        Undo(given.Card).ShouldSucceed();

        (given.Card.Left, given.Card.EndedFor, given.Card.NewChanges[0].IsUndone).ShouldBe((8, null, true));
        given.Card.Lots.Select(lot => lot.Left).ShouldBe([6, 2]);
    }

    [Fact]
    public void A_refund_is_undone_once()
    {
        var given = new GivenBack(A.CountPlan());
        Refund(given).ShouldSucceed();
        Undo(given.Card).ShouldSucceed();

        Undo(given.Card).ShouldBeRefused(ChangeRefusals.Undone);
    }

    [Fact]
    public void What_is_not_the_last_that_happened_is_not_undone()
    {
        var given = new GivenBack(A.CountPlan()).After(1);
        Refund(given).ShouldSucceed();
        given.Card.Reverse(given.Card.NewEntries[1], A.Cause());

        Undo(given.Card).ShouldBeRefused(ChangeRefusals.NotLast);
    }

    [Fact]
    public void An_upgrade_is_priced_at_the_new_plan_less_the_paid_share()
    {
        var given = new GivenBack(GivenBack.ThirtyAndTwo).After(24);

        given.Card.PriceUpgrade(Terms(3000_00), given.Basis).ShouldSucceed().ShouldBe(new(3000_00, 536_00));
        given.Card.PriceUpgrade(Terms(536_00), given.Basis).ShouldSucceed().Price.ShouldBe(0);
        given.Card.PriceUpgrade(Terms(535_99), given.Basis).ShouldBeRefused(EndingRefusals.UpgradeBelowCredit);
    }

    [Fact]
    public void An_upgraded_card_is_empty_and_names_the_new_one()
    {
        var (card, other) = (A.CountCard(), A.CountCard(20));
        card.Upgrade(other, [], A.Today, A.Cause()).ShouldSucceed();

        (card.Left, card.EndedFor, card.NewEntries[^1].Kind).ShouldBe((0, CardEnd.Upgraded, LedgerKind.Upgraded));
        card.NewChanges.ShouldHaveSingleItem().OtherCardId.ShouldBe(other.Id);
    }

    [Fact]
    public void What_is_booked_moves_to_the_new_card()
    {
        var (card, other) = (A.CountCard(), A.CountCard(20));
        var booked = Booked(card, A.Today.AddDays(1));

        MovableBooking.MoveAll([booked], card, other, givenFirst: false).ShouldSucceed();
        (booked.Booking.CardId, card.Held, other.Held).ShouldBe((other.Id, 0, 1));
    }

    [Fact]
    public void What_the_new_card_cannot_pay_for_keeps_the_old_one_and_is_named()
    {
        var (card, other) = (A.CountCard(), A.CountCard(20, days: 2));
        var refusal = MovableBooking.MoveAll([Booked(card, A.Today.AddDays(1)), Booked(card, A.Today.AddDays(7))], card, other, givenFirst: false);

        refusal.ShouldBeRefused("bookings-not-movable");
        Said(refusal!).ShouldBe([$"{A.Today.AddDays(7):MM-dd} 10:00 哈他瑜伽"]);
    }

    [Fact]
    public void Moving_what_is_booked_keeps_the_limits_of_the_new_card()
    {
        var (card, other) = (A.CountCard(), A.Card(A.CountPlan() with { Limits = new(Ahead: 1) }));

        MovableBooking.MoveAll([Booked(card, A.Today.AddDays(1)), Booked(card, A.Today.AddDays(2))], card, other, givenFirst: false)
            .ShouldBeRefused("bookings-not-movable");
    }

    static RefundableSale Sold(Card card) => new(card, [.. card.NewEntries]);

    [Fact]
    public void A_sale_taken_back_reverses_what_it_gave()
    {
        var card = A.Card(GivenBack.ThirtyAndTwo);
        Sold(card).Void().ShouldSucceed();

        (card.Left, card.EndedFor).ShouldBe((0, CardEnd.Voided));
        card.NewEntries.TakeLast(2).ShouldAllBe(line => line.Kind == LedgerKind.Reversal);
    }

    [Fact]
    public void A_sale_is_not_taken_back_once_a_class_was_paid_or_booked_or_without_a_reason()
    {
        Sold(new GivenBack(A.CountPlan()).After(1).Card).Void().ShouldBeRefused(EndingRefusals.CardUsed);
        Sold(A.CountCard()).Void(booked: [A.Named(A.Today)]).ShouldBeRefused("card-has-bookings");
        Sold(A.CountCard()).Void(reason: "").ShouldBeRefused(CardRefusals.ReasonMissing);
    }

    [Fact]
    public void A_sale_whose_taking_back_is_undone_gives_again_what_it_gave()
    {
        var card = A.Card(GivenBack.ThirtyAndTwo);
        var sale = Sold(card);
        sale.Void().ShouldSucceed();
        card.UndoVoid(card.NewChanges[0], card.NewEntries, A.Cause() with { SubjectId = sale.Id }, A.Manager).ShouldSucceed();

        (card.Left, card.EndedFor).ShouldBe((32, null));
        card.NewEntries.TakeLast(2).Select(line => (line.Kind, line.Credits, line.CauseId)).ShouldBe([(LedgerKind.Issued, 30, sale.Id), (LedgerKind.Granted, 2, sale.Id)]);
    }

    static PlanVersion Terms(long price) => A.Plan(A.CountPlan() with { Price = price }).NewVersions[0];

    static Refusal? Undo(Card card) => card.UndoEnding(
        card.NewChanges[0], card.NewEntries, A.Cause() with { SubjectId = card.NewChanges[0].Id }, A.Manager);

    static MovableBooking Booked(Card card, DateOnly day)
    {
        var booking = new Booking(Guid.NewGuid(), Guid.NewGuid(), card.MemberId, Guid.NewGuid(), BookingSource.Desk, A.Desk, A.Now);
        booking.TakePlace(card, A.Payable(day), givenFirst: false);
        return new(booking, A.Payable(day), A.Named(day));
    }

    /// <summary>A card with the sale behind its first lines.</summary>
    sealed record RefundableSale(Card Card, IReadOnlyList<LedgerEntry> Ledger)
    {
        public Guid Id => Ledger[0].CauseId;

        public Refusal? Void(string reason = "卖错了", NamedClass[]? booked = null) => Card.Void(
            Ledger, [], booked ?? [], StudioPortal.Domain.Cards.Sale.Complete(
                Id, "2603-0001", SaleKind.Card, Card.MemberId, Card.Id, new(Card.Paid), [new(Tender.Cash, Card.Paid)], A.Today, A.Desk, A.Now).ShouldSucceed(),
            Guid.NewGuid(), A.Cause() with { Reason = reason });
    }

    static IEnumerable<string> Said(Refusal refusal) => ((IReadOnlyList<NamedClass>)refusal.Values[0]).Select(one => one.ToString());
}
