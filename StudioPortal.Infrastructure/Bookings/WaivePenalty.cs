using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>
/// Lets a late cancellation or no-show off, with a reason; the member is told, and a block that no longer has enough lapses ends
/// (I02). Repeating it gives the first answer. Refuses with <c>penalty-not-found</c> and as <see cref="Penalty.Waive"/> does.
/// </summary>
public sealed class WaivePenalty(StudioWriter writer)
{
    public Task<Outcome<Penalty>> ExecuteAsync(Actor by, Guid penaltyId, string reason, CancellationToken cancel = default) =>
        writer.WriteAsync<Penalty>(by, async (db, now) =>
        {
            if (await db.Penalties.FindAsync(penaltyId) is not { } penalty) return BookingRefusals.PenaltyNotFound;
            if (penalty.IsWaivedFor(reason, by)) return penalty;
            var booking = (await db.Bookings.FindAsync(penalty.BookingId))!;
            var card = (await db.Cards.FindAsync(penalty.CardId))!;
            if (penalty.Waive(booking, card, reason, by, now) is { } refusal) return refusal;
            PenaltyNotices.Tell(db, penalty, NoticeKind.PenaltyWaived, now);
            await UnblockAsync(db, penalty, now);
            return penalty;
        }, cancel);

    static async Task UnblockAsync(StudioDbContext db, Penalty penalty, DateTime now)
    {
        var member = (await db.Members.FindAsync(penalty.MemberId))!;
        if (member.LapseBlock is null) return;
        var lapses = await Lapses.LikeAsync(db, penalty);
        if (lapses.FirstOrDefault(one => one.BroughtAbout(member)) is not { } began) return;
        var policy = (await db.CancellationPolicies.FindAsync(began.PolicyId))!;
        if (began.Unblock(member, policy, lapses)) PenaltyNotices.Tell(db, penalty, NoticeKind.BookingsResumed, now);
    }
}

/// <summary>What applying and waiving look at alike.</summary>
static class Lapses
{
    /// <summary>The member's lapses of the same kind, for as long as any policy counts back.</summary>
    public static Task<List<Penalty>> LikeAsync(StudioDbContext db, Penalty penalty)
    {
        var since = penalty.At.AddDays(-2 * 366);
        return db.Penalties.Where(one => one.MemberId == penalty.MemberId && one.Kind == penalty.Kind && one.At >= since).ToListAsync();
    }
}
