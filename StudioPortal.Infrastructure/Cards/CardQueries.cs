using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>A plan with the terms it is sold under now.</summary>
public sealed record OfferedPlan(CardPlan Plan, PlanVersion Terms)
{
    public Guid Id => Plan.Id;

    public bool IsRetired => Plan.IsRetired;
}

/// <summary>A tender of the sale that gave a card.</summary>
public sealed record CardPayment(Guid CardId, string Receipt, Tender Tender, long Amount, string? Reference, string? Note);

public sealed class CardQueries(IDbContextFactory<StudioDbContext> contexts)
{
    /// <summary>What is on offer, by kind and price.</summary>
    public async Task<IReadOnlyList<OfferedPlan>> PlansAsync(bool withRetired = false, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var plans = await (
            from plan in db.CardPlans.AsNoTracking()
            where withRetired || !plan.IsRetired
            join terms in db.PlanVersions.AsNoTracking() on plan.LatestId equals terms.Id
            select new { plan, terms }).ToListAsync(cancel);
        return [.. plans.Select(one => new OfferedPlan(one.plan, one.terms)).OrderBy(one => one.Terms.Kind).ThenBy(one => one.Terms.Price).ThenBy(one => one.Id)];
    }

    /// <summary>Every version of a plan, the newest first.</summary>
    public async Task<IReadOnlyList<PlanVersion>> VersionsAsync(Guid planId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.PlanVersions.AsNoTracking().Where(one => one.PlanId == planId).OrderByDescending(one => one.Number).ToListAsync(cancel);
    }

    /// <summary>How many cards were sold under each version of a plan.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> SoldAsync(Guid planId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Cards.Where(card => card.PlanId == planId).GroupBy(card => card.PlanVersionId)
            .Select(cards => new { Version = cards.Key, Count = cards.Count() }).ToDictionaryAsync(one => one.Version, one => one.Count, cancel);
    }

    /// <summary>The plan with the terms it is sold under now; null when there is none.</summary>
    public async Task<OfferedPlan?> PlanAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        if (await db.CardPlans.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, cancel) is not { } plan) return null;
        return new(plan, await db.PlanVersions.AsNoTracking().SingleAsync(one => one.Id == plan.LatestId, cancel));
    }

    /// <summary>How the first sale of each card was paid (R050).</summary>
    public async Task<ILookup<Guid, CardPayment>> PaymentsOfAsync(IReadOnlyList<Guid> cardIds, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var sales = await db.Sales.AsNoTracking().Where(sale => cardIds.Contains(sale.Id)).ToListAsync(cancel);
        return sales.SelectMany(sale => sale.Payments.OrderBy(one => one.Number).Select(one =>
            new CardPayment(sale.CardId, sale.Receipt, one.Tender, one.Amount, one.Reference, one.Note))).ToLookup(one => one.CardId);
    }

    /// <summary>All cards a member holds or shares, those that end last first.</summary>
    public async Task<IReadOnlyList<Card>> OfMemberAsync(Guid memberId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Cards.AsNoTracking()
            .Where(card => card.MemberId == memberId || db.CardShares.Where(share => share.MemberId == memberId).Select(share => share.CardId).Contains(card.Id))
            .OrderByDescending(card => card.EndsOn).ThenBy(card => card.Number).ToListAsync(cancel);
    }

    public async Task<Card?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Cards.AsNoTracking().FirstOrDefaultAsync(card => card.Id == id, cancel);
    }

    /// <summary>The ledger from the first line to the last (I01).</summary>
    public async Task<IReadOnlyList<LedgerEntry>> LedgerAsync(Guid cardId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.LedgerEntries.AsNoTracking().Where(entry => entry.CardId == cardId).OrderBy(entry => entry.Line).ToListAsync(cancel);
    }
}
