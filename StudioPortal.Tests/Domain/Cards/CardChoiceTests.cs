using StudioPortal.Domain.Cards;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

public class CardChoiceTests
{
    static readonly DateOnly Tomorrow = A.Today.AddDays(1);

    [Fact]
    public void A_period_card_pays_before_a_count_card_even_when_it_lasts_longer()
    {
        var (count, period) = (A.CountCard(days: 5), A.PeriodCard(days: 365));

        Choose(count, period).ShouldBe(period);
    }

    [Fact]
    public void The_card_that_expires_first_pays_first()
    {
        var (late, soon) = (A.CountCard(days: 90), A.CountCard(days: 30));

        Choose(late, soon).ShouldBe(soon);
    }

    [Fact]
    public void Of_two_that_expire_on_one_day_the_lower_number_pays()
    {
        var (second, first) = (A.CountCard(number: "1000000002"), A.CountCard(number: "1000000001"));

        Choose(second, first).ShouldBe(first);
    }

    [Fact]
    public void A_wished_card_pays_whatever_the_order_would_be()
    {
        var (soon, wished) = (A.CountCard(days: 30), A.CountCard(days: 90));

        CardChoice.For([soon, wished], A.Payable(Tomorrow), [], wished.Id).ShouldBe(wished);
    }

    [Fact]
    public void A_card_without_a_free_class_does_not_pay()
    {
        var card = A.CountCard(credits: 1);
        card.Hold(Guid.NewGuid(), A.Payable(), givenFirst: false);

        Choose(card).ShouldBeNull();
    }

    [Fact]
    public void A_card_pays_on_its_first_and_last_day_and_not_beyond()
    {
        var card = A.CountCard(startsOn: Tomorrow, days: 2);

        new[] { 0, 1, 2, 3 }.Select(days => card.CanPayFor(A.Payable(A.Today.AddDays(days)), [])).ShouldBe([false, true, true, false]);
    }

    [Fact]
    public void A_card_pays_only_for_what_it_covers()
    {
        Choose(A.CountCard(covers: [Guid.NewGuid()])).ShouldBeNull();

        Choose(A.CountCard(covers: [Guid.NewGuid(), A.ClassTypeId])).ShouldNotBeNull();
    }

    [Fact]
    public void Without_cards_nothing_pays() => Choose().ShouldBeNull();

    static Card? Choose(params Card[] cards) => CardChoice.For(cards, A.Payable(Tomorrow), []);
}
