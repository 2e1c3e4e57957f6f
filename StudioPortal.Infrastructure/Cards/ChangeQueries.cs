using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>A change of a card with the name of the other member it is about.</summary>
/// <param name="MemberName">The holder then.</param>
/// <param name="OtherName">The new holder, or whoever shares it.</param>
/// <param name="Receipt">Of the fee, if one was taken.</param>
public sealed record ChangeRow(CardChange Change, string MemberName, string? OtherName, string? Receipt);

/// <summary>Somebody who uses a card besides its holder.</summary>
public sealed record SharerRow(Guid MemberId, string Name, string Number, DateTime At);

/// <summary>What was done to a card beside using it (I04).</summary>
public sealed class ChangeQueries(IDbContextFactory<StudioDbContext> contexts)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ChangeRow>> OfCardAsync(Guid cardId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var rows = await (
            from change in db.CardChanges.AsNoTracking()
            where change.CardId == cardId
            join member in db.Members on change.MemberId equals member.Id
            from other in db.Members.Where(one => one.Id == change.OtherMemberId).DefaultIfEmpty()
            from sale in db.Sales.IgnoreAutoIncludes().Where(one => one.Id == change.SaleId).DefaultIfEmpty()
            orderby change.At descending, change.Id descending
            select new { change, member.Name, Other = other!.Name, sale!.Receipt }).ToListAsync(cancel);
        return [.. rows.Select(row => new ChangeRow(row.change, row.Name, row.Other, row.Receipt))];
    }

    public async Task<IReadOnlyList<SharerRow>> SharersAsync(Guid cardId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await (
            from share in db.CardShares
            where share.CardId == cardId
            join member in db.Members on share.MemberId equals member.Id
            orderby share.At
            select new SharerRow(member.Id, member.Name, member.Number, share.At)).ToListAsync(cancel);
    }
}
