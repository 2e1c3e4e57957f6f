using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>
/// Takes what late cancellations and no-shows cost when their day of review is over, and stops the bookings of whoever has too many
/// (I02). One save for each; running it again, or on two nodes at once, does nothing the second time. A fee that no stored value
/// covers waits on until one does. Returns how many were applied.
/// </summary>
public sealed partial class ApplyPenalties(
    StudioWriter writer, StudioClock studio, IDbContextFactory<StudioDbContext> contexts, ILogger<ApplyPenalties> log)
{
    /// <summary>Most of either sort in one run; the next run goes on.</summary>
    const int Most = 500;

    public async Task<int> ExecuteAsync(CancellationToken cancel = default)
    {
        if (await studio.FindAsync(cancel) is null) return 0;
        var applied = 0;
        foreach (var id in await DueAsync(cancel))
            if (await IsAppliedAsync(id, cancel))
                applied++;
        return applied;
    }

    /// <summary>One that cannot be applied keeps no other from it.</summary>
    async Task<bool> IsAppliedAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            var outcome = await writer.WriteAsync<bool>(Actor.System, (db, now) => ApplyAsync(db, id, now, cancel), cancel);
            return !outcome.IsRefused && outcome.Value;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(log, id, fault);
            return false;
        }
    }

    async Task<Outcome<bool>> ApplyAsync(StudioDbContext db, Guid id, DateTime now, CancellationToken cancel)
    {
        var rules = await studio.StudioAsync(cancel);
        var today = rules.Calendar.DayOf(now);
        var penalty = (await db.Penalties.FindAsync([id], cancel))!;
        var booking = (await db.Bookings.FindAsync([penalty.BookingId], cancel))!;
        var card = (await db.Cards.FindAsync([penalty.CardId], cancel))!;
        var cause = new LedgerCause(() => Guid.CreateVersion7(now), booking.Id, now, Actor.System.Name);
        var storedValue = await StoredValueAsync(db, penalty, cancel);
        if (penalty.Apply(booking, card, storedValue, cause, rules.Policy.GivenCreditsFirst, today, Actor.System, now) is { } refusal) return refusal;
        var isApplied = penalty.State == PenaltyState.Applied;
        PenaltyNotices.Tell(db, penalty, isApplied ? NoticeKind.PenaltyApplied : NoticeKind.PenaltyUncollected, now);
        if (isApplied) await BlockAsync(db, penalty, today, now);
        return isApplied;
    }

    static async Task BlockAsync(StudioDbContext db, Penalty penalty, DateOnly today, DateTime now)
    {
        var policy = (await db.CancellationPolicies.FindAsync(penalty.PolicyId))!;
        if (policy.After(penalty.Kind).BlockAfter is null) return;
        var member = (await db.Members.FindAsync(penalty.MemberId))!;
        if (penalty.Block(member, policy, await Lapses.LikeAsync(db, penalty), today, now))
            PenaltyNotices.Tell(db, penalty, NoticeKind.BookingsStopped, now);
    }

    static async Task<IReadOnlyList<Card>> StoredValueAsync(StudioDbContext db, Penalty penalty, CancellationToken cancel) => penalty.Fee == 0 ? [] : await db.Cards
        .Where(one => one.MemberId == penalty.MemberId && one.Kind == CardKind.StoredValue && one.EndedFor == null)
        .OrderBy(one => one.EndsOn).ThenBy(one => one.Number).ToListAsync(cancel);

    async Task<IReadOnlyList<Guid>> DueAsync(CancellationToken cancel)
    {
        var (now, today) = (studio.Now, await studio.TodayAsync(cancel));
        await using var db = contexts.CreateDbContext();
        var due = db.Penalties.Where(one => one.DueAt <= now).OrderBy(one => one.DueAt).ThenBy(one => one.Id);
        var waiting = await due.Where(one => one.State == PenaltyState.Waiting).Select(one => one.Id).Take(Most).ToListAsync(cancel);
        var collectable = await due.Where(one => one.State == PenaltyState.Uncollected && db.Cards.Any(card =>
                card.MemberId == one.MemberId && card.Kind == CardKind.StoredValue && card.EndedFor == null && card.StartsOn <= today && card.EndsOn >= today
                && card.Left - card.Held >= one.Fee && !(card.FrozenFrom <= today && card.FrozenTo >= today)))
            .Select(one => one.Id).Take(Most).ToListAsync(cancel);
        return [.. waiting, .. collectable];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The penalty {PenaltyId} cannot be applied")]
    static partial void LogFailed(ILogger log, Guid penaltyId, Exception fault);
}
