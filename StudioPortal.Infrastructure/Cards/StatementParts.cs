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
        if (await db.Cards.AsNoTracking().FirstOrDefaultAsync(card => card.Id == cardId, cancel) is not { } card) return null;
        var member = await db.Members.AsNoTracking().SingleAsync(one => one.Id == card.MemberId, cancel);
        var sales = await db.Sales.AsNoTracking().Where(sale => sale.CardId == cardId).ToDictionaryAsync(sale => sale.Id, cancel);
        var changes = await ChangesAsync(db, cardId, sales, cancel);
        var lines = await LinesAsync(db, card, sales, changes, cancel);
        var named = lines.Select(line => line.Entry.CauseId).ToHashSet();
        var (held, letOff) = await BookingsAsync(db, card, cancel);
        return new(card, member, lines, [.. changes.Where(one => !named.Contains(one.Change.Id))], held, letOff);
    }

    static async Task<IReadOnlyList<StatementLine>> LinesAsync(
        StudioDbContext db, Card card, Dictionary<Guid, Sale> sales, IReadOnlyList<ChangeOfCard> changes, CancellationToken cancel)
    {
        // A check-in leads to its booking; a lapse names the booking itself.
        var rows = await (
            from entry in db.LedgerEntries
            where entry.CardId == card.Id
            join one in db.CheckIns on entry.CauseId equals one.Id into checkIns
            from checkIn in checkIns.DefaultIfEmpty()
            join one in db.Bookings.IgnoreAutoIncludes() on (Guid?)checkIn.BookingId ?? entry.CauseId equals one.Id into bookings
            from booking in bookings.DefaultIfEmpty()
            from session in db.ClassSessions.Where(one => one.Id == booking.SessionId).DefaultIfEmpty()
            from type in db.ClassTypes.Where(one => one.Id == session.ClassTypeId).DefaultIfEmpty()
            from teacher in db.Teachers.Where(one => one.Id == session.TeacherId).DefaultIfEmpty()
            from guest in db.Members.Where(one => one.Id == booking.MemberId && one.Id != card.MemberId).DefaultIfEmpty()
            from policy in db.CancellationPolicies.Where(one => one.Id == booking.PolicyId).DefaultIfEmpty()
            from cancelled in db.Cancellations.Where(one => one.BookingId == booking.Id).DefaultIfEmpty()
            orderby entry.Line descending
            select new
            {
                Entry = entry,
                StartsAt = (DateTime?)session.StartsAt,
                Class = type.Name,
                ClassInEnglish = type.NameInEnglish,
                Teacher = teacher.Name,
                TeacherInEnglish = teacher.NameInEnglish,
                Guest = guest.Name,
                Version = (int?)policy.Number,
                FreeMinutes = (int?)policy.FreeMinutes,
                OfClassType = policy.ClassTypeId,
                CancelledAt = (DateTime?)cancelled.At,
            }).AsNoTracking().ToListAsync(cancel);
        var entries = rows.ToDictionary(row => row.Entry.Id, row => row.Entry);
        var lots = card.Lots.ToDictionary(lot => lot.Id);
        var changeOf = changes.ToDictionary(one => one.Change.Id);
        var others = await OthersAsync(db, card.Id, [.. entries.Values.Where(entry => entry.Kind == LedgerKind.CarriedOver).Select(entry => entry.CauseId).Distinct()], cancel);
        var classes = rows.Where(row => row.StartsAt is not null).ToDictionary(row => row.Entry.Id, row => new ClassOfLine(
            new(row.Class, row.ClassInEnglish), Named(row.Teacher, row.TeacherInEnglish), row.StartsAt!.Value, row.Guest));
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
        var rows = await (
            from change in db.CardChanges
            where change.CardId == cardId
            from member in db.Members.Where(one => one.Id == change.OtherMemberId).DefaultIfEmpty()
            from card in db.Cards.IgnoreAutoIncludes().Where(one => one.Id == change.OtherCardId).DefaultIfEmpty()
            orderby change.At descending, change.Id descending
            select new { Change = change, Member = member.Name, Plan = card.PlanName, PlanInEnglish = card.PlanNameInEnglish })
            .AsNoTracking().ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new ChangeOfCard(
                row.Change, row.Member, Named(row.Plan, row.PlanInEnglish), row.Change.SaleId is { } sale ? sales.GetValueOrDefault(sale) : null)),
        ];
    }

    /// <summary>What is reserved, soonest first, and what was let off.</summary>
    static async Task<(IReadOnlyList<HeldFor> Held, IReadOnlyList<LetOff> LetOff)> BookingsAsync(StudioDbContext db, Card card, CancellationToken cancel)
    {
        var rows = await (
            from booking in db.Bookings.IgnoreAutoIncludes()
            where booking.CardId == card.Id
                && (booking.HeldCredits > 0 || booking.Status == BookingStatus.LateCancelled || booking.Status == BookingStatus.NoShow)
            from penalty in db.Penalties.Where(one => one.BookingId == booking.Id && one.State != PenaltyState.Applied).DefaultIfEmpty()
            where booking.HeldCredits > 0 || penalty != null
            join session in db.ClassSessions on booking.SessionId equals session.Id
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            from teacher in db.Teachers.Where(one => one.Id == session.TeacherId).DefaultIfEmpty()
            from guest in db.Members.Where(one => one.Id == booking.MemberId && one.Id != card.MemberId).DefaultIfEmpty()
            orderby session.StartsAt
            select new { booking.Id, Session = session, Type = type, Teacher = teacher.Name, TeacherInEnglish = teacher.NameInEnglish, booking.HeldCredits, Penalty = penalty, Guest = guest.Name })
            .AsNoTracking().ToListAsync(cancel);
        ClassOfLine Class(ClassSession session, ClassType type, LocalName? teacher, string? guest) => new(new(type.Name, type.NameInEnglish), teacher, session.StartsAt, guest);
        return (
            [
                .. rows.Where(row => row.HeldCredits > 0).Select(row => new HeldFor(
                    row.Id, row.Session.Id, Class(row.Session, row.Type, Named(row.Teacher, row.TeacherInEnglish), row.Guest), row.HeldCredits, row.Penalty?.Kind, row.Penalty?.DueAt)),
            ],
            [
                .. rows.Where(row => row.Penalty?.State == PenaltyState.Waived).Select(row => new LetOff(
                    row.Penalty.Id, row.Penalty.Kind, Class(row.Session, row.Type, Named(row.Teacher, row.TeacherInEnglish), row.Guest), row.Penalty.DecidedAt!.Value,
                    row.Penalty.DecidedBy!, row.Penalty.Reason!)),
            ]);
    }

    static LocalName? Named(string? name, string? inEnglish) => name is null ? null : new(name, inEnglish);
}
