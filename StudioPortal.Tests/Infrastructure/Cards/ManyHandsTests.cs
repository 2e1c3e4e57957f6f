using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Upkeep;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

/// <summary>Everything that can be done to a card, by many at once (R060, I01, I04).</summary>
public sealed class ManyHandsTests : InAStudio
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_many_desks_do_to_a_few_cards_at_once_the_ledgers_add_up(int seed)
    {
        var random = new Random(seed);
        MemberWithCard[] members = [await Studio.Member(), await Studio.Member(), await Studio.Member()];
        Guid[] sessions = [await Studio.Session(), await Studio.SessionElsewhere(new(12, 0))];
        var deeds = Enumerable.Range(0, 60).Select(_ => (Kind: random.Next(10), Who: members[random.Next(3)], Other: members[random.Next(3)], Session: sessions[random.Next(2)])).ToList();
        await Task.WhenAll(deeds.Select(deed => Task.Run(() => DoAsync(deed.Kind, deed.Who, deed.Other, deed.Session))));

        (await Studio.ReadAsync(db => db.CardChanges.Select(one => one.Kind).Distinct().CountAsync())).ShouldBeGreaterThan(3);
        await Studio.ShouldAddUpAsync();
        (await Studio.Get<Verification>().RunAsync()).Findings.ShouldBeEmpty();
    }

    async Task DoAsync(int kind, MemberWithCard who, MemberWithCard other, Guid session)
    {
        Task deed = kind switch
        {
            0 or 1 => ComeAndGoAsync(session, who.Id, stays: kind == 0),
            2 => Studio.Get<FreezeCard>().ExecuteAsync(A.Manager, new(who.CardId, A.Today.AddDays(3), A.Today.AddDays(9), "出差", BeyondPlan: true)),
            3 => Studio.Get<ExtendCard>().ExecuteAsync(A.Manager, new(who.CardId, A.Today.AddDays(120), "补偿")),
            4 => Studio.Get<GrantCredits>().ExecuteAsync(A.Manager, new(who.CardId, LotKind.Gift, 2, A.Today.AddDays(30), "续卡")),
            5 => Studio.Get<TransferCard>().ExecuteAsync(A.Manager, new(who.CardId, other.Id, "转让")),
            6 => Studio.Get<ReplaceCardNumber>().ExecuteAsync(A.Desk, new(who.CardId, Reason: "遗失")),
            7 => RefundAsync(who.CardId),
            8 => UndoOneAsync(who.CardId),
            _ => Studio.Get<SellCard>().ExecuteAsync(A.Desk, new(who.Id, Studio.Furniture.CountPlanId)),
        };
        await deed;
    }

    async Task ComeAndGoAsync(Guid session, Guid member, bool stays)
    {
        var booked = await Studio.Book(session, member, wait: true);
        if (!stays && !booked.IsRefused) await Studio.Cancel(booked.Value.Id);
    }

    async Task RefundAsync(Guid card)
    {
        var quote = await Studio.Get<MakeRefundQuote>().ExecuteAsync(A.Manager, card);
        if (quote.IsRefused) return;
        var option = quote.Value.Options.Single(one => one.Rule == RefundRule.PaidShare);
        await Studio.Get<RefundCard>().ExecuteAsync(A.Manager, new(quote.Value.Id, option.Rule, [new(Tender.Cash, option.Amount)], "搬家"));
    }

    async Task UndoOneAsync(Guid card)
    {
        await using var db = Studio.Read();
        if (db.CardChanges.Where(one => one.CardId == card && one.UndoneAt == null).OrderByDescending(one => one.At).FirstOrDefault() is { } change)
            await Studio.Get<UndoCardChange>().ExecuteAsync(A.Manager, card, change.Id);
    }
}
