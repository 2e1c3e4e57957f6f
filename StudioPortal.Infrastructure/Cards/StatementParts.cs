using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>Reads the parts of a statement: one look-up each, however long the ledger is.</summary>
static class StatementParts
{
    public static async Task<Statement?> ReadAsync(StudioDbContext db, Guid cardId, CancellationToken cancel)
    {
        // Held open: opened anew for each query, the connection would be told its settings each time.
        await db.Database.OpenConnectionAsync(cancel);
        if (await StatementRows.CardOf(db, cardId) is not var (card, member)) return null;
        var sales = (await StatementRows.SalesOf(db, cardId).ToListAsync(cancel)).ToDictionary(sale => sale.Id);
        var changes = await ChangesAsync(db, cardId, sales, cancel);
        var lines = await LinesAsync(db, card, sales, changes, cancel);
        var named = lines.Select(line => line.Entry.CauseId).ToHashSet();
        var (held, letOff) = await BookingsAsync(db, card, cancel);
        return new(card, member, lines, [.. changes.Where(one => !named.Contains(one.Change.Id))], held, letOff);
    }

    static async Task<IReadOnlyList<StatementLine>> LinesAsync(
        StudioDbContext db, Card card, Dictionary<Guid, Sale> sales, IReadOnlyList<ChangeOfCard> changes, CancellationToken cancel)
    {
        var rows = await StatementRows.LinesOf(db, card.Id, card.MemberId).ToListAsync(cancel);
        var entries = rows.ToDictionary(row => row.Entry.Id, row => row.Entry);
        var lots = card.Lots.ToDictionary(lot => lot.Id);
        var changeOf = changes.ToDictionary(one => one.Change.Id);
        var others = await OthersAsync(db, card.Id, [.. entries.Values.Where(entry => entry.Kind == LedgerKind.CarriedOver).Select(entry => entry.CauseId).Distinct()], cancel);
        var classes = rows.Where(row => row.StartsAt is not null).ToDictionary(row => row.Entry.Id, row => new ClassOfLine(
            new(row.Class!, row.ClassInEnglish), Named(row.Teacher, row.TeacherInEnglish), row.StartsAt!.Value, row.Guest));
        return
        [
            .. rows.Select(row => new StatementLine(
                row.Entry, row.Entry.LotId is { } lot ? lots.GetValueOrDefault(lot) : null,
                classes.GetValueOrDefault(row.Entry.Id) ?? classes.GetValueOrDefault(row.Entry.ReversesId ?? Guid.Empty),
                row.Version is { } version ? new(version, row.OfClassType is not null, row.FreeMinutes ?? 0, row.CancelledAt) : null,
                sales.GetValueOrDefault(row.Entry.CauseId), changeOf.GetValueOrDefault(row.Entry.CauseId), others.GetValueOrDefault(row.Entry.CauseId),
                row.Entry.ReversesId is { } reversed ? entries.GetValueOrDefault(reversed) : null)),
        ];
    }

    /// <summary>By sale, the card at its other end: credits that move leave a line on both.</summary>
    static async Task<Dictionary<Guid, CardOfLine>> OthersAsync(StudioDbContext db, Guid cardId, Guid[] sales, CancellationToken cancel)
    {
        if (sales.Length == 0) return [];
        var rows = await (
            from entry in db.LedgerEntries
            where sales.Contains(entry.CauseId) && entry.CardId != cardId
            join card in db.Cards.IgnoreAutoIncludes() on entry.CardId equals card.Id
            select new { entry.CauseId, card.Id, card.Number, card.PlanName, card.PlanNameInEnglish }).Distinct().ToListAsync(cancel);
        return rows.DistinctBy(row => row.CauseId).ToDictionary(row => row.CauseId, row => new CardOfLine(row.Id, row.Number, new(row.PlanName, row.PlanNameInEnglish)));
    }

    static async Task<IReadOnlyList<ChangeOfCard>> ChangesAsync(StudioDbContext db, Guid cardId, Dictionary<Guid, Sale> sales, CancellationToken cancel)
    {
        var rows = await StatementRows.ChangesOf(db, cardId).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new ChangeOfCard(
                row.Change, row.Member, Named(row.Plan, row.PlanInEnglish), row.Change.SaleId is { } sale ? sales.GetValueOrDefault(sale) : null)),
        ];
    }

    /// <summary>What is reserved, soonest first, and what was let off.</summary>
    static async Task<(IReadOnlyList<HeldFor> Held, IReadOnlyList<LetOff> LetOff)> BookingsAsync(StudioDbContext db, Card card, CancellationToken cancel)
    {
        var rows = await StatementRows.BookingsOf(db, card.Id, card.MemberId).ToListAsync(cancel);
        ClassOfLine Class(ClassSession session, ClassType type, LocalName? teacher, string? guest) => new(new(type.Name, type.NameInEnglish), teacher, session.StartsAt, guest);
        return (
            [
                .. rows.Where(row => row.HeldCredits > 0).Select(row => new HeldFor(
                    row.Id, row.Session.Id, Class(row.Session, row.Type, Named(row.Teacher, row.TeacherInEnglish), row.Guest), row.HeldCredits, row.Penalty?.Kind, row.Penalty?.DueAt)),
            ],
            [
                .. rows.Where(row => row.Penalty?.State == PenaltyState.Waived).Select(row => new LetOff(
                    row.Penalty!.Id, row.Penalty.Kind, Class(row.Session, row.Type, Named(row.Teacher, row.TeacherInEnglish), row.Guest), row.Penalty.DecidedAt!.Value,
                    row.Penalty.DecidedBy!, row.Penalty.Reason!)),
            ]);
    }

    static LocalName? Named(string? name, string? inEnglish) => name is null ? null : new(name, inEnglish);
}
