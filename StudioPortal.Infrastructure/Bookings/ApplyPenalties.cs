using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>
/// Takes what late cancellations and no-shows cost when their day of review is over (I02). One save for each; running it again, or on
/// two nodes at once, does nothing the second time. Returns how many were applied; a fee that no stored value covers waits on.
/// </summary>
public sealed class ApplyPenalties(StudioWriter writer, StudioClock studio, IDbContextFactory<StudioDbContext> contexts)
{
    /// <summary>Most in one run; the next run goes on.</summary>
    const int Most = 500;

    public async Task<int> ExecuteAsync(CancellationToken cancel = default)
    {
        var applied = 0;
        foreach (var id in await DueAsync(cancel))
            if (await writer.WriteAsync(Actor.System, (db, now) => ApplyAsync(db, id, now, cancel), cancel) is null)
                applied++;
        return applied;
    }

    async Task<Refusal?> ApplyAsync(StudioDbContext db, Guid id, DateTime now, CancellationToken cancel)
    {
        var rules = await studio.StudioAsync(cancel);
        var penalty = (await db.Penalties.FindAsync([id], cancel))!;
        var booking = (await db.Bookings.FindAsync([penalty.BookingId], cancel))!;
        var card = (await db.Cards.FindAsync([penalty.CardId], cancel))!;
        var storedValue = penalty.Fee == 0 ? [] : await db.Cards
            .Where(one => one.MemberId == penalty.MemberId && one.Kind == CardKind.StoredValue && one.EndedFor == null)
            .OrderBy(one => one.EndsOn).ThenBy(one => one.Number).ToListAsync(cancel);
        var cause = new LedgerCause(() => Guid.CreateVersion7(now), booking.Id, now, Actor.System.Name);
        return penalty.Apply(
            booking, card, storedValue, cause, rules.Policy.GivenCreditsFirst, rules.Calendar.DayOf(now), Actor.System, now);
    }

    async Task<List<Guid>> DueAsync(CancellationToken cancel)
    {
        var now = studio.Now;
        await using var db = contexts.CreateDbContext();
        return await db.Penalties.Where(one => one.State == PenaltyState.Waiting && one.DueAt <= now)
            .OrderBy(one => one.DueAt).Select(one => one.Id).Take(Most).ToListAsync(cancel);
    }
}
