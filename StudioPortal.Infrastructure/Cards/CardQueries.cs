using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Cards;

public sealed class CardQueries(IDbContextFactory<StudioDbContext> contexts)
{
    public async Task<IReadOnlyList<CardPlan>> PlansAsync(bool withRetired = false, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.CardPlans.AsNoTracking().Where(plan => withRetired || !plan.IsRetired)
            .OrderBy(plan => plan.Kind).ThenBy(plan => plan.Price).ToListAsync(cancel);
    }

    /// <summary>All cards of a member, those that end last first.</summary>
    public async Task<IReadOnlyList<Card>> OfMemberAsync(Guid memberId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Cards.AsNoTracking().Where(card => card.MemberId == memberId)
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
