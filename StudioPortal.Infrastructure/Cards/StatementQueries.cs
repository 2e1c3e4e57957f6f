using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>A card in a list, with whose it is.</summary>
public sealed record CardRow(
    Guid Id, string Number, LocalName Plan, CardKind Kind, int Left, int Held, DateOnly StartsOn, DateOnly EndsOn, Guid MemberId, string MemberName,
    string MemberNumber);

/// <summary>Cards as people ask about them: one card's statement, the card with a number.</summary>
public sealed class StatementQueries(IDbContextFactory<StudioDbContext> contexts)
{
    public async Task<Statement?> OfCardAsync(Guid cardId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await StatementParts.ReadAsync(db, cardId, cancel);
    }

    /// <summary>A card the member holds or shares; null for any other.</summary>
    public async Task<Statement?> OfOwnCardAsync(Guid memberId, Guid cardId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var isOwn = await db.Cards.AnyAsync(card => card.Id == cardId
            && (card.MemberId == memberId || db.CardShares.Any(share => share.CardId == cardId && share.MemberId == memberId)), cancel);
        return isOwn ? await StatementParts.ReadAsync(db, cardId, cancel) : null;
    }

    /// <summary>Cards whose number begins with these digits.</summary>
    public async Task<IReadOnlyList<CardRow>> FindAsync(string digits, int limit = 20, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await Rows(db, db.Cards.Where(card => card.Number.StartsWith(digits)).OrderBy(card => card.Number).Take(limit)).ToListAsync(cancel);
    }

    static IQueryable<CardRow> Rows(StudioDbContext db, IQueryable<Card> cards) =>
        from card in cards
        join member in db.Members on card.MemberId equals member.Id
        select new CardRow(
            card.Id, card.Number, new(card.PlanName, card.PlanNameInEnglish), card.Kind, card.Left, card.Held, card.StartsOn, card.EndsOn,
            member.Id, member.Name, member.Number);
}
