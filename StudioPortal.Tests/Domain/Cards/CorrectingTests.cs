using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

public class CorrectingTests
{
    [Fact]
    public void Credits_given_on_top_are_a_lot_with_a_day_of_its_own_and_no_value()
    {
        var card = A.CountCard();
        Grant(card, 3, A.Today.AddDays(30)).ShouldSucceed();

        (card.Left, card.Lots[1].Kind, card.Lots[1].ExpiresOn, card.Lots[1].Value).ShouldBe((13, LotKind.Compensation, A.Today.AddDays(30), 0));
        (card.NewEntries[^1].Kind, card.NewEntries[^1].Reason).ShouldBe((LedgerKind.Granted, "出差"));
    }

    [Fact]
    public void A_period_card_is_extended_and_not_given_credits() => Grant(A.PeriodCard()).ShouldBeRefused(ChangeRefusals.PeriodHasNoCredits);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    [InlineData(int.MaxValue)]
    public void Credits_given_are_at_least_one_and_no_more_than_a_plan_holds(int credits) =>
        Grant(A.CountCard(), credits).ShouldBeRefused(CardRefusals.CreditsOutOfRange);

    [Fact]
    public void Gifts_on_gifts_come_to_an_end()
    {
        var card = A.CountCard(credits: 1000);
        Grant(card, 1000).ShouldSucceed();

        Grant(card, 1).ShouldBeRefused(CardRefusals.CreditsOutOfRange);
    }

    [Fact]
    public void Credits_are_given_with_a_reason_a_day_to_come_and_on_a_card_that_is_valid()
    {
        A.CountCard().Grant(LotKind.Gift, 1, null, new(A.Today), A.Cause()).ShouldBeRefused(CardRefusals.ReasonMissing);
        Grant(A.CountCard(), 1, A.Today.AddDays(-1)).ShouldBeRefused(ChangeRefusals.ExpiryInPast);
        A.CountCard().Grant(LotKind.Gift, 1, null, new(A.Today.AddDays(90)), A.Reasoned()).ShouldBeRefused("card-over");
    }

    [Fact]
    public void What_was_given_goes_again_when_it_is_taken_back()
    {
        var card = A.CountCard();
        UndoGrant(card, Grant(card, 3).ShouldSucceed()).ShouldSucceed();

        (card.Left, card.Lots[1].Left).ShouldBe((10, 0));
        card.NewEntries[^1].ReversesId.ShouldBe(card.NewEntries[^2].Id);
    }

    [Fact]
    public void What_was_given_and_used_stays()
    {
        var card = A.CountCard();
        var change = Grant(card, 3, A.Today.AddDays(1)).ShouldSucceed();
        card.Hold(Guid.NewGuid(), A.Payable(), givenFirst: true);

        UndoGrant(card, change).ShouldBeRefused(ChangeRefusals.CreditsUsed);
    }

    [Fact]
    public void A_wrong_deduction_is_taken_back_by_a_line_with_a_reason()
    {
        var (card, spent) = Spent();
        var change = Correct(card, spent).ShouldSucceed();

        (card.Left, change.ForId).ShouldBe((10, spent.Id));
        (card.NewEntries[^1].Kind, card.NewEntries[^1].ReversesId, card.NewEntries[^1].CauseId).ShouldBe((LedgerKind.Reversal, spent.Id, change.Id));
    }

    [Fact]
    public void A_line_is_taken_back_once()
    {
        var (card, spent) = Spent();

        card.Correct(spent, isTakenBack: true, isClassOpen: false, A.Reasoned()).ShouldBeRefused(ChangeRefusals.LineTakenBack);
    }

    [Fact]
    public void The_check_in_of_a_class_that_is_not_closed_is_undone_and_not_corrected()
    {
        var (card, spent) = Spent();

        card.Correct(spent, isTakenBack: false, isClassOpen: true, A.Reasoned()).ShouldBeRefused(ChangeRefusals.CheckInStands);
    }

    [Fact]
    public void Only_deductions_are_corrected()
    {
        var (card, spent) = Spent();
        Correct(card, spent).ShouldSucceed();

        Correct(card, card.NewEntries[0]).ShouldBeRefused(ChangeRefusals.LineFinal);
        Correct(card, card.NewEntries[^1]).ShouldBeRefused(ChangeRefusals.LineFinal);
    }

    [Fact]
    public void What_expired_is_brought_back_by_an_extension()
    {
        var card = A.CountCard(days: 1);

        Correct(card, card.Expire(A.Today.AddDays(1), A.Cause())[0]).ShouldBeRefused(ChangeRefusals.ExtendInstead);
    }

    [Fact]
    public void A_line_of_another_card_and_a_correction_without_a_reason_are_refused()
    {
        var (card, spent) = Spent();

        Correct(A.CountCard(), spent).ShouldBeRefused(ChangeRefusals.LineNotFound);
        card.Correct(spent, isTakenBack: false, isClassOpen: false, A.Cause()).ShouldBeRefused(CardRefusals.ReasonMissing);
    }

    static (Card Card, LedgerEntry Spent) Spent()
    {
        var card = A.CountCard();
        return (card, card.Spend(card.Hold(Guid.NewGuid(), A.Payable(), givenFirst: false), LedgerKind.CheckIn, A.Cause())[0]);
    }

    static Outcome<CardChange> Grant(Card card, int credits = 1, DateOnly? expiresOn = null) =>
        card.Grant(LotKind.Compensation, credits, expiresOn, new(A.Today), A.Reasoned());

    static Refusal? UndoGrant(Card card, CardChange change) =>
        card.Undo(change, new(A.Today) { Caused = [.. card.NewEntries.Where(line => line.CauseId == change.Id)] }, A.Cause());

    static Outcome<CardChange> Correct(Card card, LedgerEntry line) => card.Correct(line, isTakenBack: false, isClassOpen: false, A.Reasoned());
}
