using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>A line of a card's ledger with the class behind it.</summary>
/// <param name="ClassName">Null when no class stands behind the line.</param>
/// <param name="Reverses">The number of the line taken back.</param>
public sealed record StatementLine(LedgerEntry Entry, LocalName? ClassName, LocalName? Teacher, DateTime? ClassAt, int? Reverses);

/// <summary>A class that keeps a credit of the card reserved.</summary>
public sealed record HeldFor(Guid BookingId, Guid SessionId, LocalName ClassName, DateTime StartsAt);

/// <summary>All that answers "why is it 7?" (I01), newest line first.</summary>
public sealed record Statement(Card Card, Member Member, IReadOnlyList<StatementLine> Lines, IReadOnlyList<HeldFor> Held);

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
        if (await db.Cards.AsNoTracking().FirstOrDefaultAsync(card => card.Id == cardId, cancel) is not { } card) return null;
        var member = await db.Members.AsNoTracking().SingleAsync(one => one.Id == card.MemberId, cancel);
        return new(card, member, await LinesAsync(db, cardId, cancel), await HeldAsync(db, cardId, cancel));
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

    static async Task<IReadOnlyList<StatementLine>> LinesAsync(StudioDbContext db, Guid cardId, CancellationToken cancel)
    {
        var entries = await db.LedgerEntries.AsNoTracking().Where(entry => entry.CardId == cardId).OrderByDescending(entry => entry.Line).ToListAsync(cancel);
        var checkIns = await (
            from entry in db.LedgerEntries
            where entry.CardId == cardId
            join checkIn in db.CheckIns on entry.CauseId equals checkIn.Id
            select new { Cause = checkIn.Id, checkIn.SessionId }).Distinct().ToListAsync(cancel);
        var bookings = await (
            from entry in db.LedgerEntries
            where entry.CardId == cardId
            join booking in db.Bookings on entry.CauseId equals booking.Id
            select new { Cause = booking.Id, booking.SessionId }).Distinct().ToListAsync(cancel);
        var sessionOf = checkIns.Concat(bookings).ToDictionary(one => one.Cause, one => one.SessionId);
        var classes = await ClassesAsync(db, [.. sessionOf.Values.Distinct()], cancel);
        var lineOf = entries.ToDictionary(entry => entry.Id, entry => entry.Line);
        return
        [
            .. entries.Select(entry =>
            {
                var about = sessionOf.TryGetValue(entry.CauseId, out var session) ? classes.GetValueOrDefault(session) : null;
                return new StatementLine(
                    entry, about?.Name, about?.Teacher, about?.StartsAt, entry.ReversesId is { } reversed ? lineOf.GetValueOrDefault(reversed) : null);
            }),
        ];
    }

    static async Task<Dictionary<Guid, ClassOfLine>> ClassesAsync(StudioDbContext db, Guid[] ids, CancellationToken cancel)
    {
        var rows = await (
            from session in db.ClassSessions
            where ids.Contains(session.Id)
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            from teacher in db.Teachers.Where(one => one.Id == session.TeacherId).DefaultIfEmpty()
            select new { session.Id, session.StartsAt, type.Name, type.NameInEnglish, Teacher = teacher!.Name, TeacherInEnglish = teacher.NameInEnglish })
            .ToListAsync(cancel);
        return rows.ToDictionary(row => row.Id, row => new ClassOfLine(
            new(row.Name, row.NameInEnglish), row.Teacher is null ? null : new(row.Teacher, row.TeacherInEnglish), row.StartsAt));
    }

    static async Task<IReadOnlyList<HeldFor>> HeldAsync(StudioDbContext db, Guid cardId, CancellationToken cancel)
    {
        var rows = await (
            from booking in db.Bookings
            where booking.CardId == cardId && booking.Status == BookingStatus.Booked && booking.HeldCredits > 0
            join session in db.ClassSessions on booking.SessionId equals session.Id
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            orderby session.StartsAt
            select new { booking.Id, SessionId = session.Id, type.Name, type.NameInEnglish, session.StartsAt }).ToListAsync(cancel);
        return [.. rows.Select(row => new HeldFor(row.Id, row.SessionId, new(row.Name, row.NameInEnglish), row.StartsAt))];
    }

    sealed record ClassOfLine(LocalName Name, LocalName? Teacher, DateTime StartsAt);
}
