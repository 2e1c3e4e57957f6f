using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>A card that is brought up.</summary>
/// <param name="On">Its last day, or that of credits which expire before it.</param>
/// <param name="LastSeenOn">The studio day of the holder's last visit; null when there was none.</param>
public sealed record AttentionRow(CardRow Card, DateOnly On, DateOnly? LastSeenOn);

public sealed record AttentionPage(IReadOnlyList<AttentionRow> Rows, int Total);

/// <summary>Cards that expire soon, have few left or are not used (I05): for the lists, and for the reminders that follow them.</summary>
public sealed class AttentionQueries(IDbContextFactory<StudioDbContext> contexts, StudioClock studio)
{
    /// <param name="days">For cards that end: within so many days; for those unseen: for so many. Ignored for few left.</param>
    /// <param name="page">1 for the first.</param>
    public async Task<AttentionPage> PageAsync(AttentionKind kind, int days, int page, int pageSize, CancellationToken cancel = default)
    {
        var today = await studio.TodayAsync(cancel);
        await using var db = contexts.CreateDbContext();
        var cards = Ordered(Of(db, kind, today, days), kind, today);
        var rows = await cards.Skip((page - 1) * pageSize).Take(pageSize).Select(card => new
        {
            card.Id,
            card.Number,
            card.PlanName,
            card.PlanNameInEnglish,
            card.Kind,
            card.Left,
            card.Held,
            card.StartsOn,
            card.EndsOn,
            Member = db.Members.First(member => member.Id == card.MemberId),
            Expires = card.Lots.Where(lot => lot.Left > 0 && lot.ExpiresOn >= today).Min(lot => lot.ExpiresOn),
            Seen = db.CheckIns.Where(one => one.MemberId == card.MemberId && one.UndoneAt == null).Max(one => (DateTime?)one.At),
        }).AsNoTracking().ToListAsync(cancel);
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return new(
            [
                .. rows.Select(row => new AttentionRow(
                    new(row.Id, row.Number, new(row.PlanName, row.PlanNameInEnglish), row.Kind, row.Left, row.Held, row.StartsOn, row.EndsOn,
                        row.Member.Id, row.Member.Name, row.Member.Number),
                    row.Expires < row.EndsOn ? row.Expires.Value : row.EndsOn, row.Seen is { } seen ? calendar.DayOf(seen) : null)),
            ],
            rows.Count < pageSize && page == 1 ? rows.Count : await cards.CountAsync(cancel));
    }

    IQueryable<Card> Of(StudioDbContext db, AttentionKind kind, DateOnly today, int days)
    {
        var valid = db.Cards.Where(card =>
            card.EndedFor == null && card.StartsOn <= today && card.EndsOn >= today && (card.Kind == CardKind.Period || card.Left > 0));
        return kind switch
        {
            AttentionKind.Ending => Ending(valid, today, today.AddDays(days)),
            AttentionKind.FewLeft => FewLeft(valid),
            _ => Unseen(db, valid, today, studio.Now, studio.Now.AddDays(-days)),
        };
    }

    static IQueryable<Card> Ending(IQueryable<Card> valid, DateOnly today, DateOnly until) => valid.Where(card =>
        card.EndsOn <= until || card.Lots.Any(lot => lot.Left > 0 && lot.ExpiresOn >= today && lot.ExpiresOn <= until));

    static IQueryable<Card> FewLeft(IQueryable<Card> valid) => valid.Where(card =>
        ((card.Kind == CardKind.Count || card.Kind == CardKind.PrivateLessons) && card.Left <= CardAttention.FewClasses)
        || (card.Kind == CardKind.Minutes && card.Left <= CardAttention.FewMinutes)
        || (card.Kind == CardKind.StoredValue && (long)card.Left * CardAttention.FewPart <= card.Paid));

    /// <summary>Neither here since, nor with a class to come, nor resting; a card sold since has had no chance yet.</summary>
    static IQueryable<Card> Unseen(StudioDbContext db, IQueryable<Card> valid, DateOnly today, DateTime now, DateTime since) => valid.Where(card =>
        card.IssuedAt <= since && !(card.FrozenFrom <= today && card.FrozenTo >= today)
        && !db.CheckIns.Any(one => one.MemberId == card.MemberId && one.UndoneAt == null && one.At > since)
        && !db.Bookings.Any(one => one.MemberId == card.MemberId && one.Status <= BookingStatus.Booked
            && db.ClassSessions.Any(session => session.Id == one.SessionId && session.EndsAt > now)));

    static IQueryable<Card> Ordered(IQueryable<Card> cards, AttentionKind kind, DateOnly today) => kind switch
    {
        AttentionKind.FewLeft => cards.OrderBy(card => card.Kind).ThenBy(card => card.Left).ThenBy(card => card.EndsOn).ThenBy(card => card.Number),
        AttentionKind.Ending => cards.OrderBy(card =>
                card.Lots.Where(lot => lot.Left > 0 && lot.ExpiresOn >= today && lot.ExpiresOn < card.EndsOn).Min(lot => lot.ExpiresOn) ?? card.EndsOn)
            .ThenBy(card => card.Number),
        _ => cards.OrderBy(card => card.EndsOn).ThenBy(card => card.Number),
    };
}
