using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Cards;

sealed record CardAndHolder(Card Card, Member Member);

/// <param name="StartsAt">Null when no class stands behind the line.</param>
sealed record LineRow(
    LedgerEntry Entry, DateTime? StartsAt, string? Class, string? ClassInEnglish, string? Teacher, string? TeacherInEnglish, string? Guest, int? Version,
    int? FreeMinutes, Guid? OfClassType, DateTime? CancelledAt);

sealed record ChangeOfCardRow(CardChange Change, string? Member, string? Plan, string? PlanInEnglish);

sealed record BookingRow(
    Guid Id, ClassSession Session, ClassType Type, string? Teacher, string? TeacherInEnglish, int HeldCredits, Penalty? Penalty, string? Guest);

/// <summary>What a statement reads: one query each, however long the ledger is.</summary>
static class StatementRows
{
    // Compiled once: looking these long queries up by their shape took longer than running them.
    public static readonly Func<StudioDbContext, Guid, Task<CardAndHolder?>> CardOf = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid cardId) => (
            from card in db.Cards.AsNoTracking()
            where card.Id == cardId
            join member in db.Members on card.MemberId equals member.Id
            select new CardAndHolder(card, member)).FirstOrDefault());

    public static readonly Func<StudioDbContext, Guid, IAsyncEnumerable<Sale>> SalesOf = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid cardId) => db.Sales.AsNoTracking().Where(sale => sale.CardId == cardId));

    // A check-in leads to its booking; a lapse names the booking itself.
    public static readonly Func<StudioDbContext, Guid, Guid, IAsyncEnumerable<LineRow>> LinesOf = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid cardId, Guid holderId) =>
            from entry in db.LedgerEntries.AsNoTracking()
            where entry.CardId == cardId
            join one in db.CheckIns on entry.CauseId equals one.Id into checkIns
            from checkIn in checkIns.DefaultIfEmpty()
            join one in db.Bookings.IgnoreAutoIncludes() on (Guid?)checkIn.BookingId ?? entry.CauseId equals one.Id into bookings
            from booking in bookings.DefaultIfEmpty()
            from session in db.ClassSessions.Where(one => one.Id == booking.SessionId).DefaultIfEmpty()
            from type in db.ClassTypes.Where(one => one.Id == session.ClassTypeId).DefaultIfEmpty()
            from teacher in db.Teachers.Where(one => one.Id == session.TeacherId).DefaultIfEmpty()
            from guest in db.Members.Where(one => one.Id == booking.MemberId && one.Id != holderId).DefaultIfEmpty()
            from policy in db.CancellationPolicies.Where(one => one.Id == booking.PolicyId).DefaultIfEmpty()
            from cancelled in db.Cancellations.Where(one => one.BookingId == booking.Id).DefaultIfEmpty()
            orderby entry.Line descending
            select new LineRow(
                entry, (DateTime?)session.StartsAt, type.Name, type.NameInEnglish, teacher.Name, teacher.NameInEnglish, guest.Name, (int?)policy.Number,
                (int?)policy.FreeMinutes, policy.ClassTypeId, (DateTime?)cancelled.At));

    public static readonly Func<StudioDbContext, Guid, IAsyncEnumerable<ChangeOfCardRow>> ChangesOf = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid cardId) =>
            from change in db.CardChanges.AsNoTracking()
            where change.CardId == cardId
            from member in db.Members.Where(one => one.Id == change.OtherMemberId).DefaultIfEmpty()
            from card in db.Cards.IgnoreAutoIncludes().Where(one => one.Id == change.OtherCardId).DefaultIfEmpty()
            orderby change.At descending, change.Id descending
            select new ChangeOfCardRow(change, member.Name, card.PlanName, card.PlanNameInEnglish));

    public static readonly Func<StudioDbContext, Guid, Guid, IAsyncEnumerable<BookingRow>> BookingsOf = EF.CompileAsyncQuery(
        (StudioDbContext db, Guid cardId, Guid holderId) =>
            from booking in db.Bookings.IgnoreAutoIncludes().AsNoTracking()
            where booking.CardId == cardId
                && (booking.HeldCredits > 0 || booking.Status == BookingStatus.LateCancelled || booking.Status == BookingStatus.NoShow)
            from penalty in db.Penalties.Where(one => one.BookingId == booking.Id && one.State != PenaltyState.Applied).DefaultIfEmpty()
            where booking.HeldCredits > 0 || penalty != null
            join session in db.ClassSessions on booking.SessionId equals session.Id
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            from teacher in db.Teachers.Where(one => one.Id == session.TeacherId).DefaultIfEmpty()
            from guest in db.Members.Where(one => one.Id == booking.MemberId && one.Id != holderId).DefaultIfEmpty()
            orderby session.StartsAt
            select new BookingRow(booking.Id, session, type, teacher.Name, teacher.NameInEnglish, booking.HeldCredits, penalty, guest.Name));
}
