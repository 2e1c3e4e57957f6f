using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>
/// Accounts for classes that are over: who stayed away is marked (爽约, I02), who still waited is let go. One save per class;
/// running it again, or on two nodes at once, does nothing the second time. A class that cannot be closed keeps no other from it.
/// Returns how many classes were closed.
/// </summary>
public sealed partial class CloseClasses(StudioWriter writer, StudioClock studio, IDbContextFactory<StudioDbContext> contexts, ILogger<CloseClasses> log)
{
    /// <summary>Most classes in one run; the next run goes on.</summary>
    const int Most = 500;

    public async Task<int> ExecuteAsync(CancellationToken cancel = default)
    {
        if (await studio.FindAsync(cancel) is not { } rules) return 0;
        var overSince = studio.Now.AddMinutes(-rules.Policy.NoShowAfterMinutes);
        var closed = 0;
        foreach (var id in await DueAsync(overSince, cancel))
            if (await IsClosedAsync(id, cancel))
                closed++;
        return closed;
    }

    async Task<bool> IsClosedAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            var refusal = await writer.WriteAsync(Actor.System, async (db, now) =>
            {
                var session = (await db.ClassSessions.FindAsync(id))!;
                var closed = session.Close(await AbsentAsync(db, id), () => Guid.CreateVersion7(now), Actor.System, now);
                db.Cancellations.AddRange(closed.LetGo);
                db.Penalties.AddRange(closed.Penalties);
                foreach (var penalty in closed.Penalties) PenaltyNotices.Tell(db, penalty, NoticeKind.PenaltyWaiting, now);
                return null;
            }, cancel);
            if (refusal is not null) LogRefused(log, id, refusal.Code);
            return refusal is null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(log, id, fault);
            return false;
        }
    }

    async Task<List<Guid>> DueAsync(DateTime overSince, CancellationToken cancel)
    {
        await using var db = contexts.CreateDbContext();
        return await db.ClassSessions
            .Where(session => session.EndsAt <= overSince && !session.IsClosed && session.Status == SessionStatus.Scheduled)
            .OrderBy(session => session.EndsAt).Select(session => session.Id).Take(Most).ToListAsync(cancel);
    }

    static async Task<IReadOnlyList<LapsedBooking>> AbsentAsync(StudioDbContext db, Guid sessionId)
    {
        var bookings = await db.Bookings
            .Where(booking => booking.SessionId == sessionId && booking.Status <= BookingStatus.Booked).ToListAsync();
        var ids = bookings.Select(booking => booking.CardId).ToArray();
        var cards = await db.Cards.Where(card => ids.Contains(card.Id)).ToDictionaryAsync(card => card.Id);
        var policyIds = bookings.Select(booking => booking.PolicyId).Distinct().ToArray();
        var policies = await db.CancellationPolicies.AsNoTracking().Where(one => policyIds.Contains(one.Id)).ToDictionaryAsync(one => one.Id);
        return [.. bookings.Select(booking => new LapsedBooking(booking, booking.CardId is { } id ? cards[id] : null, policies[booking.PolicyId]))];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The class {SessionId} is not closed yet: {Code}")]
    static partial void LogRefused(ILogger log, Guid sessionId, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "The class {SessionId} cannot be closed")]
    static partial void LogFailed(ILogger log, Guid sessionId, Exception fault);
}
