using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

public class ExpireCreditsTests : InAStudio
{
    /// <summary>The first instant after the last day of a card of 90 days sold today, in Shanghai.</summary>
    static readonly DateTime Over = new(2026, 5, 30, 16, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Credits_expire_at_the_studio_s_midnight_and_not_a_second_before()
    {
        var cardId = (await Studio.Member()).CardId;
        Studio.Clock.UtcNow = Over.AddSeconds(-1);
        (await Expire()).ShouldBe(0);
        Studio.Clock.UtcNow = Over;
        (await Expire()).ShouldBe(1);

        (await Studio.CardOf(cardId)).Left.ShouldBe(0);
        await Studio.ShouldAddUpAsync();
    }

    [Theory]
    [InlineData("2026-03-29", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-25T23:00:00Z")]
    public async Task Credits_expire_at_midnight_also_on_the_days_on_which_the_clocks_change(string lastDay, string midnight)
    {
        (await Studio.Get<ChangeStudio>().ExecuteAsync(A.Manager, new("静心瑜伽", "Europe/Berlin", "zh-Hans", "CNY", null, new()))).ShouldBeNull();
        var member = await Studio.Member();
        await EndOnAsync(member.CardId, lastDay);
        var instant = DateTimeOffset.Parse(midnight, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
        Studio.Clock.UtcNow = instant.AddSeconds(-1);
        (await Expire()).ShouldBe(0);
        Studio.Clock.UtcNow = instant;

        (await Expire()).ShouldBe(1);
    }

    [Fact]
    public async Task Expiring_twice_late_and_on_two_nodes_at_once_leaves_one_line()
    {
        var cardId = (await Studio.Member()).CardId;
        await using var other = Studio.AnotherProcess();
        Studio.Clock.UtcNow = Over.AddDays(3);
        await Task.WhenAll(Expire(), other.Get<ExpireCredits>().ExecuteAsync(), Expire());
        await Expire();

        var lines = await Studio.ReadAsync(db => db.LedgerEntries.Where(line => line.CardId == cardId).OrderBy(line => line.Line).ToListAsync());
        lines.Select(line => (line.Kind, line.Credits)).ShouldBe([(LedgerKind.Issued, 10), (LedgerKind.Expired, -10)]);
    }

    [Fact]
    public async Task What_a_booking_reserved_expires_once_its_penalty_is_settled()
    {
        var member = await Studio.Member();
        await EndOnAsync(member.CardId, "2026-03-03");
        var session = await Studio.Session();
        (await Studio.Book(session, member.Id)).ShouldSucceed();
        await Studio.WhenItIsOver(session);
        await Studio.CloseClasses();
        Studio.Clock.UtcNow = new(2026, 3, 3, 16, 0, 0, DateTimeKind.Utc);
        await Expire();
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(1);
        await Studio.ApplyPenalties();

        (await Expire()).ShouldBe(0);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(0);
    }

    [Fact]
    public async Task More_cards_than_are_looked_up_at_a_time_expire_in_one_run()
    {
        var memberId = (await Studio.Member()).Id;
        for (var card = 1; card <= 204; card++) (await Studio.Issue(memberId, Studio.Furniture.CountPlanId)).ShouldSucceed();
        Studio.Clock.UtcNow = Over;

        (await Expire()).ShouldBe(205);
    }

    [Fact]
    public async Task An_extended_card_has_again_what_had_expired()
    {
        var cardId = (await Studio.Member()).CardId;
        Studio.Clock.UtcNow = Over;
        await Expire();
        (await Studio.Get<ExtendCard>().ExecuteAsync(A.Manager, new(cardId, new(2026, 7, 1), "住院"))).ShouldSucceed();
        await Expire();

        (await Studio.CardOf(cardId)).Free.ShouldBe(10);
    }

    Task<int> Expire() => Studio.Get<ExpireCredits>().ExecuteAsync();

    Task EndOnAsync(Guid cardId, string lastDay) => Studio.ReadAsync(db => db.Cards.Where(card => card.Id == cardId)
        .ExecuteUpdateAsync(set => set.SetProperty(card => card.EndsOn, DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture))));
}
