using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

/// <summary>Which card pays is said with its reason, and of each other card what stands in its way (I01).</summary>
public class CardReasonTests
{
    [Fact]
    public void The_only_card_pays_because_it_is_the_only_one() => ReasonOf(A.CountCard()).ShouldBe(CardReason.OnlyOne);

    [Fact]
    public void A_card_that_cannot_pay_does_not_make_the_other_one_of_two() =>
        ReasonOf(A.CountCard(), A.CountCard(covers: [Guid.NewGuid()])).ShouldBe(CardReason.OnlyOne);

    [Fact]
    public void A_period_card_pays_because_its_kind_goes_first() => ReasonOf(A.CountCard(), A.PeriodCard()).ShouldBe(CardReason.KindFirst);

    [Fact]
    public void Of_one_kind_the_first_to_expire_pays_for_that_reason() =>
        ReasonOf(A.CountCard(days: 90), A.CountCard(days: 30)).ShouldBe(CardReason.ExpiresFirst);

    [Fact]
    public void Of_two_alike_the_number_decides() => ReasonOf(A.CountCard(), A.CountCard()).ShouldBe(CardReason.LowerNumber);

    [Fact]
    public void A_card_whose_gift_expires_sooner_pays_before_one_that_ends_sooner()
    {
        var (gifted, sooner) = (A.CountCard(days: 90), A.CountCard(days: 30));
        gifted.Lots[0].ExpiresOn = A.Today.AddDays(10);

        CardChoice.For([sooner, gifted], A.Payable(), []).ShouldBe(gifted);
    }

    [Fact]
    public void The_card_of_a_booking_stays_whatever_a_new_booking_would_take()
    {
        var (booked, sooner) = (A.CountCard(days: 90), A.CountCard(days: 30));

        var weighed = CardChoice.Weigh([booked, sooner], A.Payable(), [], booked.Id);
        weighed.Single(one => one.IsChosen).ShouldBe(new(booked, CardVerdict.Pays, CardReason.Chosen));
    }

    [Fact]
    public void Each_card_that_does_not_pay_says_why()
    {
        var what = A.Payable(A.Today.AddDays(5));
        Card[] cards = [A.CountCard(covers: [Guid.NewGuid()]), A.CountCard(days: 2), A.CountCard(startsOn: A.Today.AddDays(20)), Empty(), PerWeek(1)];

        CardChoice.Weigh(cards, what, [new(cards[4].Id, what.Day.AddDays(-1), IsAhead: true)]).Select(one => one.Verdict).ShouldBe(
            [CardVerdict.WeekFull, CardVerdict.Expired, CardVerdict.NotCovered, CardVerdict.NothingLeft, CardVerdict.NotYetValid], ignoreOrder: true);
    }

    [Fact]
    public void A_refusal_names_what_stands_in_the_way_of_the_one_card()
    {
        CardChoice.Refuse([A.CountCard(days: 2)], A.Payable(A.Today.AddDays(5)), []).Values.ShouldBe([CardVerdict.Expired]);

        CardChoice.Refuse([A.CountCard(days: 2), Empty()], A.Payable(A.Today.AddDays(5)), []).Values.ShouldBeEmpty();
    }

    static CardReason? ReasonOf(params Card[] cards) => CardChoice.Weigh(cards, A.Payable(), []).Single(one => one.IsChosen).Reason;

    static Card PerWeek(int classes) => A.Card(A.PeriodPlan() with { Limits = new(PerWeek: classes) });

    static Card Empty()
    {
        var card = A.CountCard(credits: 1);
        card.Hold(Guid.NewGuid(), A.Payable(), givenFirst: false);
        return card;
    }
}
