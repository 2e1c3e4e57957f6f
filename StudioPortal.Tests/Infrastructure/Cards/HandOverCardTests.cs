using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Upkeep;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

public class HandOverCardTests : CardChangeScene
{
    [Fact]
    public async Task A_card_is_handed_over_for_a_fee_with_a_receipt_and_comes_back_with_the_money()
    {
        var (cardId, memberId) = await CardAndMember();
        var other = (await Studio.Member()).Id;
        var change = (await Transfer(cardId, other, 100_00, new Payment(Tender.Cash, 100_00))).ShouldSucceed();
        (await Studio.CardOf(cardId)).MemberId.ShouldBe(other);
        (await Undo(cardId, change.Id)).ShouldSucceed();

        (await Studio.CardOf(cardId)).MemberId.ShouldBe(memberId);
        (await Studio.ReadAsync(db => db.Sales.Where(sale => sale.Kind != SaleKind.Card).Select(sale => sale.Price).ToListAsync())).ShouldBe([100_00, -100_00], ignoreOrder: true);
    }

    [Fact]
    public async Task A_fee_is_paid_exactly_and_a_card_goes_to_someone_known()
    {
        var (cardId, _) = await CardAndMember();
        var other = (await Studio.Member()).Id;

        (await Transfer(cardId, other, 100_00, new Payment(Tender.Cash, 99_00))).ShouldBeRefused(CardRefusals.PaymentIncomplete);
        (await Transfer(cardId, Guid.NewGuid())).ShouldBeRefused("member-not-found");
        (await Studio.ReadAsync(db => db.CardChanges.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Shares_end_with_a_transfer_and_return_when_it_is_taken_back()
    {
        var (cardId, _) = await CardAndMember();
        var (friend, other) = ((await Studio.Member()).Id, (await Studio.Member()).Id);
        (await Share(cardId, friend)).ShouldSucceed();
        var change = (await Transfer(cardId, other)).ShouldSucceed();
        (await Sharers(cardId)).ShouldBeEmpty();
        Studio.Clock.UtcNow = A.Now.AddMinutes(1);
        (await Undo(cardId, change.Id)).ShouldSucceed();

        (await Sharers(cardId)).ShouldBe([friend]);
    }

    [Fact]
    public async Task Who_shares_a_card_books_and_waits_with_it()
    {
        var (cardId, _) = await CardAndMember();
        var friend = (await Studio.Member(credits: 1)).Id;
        await UseUp(friend);
        (await Share(cardId, friend)).ShouldSucceed();
        var full = await Studio.Session(capacity: 1, at: new(14, 0), day: In(3));
        var first = await Studio.Booked(full);
        var waiting = (await Studio.Book(full, friend, wait: true)).ShouldSucceed();
        (await Studio.Cancel(first.Id)).ShouldSucceed();

        (await Studio.Book(await Studio.Session(day: In(3)), friend)).ShouldSucceed().CardId.ShouldBe(cardId);
        (await Studio.BookingOf(waiting.Id)).CardId.ShouldBe(cardId);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task A_share_ended_pays_no_longer()
    {
        var (cardId, _) = await CardAndMember();
        var friend = (await Studio.Member(credits: 1)).Id;
        await UseUp(friend);
        (await Share(cardId, friend)).ShouldSucceed();
        (await Studio.Get<UnshareCard>().ExecuteAsync(A.Desk, new(cardId, friend))).ShouldSucceed();

        (await Studio.Book(await Studio.Session(day: In(3)), friend)).ShouldBeRefused(CardRefusals.NoUsableCard);
    }

    [Fact]
    public async Task A_lost_number_is_never_given_again()
    {
        var (first, second) = (await Card(), await Card());
        var lost = (await Studio.CardOf(first)).Number;
        (await Renumber(first, null)).ShouldSucceed().NewNumber.ShouldNotBe(lost);

        (await Renumber(second, lost)).ShouldBeRefused(ChangeRefusals.NumberTaken);
        (await Renumber(second, (await Studio.CardOf(first)).Number)).ShouldBeRefused(ChangeRefusals.NumberTaken);
        (await Studio.Scan(lost)).ShouldBeRefused("code-unknown");
    }
}
