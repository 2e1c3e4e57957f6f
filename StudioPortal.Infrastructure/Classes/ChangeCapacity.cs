using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>
/// Changes the places of one class; new ones go to those who wait (R056). Refuses with <c>session-not-found</c> and as
/// <see cref="ClassSession.ChangeCapacity"/> does.
/// </summary>
public sealed class ChangeCapacity(StudioWriter writer, StudioClock studio)
{
    public async Task<Refusal?> ExecuteAsync(Actor by, Guid sessionId, int capacity, CancellationToken cancel = default)
    {
        var rules = await studio.RulesAsync(cancel);
        return await writer.WriteAsync(by, async (db, now) =>
        {
            if (await db.ClassSessions.FindAsync(sessionId) is not { } session) return ClassRefusals.NotFound;
            var names = capacity < session.Booked ? await BookedNames.OfAsync(db, sessionId) : [];
            if (session.ChangeCapacity(capacity, () => names, now) is { } refusal) return refusal;
            await Promotions.FillAsync(db, session, rules, now);
            return null;
        }, cancel);
    }
}
