using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

public class ExtendingTests
{
    static readonly DateOnly Later = A.Today.AddDays(200);

    [Fact]
    public void An_extended_card_is_valid_until_its_new_last_day()
    {
        var card = A.CountCard(days: 90);
        var change = Extend(card, Later).ShouldSucceed();

        (card.EndsOn, change.EndedOn, change.EndsOn).ShouldBe((Later, A.Today.AddDays(89), Later));
    }

    [Fact]
    public void An_extension_for_a_cancelled_class_says_which()
    {
        var session = Guid.NewGuid();

        A.PeriodCard().Extend(Later, new(A.Today), A.Reasoned(), session).ShouldSucceed().ForId.ShouldBe(session);
    }

    [Fact]
    public void Credits_that_had_expired_live_again_when_the_card_is_extended()
    {
        var card = A.CountCard(credits: 7, days: 10);
        var expired = card.Expire(A.Today.AddDays(10), A.Cause());
        Extend(card, Later, new(A.Today.AddDays(20)) { Expired = expired }).ShouldSucceed();

        (card.Left, card.Free).ShouldBe((7, 7));
        card.NewEntries.Select(line => line.Kind).ShouldBe([LedgerKind.Issued, LedgerKind.Expired, LedgerKind.Reversal]);
    }

    [Fact]
    public void Credits_with_a_day_of_their_own_stay_expired_when_the_card_is_extended()
    {
        var card = A.CountCard(credits: 7, days: 10);
        card.Grant(LotKind.Gift, 2, A.Today.AddDays(3), new(A.Today), A.Reasoned()).ShouldSucceed();
        var expired = card.Expire(A.Today.AddDays(10), A.Cause());
        Extend(card, Later, new(A.Today.AddDays(20)) { Expired = expired }).ShouldSucceed();

        card.Left.ShouldBe(7);
    }

    [Fact]
    public void An_extension_taken_back_leaves_the_card_as_it_was()
    {
        var card = A.CountCard(days: 90);
        var change = Extend(card, Later).ShouldSucceed();
        card.Undo(change, new(A.Today), A.Cause()).ShouldSucceed();

        (card.EndsOn, card.Left, change.IsUndone).ShouldBe((A.Today.AddDays(89), 10, true));
    }

    [Fact]
    public void What_lived_again_expires_again_when_the_extension_is_taken_back()
    {
        var card = A.CountCard(credits: 7, days: 10);
        var expired = card.Expire(A.Today.AddDays(10), A.Cause());
        var facts = new CardFacts(A.Today.AddDays(20)) { Expired = expired };
        card.Undo(Extend(card, Later, facts).ShouldSucceed(), facts, A.Cause()).ShouldSucceed();

        (card.Left, card.EndsOn).ShouldBe((0, A.Today.AddDays(9)));
    }

    [Fact]
    public void An_extension_is_not_taken_back_from_under_a_booked_class()
    {
        var card = A.PeriodCard(days: 90);
        var change = Extend(card, Later).ShouldSucceed();
        var booked = new CardFacts(A.Today) { Booked = [A.BookedClass(A.Today.AddDays(90))] };

        card.Undo(change, booked, A.Cause()).ShouldBeRefused("change-in-use");
    }

    [Fact]
    public void An_extension_leads_to_a_later_day()
    {
        var card = A.CountCard(days: 90);

        Extend(card, card.EndsOn).ShouldBeRefused("extension-too-short");
        Extend(A.CountCard(days: 1), A.Today.AddDays(4), new(A.Today.AddDays(5))).ShouldBeRefused("extension-too-short");
    }

    [Fact]
    public void Nothing_is_extended_beyond_ten_years() =>
        Extend(A.CountCard(), A.Today.AddDays(Validity.MaximumDays + 1)).ShouldBeRefused(ChangeRefusals.ExtensionOutOfRange);

    [Fact]
    public void An_extension_has_a_reason() =>
        A.CountCard().Extend(Later, new(A.Today), A.Cause()).ShouldBeRefused(CardRefusals.ReasonMissing);

    [Fact]
    public void A_card_extended_before_its_first_class_keeps_the_days_when_it_is_opened()
    {
        var card = A.Card(A.CountPlan(days: 30) with { Starts = CardStart.OnFirstUse, OpensWithinDays = 10 });
        Extend(card, card.EndsOn.AddDays(7)).ShouldSucceed();
        card.Open(A.Today);

        card.EndsOn.ShouldBe(A.Today.AddDays(29 + 7));
    }

    static Outcome<CardChange> Extend(Card card, DateOnly to, CardFacts? facts = null) => card.Extend(to, facts ?? new(A.Today), A.Reasoned());
}
