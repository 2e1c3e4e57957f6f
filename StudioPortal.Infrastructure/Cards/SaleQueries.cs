using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>All that stands on a receipt.</summary>
/// <param name="CarriedOver">Credits that came along from an older card.</param>
/// <param name="Reverses">The number of the receipt this one takes back.</param>
/// <param name="ReversedBy">The number of the receipt that takes this one back.</param>
/// <param name="Change">What was done to the card, where the sale is a fee or a refund.</param>
public sealed record Receipt(Sale Sale, Member Member, Card Card, int CarriedOver, string? Reverses, string? ReversedBy, CardChangeKind? Change);

/// <summary>A sale in a list, with whose and of what it is.</summary>
public sealed record SaleRow(Sale Sale, string MemberName, string MemberNumber, LocalName Plan, string CardNumber);

/// <summary>A day's sales in order, its sums, and how it was closed if it was.</summary>
public sealed record TakingsDay(Takings Takings, IReadOnlyList<SaleRow> Rows, TakingsClosing? Closing);

/// <summary>Sales as people ask about them: one receipt, a card's, a day's.</summary>
public sealed class SaleQueries(IDbContextFactory<StudioDbContext> contexts)
{
    public async Task<Receipt?> ReceiptAsync(Guid saleId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        if (await db.Sales.AsNoTracking().FirstOrDefaultAsync(one => one.Id == saleId, cancel) is not { } sale) return null;
        var member = await db.Members.AsNoTracking().SingleAsync(one => one.Id == sale.MemberId, cancel);
        var card = await db.Cards.AsNoTracking().SingleAsync(one => one.Id == sale.CardId, cancel);
        var carried = await db.LedgerEntries
            .Where(entry => entry.CauseId == saleId && entry.CardId == sale.CardId && entry.Kind == LedgerKind.CarriedOver).SumAsync(entry => entry.Credits, cancel);
        var reverses = await db.Sales.Where(one => one.Id == sale.ReversesId).Select(one => one.Receipt).FirstOrDefaultAsync(cancel);
        var reversedBy = await db.Sales.Where(one => one.ReversesId == saleId).Select(one => one.Receipt).FirstOrDefaultAsync(cancel);
        var change = await db.CardChanges.Where(one => one.SaleId == saleId).Select(one => (CardChangeKind?)one.Kind).FirstOrDefaultAsync(cancel);
        return new(sale, member, card, carried, reverses, reversedBy, change);
    }

    /// <summary>Every sale about a card, the first one first: it was sold, fees were taken, money was given back.</summary>
    public async Task<IReadOnlyList<Sale>> OfCardAsync(Guid cardId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Sales.AsNoTracking().Where(sale => sale.CardId == cardId).OrderBy(sale => sale.At).ThenBy(sale => sale.Receipt).ToListAsync(cancel);
    }

    /// <summary>What belongs to a studio day, whatever the hour it was sold at: after a closing it is the next day's.</summary>
    public async Task<TakingsDay> OfDayAsync(DateOnly day, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var rows = await (
            from sale in db.Sales.AsNoTracking()
            where sale.On == day
            join member in db.Members on sale.MemberId equals member.Id
            join card in db.Cards on sale.CardId equals card.Id
            orderby sale.At, sale.Receipt
            select new { sale, MemberName = member.Name, MemberNumber = member.Number, card.PlanName, card.PlanNameInEnglish, CardNumber = card.Number }).ToListAsync(cancel);
        var closing = await db.TakingsClosings.AsNoTracking().FirstOrDefaultAsync(one => one.On == day, cancel);
        return new(
            new(day, [.. rows.Select(row => row.sale)]),
            [.. rows.Select(row => new SaleRow(row.sale, row.MemberName, row.MemberNumber, new(row.PlanName, row.PlanNameInEnglish), row.CardNumber))],
            closing);
    }

    /// <summary>The day to which a sale made on <paramref name="today"/> would belong.</summary>
    public async Task<DateOnly> OpenDayAsync(DateOnly today, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await Tills.DayAsync(db, today);
    }
}
