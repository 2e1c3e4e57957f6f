using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>What cancelling a class, closing the studio and the lists of both share: period cards that lose days, each day made up for once.</summary>
static class GivingBack
{
    /// <summary>Cards that run on while the studio is closed between these days.</summary>
    public static IQueryable<Card> RunningOn(StudioDbContext db, DateOnly firstOn, DateOnly lastOn) => db.Cards.Where(card =>
        card.Kind == CardKind.Period && card.EndedFor == null && !card.IsUnopened && card.StartsOn <= lastOn && card.EndsOn >= firstOn);

    /// <summary>Of the days, those that each card was not made up for already.</summary>
    public static async Task<Func<Guid, IEnumerable<DateOnly>>> StillOwedAsync(StudioDbContext db, IReadOnlyList<DateOnly> days)
    {
        var (first, last) = (days[0], days[^1]);
        var extended = db.CardChanges.Where(change => change.Kind == CardChangeKind.Extended && change.ForId != null && change.UndoneAt == null);
        var byClass = await (
            from change in extended
            join session in db.ClassSessions on change.ForId equals (Guid?)session.Id
            where session.Day >= first && session.Day <= last
            select new { change.CardId, FirstOn = session.Day, LastOn = session.Day }).ToListAsync();
        var byClosure = await (
            from change in extended
            join closure in db.Closures on change.ForId equals (Guid?)closure.Id
            where closure.LastOn >= first && closure.FirstOn <= last
            select new { change.CardId, closure.FirstOn, closure.LastOn }).ToListAsync();
        var made = byClass.Concat(byClosure).ToLookup(one => one.CardId);
        return cardId => days.Where(day => !made[cardId].Any(one => day >= one.FirstOn && day <= one.LastOn));
    }

    public static IReadOnlyList<DateOnly> Days(DateOnly firstOn, DateOnly lastOn) =>
        [.. Enumerable.Range(0, lastOn.DayNumber - firstOn.DayNumber + 1).Select(firstOn.AddDays)];

    /// <summary>Extends the cards by what they lose, in the same save.</summary>
    /// <param name="forId">The cancelled class or closed days.</param>
    public static async Task MakeUpAsync(
        StudioDbContext db, IEnumerable<Card> cards, IReadOnlyList<DateOnly> days, Guid forId, string reason, DateOnly today, Actor by, DateTime now)
    {
        var owed = await StillOwedAsync(db, days);
        foreach (var card in cards)
        {
            var cause = new LedgerCause(() => Guid.CreateVersion7(now), Guid.CreateVersion7(now), now, by.Name, by.Device, reason.Trim());
            card.MakeUp(owed(card.Id), new(today), cause, forId);
        }
    }
}
