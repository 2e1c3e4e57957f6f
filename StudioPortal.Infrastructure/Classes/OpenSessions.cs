using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>
/// Opens the classes of all weekly rules for the coming four weeks (R012); run daily and at start. Running it twice opens nothing
/// the second time. Returns how many were opened.
/// </summary>
public sealed class OpenSessions(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<int>> ExecuteAsync(CancellationToken cancel = default)
    {
        if (await studio.FindAsync(cancel) is not { } known) return 0;
        return await writer.WriteAsync<int>(
            Actor.System,
            async (db, now) => await RuleOpening.OpenAsync(db, known.Calendar, await db.ScheduleRules.ToListAsync(), now),
            cancel);
    }
}
