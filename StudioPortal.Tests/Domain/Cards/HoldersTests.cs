using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

public class HoldersTests
{
    static readonly PlanDetails Plan = A.CountPlan() with { Sharers = 1 };
    static readonly Guid Friend = Guid.NewGuid();

    [Fact]
    public void A_card_handed_over_belongs_to_the_other_member()
    {
        var card = A.Card(Plan);
        var change = card.Transfer(Friend, new(A.Today), A.Cause()).ShouldSucceed();

        (card.MemberId, change.OtherMemberId, card.Left).ShouldBe((Friend, Friend, 10));
    }

    [Fact]
    public void Who_shared_a_card_no_longer_does_when_it_is_handed_over_and_does_again_when_that_is_taken_back()
    {
        var (card, share) = Shared();
        var holder = card.MemberId;
        var change = card.Transfer(Guid.NewGuid(), new(A.Today) { Shares = [share] }, A.Cause()).ShouldSucceed();
        card.EndedShares.ShouldBe([share]);
        card.Undo(change, new(A.Today) { Changes = card.NewChanges }, A.Cause()).ShouldSucceed();

        (card.MemberId, card.NewShares[^1].MemberId).ShouldBe((holder, Friend));
    }

    [Fact]
    public void A_card_is_not_handed_to_its_holder()
    {
        var card = A.Card(Plan);

        card.Transfer(card.MemberId, new(A.Today), A.Cause()).ShouldBeRefused(ChangeRefusals.TransferToSelf);
    }

    [Fact]
    public void A_card_with_booked_classes_is_not_handed_over() =>
        A.Card(Plan).Transfer(Friend, new(A.Today) { Booked = [A.BookedClass(A.Today)] }, A.Cause()).ShouldBeRefused("card-has-bookings");

    [Fact]
    public void A_card_that_is_over_is_not_handed_over() =>
        A.Card(Plan).Transfer(Friend, new(A.Today.AddDays(90)), A.Cause()).ShouldBeRefused("card-over");

    [Fact]
    public void A_card_handed_on_returns_from_the_last_holder_first()
    {
        var card = A.Card(Plan);
        var first = card.Transfer(Friend, new(A.Today), A.Cause()).ShouldSucceed();
        card.Transfer(Guid.NewGuid(), new(A.Today), A.Cause()).ShouldSucceed();

        card.Undo(first, new(A.Today), A.Cause()).ShouldBeRefused(ChangeRefusals.NotLast);
    }

    [Fact]
    public void A_card_is_shared_with_as_many_as_its_plan_says()
    {
        var (card, share) = Shared();

        Share(card, Guid.NewGuid(), share).ShouldBeRefused("share-full");
        Share(A.CountCard(), Friend).ShouldBeRefused(ChangeRefusals.NotShareable);
    }

    [Fact]
    public void A_card_is_shared_with_somebody_else_and_once()
    {
        var (card, share) = Shared();

        Share(card, card.MemberId).ShouldBeRefused(ChangeRefusals.ShareWithSelf);
        Share(card, Friend, share).ShouldBeRefused(ChangeRefusals.AlreadyShared);
    }

    [Fact]
    public void A_share_is_not_ended_while_that_person_has_booked_with_the_card()
    {
        var (card, share) = Shared();
        CardFacts With(Guid booker) => new(A.Today) { Shares = [share], Booked = [A.BookedClass(A.Today, booker)] };

        card.Unshare(Friend, With(Friend), A.Cause()).ShouldBeRefused("card-has-bookings");
        card.Unshare(Friend, With(card.MemberId), A.Cause()).ShouldSucceed();
    }

    [Fact]
    public void What_is_not_shared_is_not_ended() => A.Card(Plan).Unshare(Friend, new(A.Today), A.Cause()).ShouldBeRefused(ChangeRefusals.NotShared);

    [Fact]
    public void A_share_and_its_end_are_each_taken_back()
    {
        var (card, share) = Shared();
        var facts = new CardFacts(A.Today) { Shares = [share] };
        card.Undo(card.NewChanges[0], facts, A.Cause()).ShouldSucceed();
        card.EndedShares.ShouldBe([share]);

        card.Undo(card.Unshare(Friend, facts, A.Cause()).ShouldSucceed(), new(A.Today), A.Cause()).ShouldSucceed();
        card.NewShares[^1].MemberId.ShouldBe(Friend);
    }

    [Fact]
    public void A_lost_number_is_replaced_and_remembered()
    {
        var card = A.Card(Plan, number: "1000000001");
        var change = card.Renumber("2000000002", A.Cause()).ShouldSucceed();

        (card.Number, change.OldNumber, change.NewNumber).ShouldBe(("2000000002", "1000000001", "2000000002"));
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("123456789012345678901")]
    [InlineData("12345x")]
    [InlineData("１２３４５６")]
    [InlineData("1000000001")]
    public void A_new_number_is_six_to_twenty_digits_and_another(string number) =>
        A.Card(Plan, number: "1000000001").Renumber(number, A.Cause()).ShouldBeRefused(ChangeRefusals.NumberInvalid);

    [Fact]
    public void A_lost_number_never_returns()
    {
        var card = A.Card(Plan);

        card.Undo(card.Renumber("2000000002", A.Cause()).ShouldSucceed(), new(A.Today), A.Cause()).ShouldBeRefused(ChangeRefusals.Final);
    }

    [Fact]
    public void What_was_taken_back_is_not_taken_back_again()
    {
        var card = A.Card(Plan);
        var change = card.Transfer(Friend, new(A.Today), A.Cause()).ShouldSucceed();
        card.Undo(change, new(A.Today), A.Cause()).ShouldSucceed();

        card.Undo(change, new(A.Today), A.Cause()).ShouldBeRefused(ChangeRefusals.Undone);
    }

    static (Card Card, CardShare Share) Shared()
    {
        var card = A.Card(Plan);
        Share(card, Friend).ShouldSucceed();
        return (card, card.NewShares[0]);
    }

    static Outcome<CardChange> Share(Card card, Guid memberId, params CardShare[] shares) =>
        card.Share(memberId, new(A.Today) { Shares = shares }, A.Cause());
}
