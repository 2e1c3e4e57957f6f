using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

public class AttentionTests : InAStudio
{
    [Fact]
    public async Task A_card_is_brought_up_when_its_last_day_is_near()
    {
        var member = await Studio.Member();
        var ends = (await Studio.CardOf(member.CardId)).EndsOn;
        (await CardsAsync(AttentionKind.Ending)).ShouldBeEmpty();
        Studio.Clock.UtcNow = A.Now.AddDays(ends.DayNumber - A.Today.DayNumber - CardAttention.EndingDays);

        (await CardsAsync(AttentionKind.Ending)).ShouldBe([member.CardId]);
    }

    [Fact]
    public async Task A_card_that_is_over_is_not_brought_up()
    {
        var member = await Studio.Member();
        Studio.Clock.UtcNow = A.Now.AddDays((await Studio.CardOf(member.CardId)).EndsOn.DayNumber - A.Today.DayNumber + 1);

        (await CardsAsync(AttentionKind.Ending)).ShouldBeEmpty();
        (await CardsAsync(AttentionKind.Unseen)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(CardKind.Count, 2, true)]
    [InlineData(CardKind.Count, 3, false)]
    [InlineData(CardKind.PrivateLessons, 2, true)]
    [InlineData(CardKind.Minutes, 120, true)]
    [InlineData(CardKind.Minutes, 121, false)]
    public async Task Few_is_another_number_for_each_kind_of_card(CardKind kind, int credits, bool isFew)
    {
        var card = await SellAsync(kind, credits, price: 100_00);

        (await CardsAsync(AttentionKind.FewLeft)).Contains(card).ShouldBe(isFew);
    }

    [Theory]
    [InlineData(100_00, true)]
    [InlineData(100_01, false)]
    public async Task Of_stored_value_a_tenth_of_what_was_paid_is_few(int left, bool isFew)
    {
        var card = await SellAsync(CardKind.StoredValue, left, price: 1000_00);

        (await CardsAsync(AttentionKind.FewLeft)).Contains(card).ShouldBe(isFew);
    }

    [Fact]
    public async Task Who_has_a_valid_card_and_does_not_come_is_brought_up()
    {
        var (member, session) = (await Studio.Member(), await Studio.Session());
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        await Studio.WhenItBegins(session);
        (await Studio.CheckIn(booking.Id)).ShouldSucceed();
        Studio.Clock.UtcNow += TimeSpan.FromDays(14);

        var row = (await Studio.Get<AttentionQueries>().PageAsync(AttentionKind.Unseen, 14, 1, 10)).Rows.Single();
        (row.Card.MemberId, row.LastSeenOn).ShouldBe((member.Id, A.Today.AddDays(1)));
        (await CardsAsync(AttentionKind.Unseen, 30)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_a_class_booked_is_not_missed()
    {
        var member = await Studio.Member();
        Studio.Clock.UtcNow = A.Now.AddDays(30);
        (await CardsAsync(AttentionKind.Unseen)).ShouldBe([member.CardId]);
        (await Studio.Book(await Studio.Session(day: A.Today.AddDays(31)), member.Id)).ShouldSucceed();

        (await CardsAsync(AttentionKind.Unseen)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_come_in_pages_with_how_many_there_are()
    {
        foreach (var _ in Enumerable.Range(0, 3)) await SellAsync(CardKind.Count, 1, price: 100_00);
        var second = await Studio.Get<AttentionQueries>().PageAsync(AttentionKind.FewLeft, 30, 2, 2);

        (second.Rows.Count, second.Total).ShouldBe((1, 3));
    }

    async Task<Guid> SellAsync(CardKind kind, int credits, long price)
    {
        var plan = (await Studio.Get<OfferPlan>().ExecuteAsync(A.Manager, new("卡", null, kind, credits, Validity.OfDays(90), price))).ShouldSucceed();
        return (await Studio.Issue((await Studio.Member()).Id, plan)).ShouldSucceed().Id;
    }

    async Task<IReadOnlyList<Guid>> CardsAsync(AttentionKind kind, int days = 30) =>
        [.. (await Studio.Get<AttentionQueries>().PageAsync(kind, days, 1, 50)).Rows.Select(row => row.Card.Id)];
}
