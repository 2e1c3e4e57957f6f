using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>What one member gets back on one card.</summary>
/// <param name="Credits">Classes, minutes or minor units that are free again.</param>
/// <param name="Days">Days by which the card lasts longer.</param>
/// <param name="EndsOn">Its last valid day then; null where it does not move.</param>
/// <param name="IsTakenBack">The days were taken back since.</param>
public sealed record GiveBackRow(
    Guid MemberId, string Member, string MemberNumber, Guid CardId, LocalName Plan, CardKind Kind, int Credits, int Days, DateOnly? EndsOn, bool IsTakenBack);

/// <summary>Who gets what when a class is cancelled or the studio closes: before it is done, and kept afterwards (I02).</summary>
public sealed record GiveBack(IReadOnlyList<GiveBackRow> Rows)
{
    public int Returned => Rows.Count(row => row.Credits > 0);

    public int Extended => Rows.Count(row => row.Days > 0 && !row.IsTakenBack);
}

public sealed class GiveBackQueries(IDbContextFactory<StudioDbContext> contexts, StudioClock studio)
{
    /// <summary>What cancelling the class would give back.</summary>
    public async Task<GiveBack> BeforeCancellingAsync(Guid sessionId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        if (await db.ClassSessions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == sessionId, cancel) is not { } session) return new([]);
        var returns = await BookedAsync(db, db.ClassSessions.Where(one => one.Id == sessionId), cancel);
        var ids = returns.Select(one => one.CardId).ToArray();
        var cards = await db.Cards.AsNoTracking().Where(card => ids.Contains(card.Id)).ToListAsync(cancel);
        return await ListAsync(db, returns, await LostAsync(db, cards, [session.Day]), cancel);
    }

    /// <summary>What closing these days would give back.</summary>
    public async Task<GiveBack> BeforeClosingAsync(DateOnly firstOn, DateOnly lastOn, CancellationToken cancel = default)
    {
        var now = studio.Now;
        await using var db = contexts.CreateDbContext();
        var sessions = db.ClassSessions.Where(one =>
            one.Day >= firstOn && one.Day <= lastOn && one.Status == SessionStatus.Scheduled && one.EndsAt > now);
        var cards = await GivingBack.RunningOn(db, firstOn, lastOn).AsNoTracking().ToListAsync(cancel);
        return await ListAsync(db, await BookedAsync(db, sessions, cancel), await LostAsync(db, cards, GivingBack.Days(firstOn, lastOn)), cancel);
    }

    /// <summary>What cancelling the class gave back.</summary>
    public async Task<GiveBack> AfterCancellingAsync(Guid sessionId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await ListAsync(db, await CalledOffAsync(db, db.ClassSessions.Where(one => one.Id == sessionId), cancel), await ExtendedAsync(db, sessionId, cancel), cancel);
    }

    /// <summary>What closing the days gave back: classes on them that were cancelled for the same reason, and the cards extended for them.</summary>
    public async Task<GiveBack> AfterClosingAsync(Guid closureId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        if (await db.Closures.AsNoTracking().FirstOrDefaultAsync(one => one.Id == closureId, cancel) is not { } closure) return new([]);
        var sessions = db.ClassSessions.Where(one => one.Day >= closure.FirstOn && one.Day <= closure.LastOn && one.CancelledFor == closure.Reason);
        return await ListAsync(db, await CalledOffAsync(db, sessions, cancel), await ExtendedAsync(db, closureId, cancel), cancel);
    }

    static async Task<List<Return>> BookedAsync(StudioDbContext db, IQueryable<ClassSession> sessions, CancellationToken cancel) => await (
        from booking in db.Bookings
        where booking.Status == BookingStatus.Booked && booking.CardId != null && sessions.Any(session => session.Id == booking.SessionId)
        select new Return(booking.MemberId, booking.CardId!.Value, booking.HeldCredits)).ToListAsync(cancel);

    /// <summary>Those whose place ended with the class; what each had reserved is what such a class takes from the card.</summary>
    async Task<List<Return>> CalledOffAsync(StudioDbContext db, IQueryable<ClassSession> sessions, CancellationToken cancel)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        var rows = await (
            from session in sessions.AsNoTracking()
            where session.Status == SessionStatus.Cancelled
            join booking in db.Bookings on session.Id equals booking.SessionId
            where booking.CardId != null
            join ended in db.Cancellations on booking.Id equals ended.BookingId
            where ended.At == session.CancelledAt && ended.CreditReturned
            join type in db.ClassTypes.AsNoTracking() on session.ClassTypeId equals type.Id
            select new { session, type, booking.MemberId, CardId = booking.CardId!.Value }).ToListAsync(cancel);
        var ids = rows.Select(row => row.CardId).Distinct().ToArray();
        var terms = await db.Cards.AsNoTracking().Where(card => ids.Contains(card.Id)).ToDictionaryAsync(card => card.Id, card => card.Terms, cancel);
        return [.. rows.Select(row => new Return(row.MemberId, row.CardId, terms[row.CardId].CreditsFor(row.session.Payable(row.type, calendar))))];
    }

    static async Task<List<Extension>> LostAsync(StudioDbContext db, IReadOnlyList<Card> cards, IReadOnlyList<DateOnly> days)
    {
        var owed = await GivingBack.StillOwedAsync(db, days);
        return
        [
            .. cards.Select(card => (card, Days: card.DaysLost(owed(card.Id)))).Where(one => one.Days > 0)
                .Select(one => new Extension(one.card.MemberId, one.card.Id, one.Days, one.card.EndsOn.AddDays(one.Days), IsTakenBack: false)),
        ];
    }

    static async Task<List<Extension>> ExtendedAsync(StudioDbContext db, Guid forId, CancellationToken cancel)
    {
        var changes = await db.CardChanges.AsNoTracking().Where(one => one.ForId == forId && one.Kind == CardChangeKind.Extended).ToListAsync(cancel);
        return
        [
            .. changes.Select(one => new Extension(
                one.MemberId, one.CardId, one.EndsOn!.Value.DayNumber - one.EndedOn!.Value.DayNumber, one.EndsOn.Value, one.IsUndone)),
        ];
    }

    static async Task<GiveBack> ListAsync(StudioDbContext db, IReadOnlyList<Return> returns, IReadOnlyList<Extension> extensions, CancellationToken cancel)
    {
        var back = returns.GroupBy(one => (one.MemberId, one.CardId)).ToDictionary(one => one.Key, one => one.Sum(each => each.Credits));
        var longer = extensions.ToDictionary(one => (one.MemberId, one.CardId));
        (Guid MemberId, Guid CardId)[] keys = [.. back.Where(one => one.Value > 0).Select(one => one.Key).Union(longer.Keys)];
        var (memberIds, cardIds) = (keys.Select(one => one.MemberId).ToArray(), keys.Select(one => one.CardId).ToArray());
        var members = await db.Members.Where(one => memberIds.Contains(one.Id)).Select(one => new { one.Id, one.Name, one.Number }).ToDictionaryAsync(one => one.Id, cancel);
        var cards = await db.Cards.Where(one => cardIds.Contains(one.Id))
            .Select(one => new { one.Id, one.PlanName, one.PlanNameInEnglish, one.Kind }).ToDictionaryAsync(one => one.Id, cancel);
        return new(
        [
            .. keys.Select(key =>
            {
                var (member, card, extension) = (members[key.MemberId], cards[key.CardId], longer.GetValueOrDefault(key));
                return new GiveBackRow(
                    key.MemberId, member.Name, member.Number, key.CardId, new(card.PlanName, card.PlanNameInEnglish), card.Kind,
                    back.GetValueOrDefault(key), extension?.Days ?? 0, extension?.EndsOn, extension?.IsTakenBack ?? false);
            })
            .OrderByDescending(row => row.Credits > 0).ThenBy(row => row.MemberNumber, StringComparer.Ordinal).ThenBy(row => row.CardId),
        ]);
    }

    sealed record Return(Guid MemberId, Guid CardId, int Credits);

    sealed record Extension(Guid MemberId, Guid CardId, int Days, DateOnly EndsOn, bool IsTakenBack);
}
