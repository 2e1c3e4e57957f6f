using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Upkeep;

namespace StudioPortal.Tests.Support;

/// <summary>A test of how cards end, with what it does in a word.</summary>
public abstract class InAStudioOfEndings : InAStudio
{
    private protected async Task<RefundQuote> Quote(Guid cardId) => (await Studio.Get<MakeRefundQuote>().ExecuteAsync(A.Manager, cardId)).ShouldSucceed();

    private protected Task<Outcome<CardEnding>> Refund(RefundQuote quote, long amount, Guid? id = null) =>
        Studio.Get<RefundCard>().ExecuteAsync(A.Manager, new(quote.Id, RefundRule.PaidShare, [new(Tender.Cash, amount)], "搬家", id));

    private protected Task<Outcome<SoldCard>> Upgrade(Guid cardId, Guid planId, long amount, Guid? id = null) =>
        Studio.Get<UpgradeCard>().ExecuteAsync(A.Desk, new(cardId, planId, [new(Tender.WeChatPay, amount)], id));

    private protected Task<Outcome<CardEnding>> Void(Guid saleId, Guid? id = null) => Studio.Get<VoidSale>().ExecuteAsync(A.Manager, saleId, "卖错了", id);

    private protected async Task<Refusal?> Undo(Guid changeId)
    {
        var cardId = await Studio.ReadAsync(db => db.CardChanges.Where(change => change.Id == changeId).Select(change => change.CardId).SingleAsync());
        return (await Studio.Get<UndoCardChange>().ExecuteAsync(A.Manager, cardId, changeId)).Refusal;
    }

    private protected async Task<Guid> Dearer(int? credits = 30) => (await Studio.Get<OfferPlan>().ExecuteAsync(A.Manager, new(
        "三十次卡", null, credits is null ? CardKind.Period : CardKind.Count, credits, Validity.OfDays(365), 250_00))).ShouldSucceed();

    private protected Task<long> Takings() => Studio.ReadAsync(db => db.Sales.Where(sale => sale.On == A.Today).SelectMany(sale => sale.Payments).SumAsync(one => one.Amount));

    private protected Task<CardChange> ChangeOf(Guid cardId) => Studio.ReadAsync(db => db.CardChanges.AsNoTracking().SingleAsync(one => one.CardId == cardId));

    private protected async Task ShouldBeSound()
    {
        await Studio.ShouldAddUpAsync();
        (await Studio.Get<Verification>().RunAsync()).Findings.ShouldBeEmpty();
    }
}
