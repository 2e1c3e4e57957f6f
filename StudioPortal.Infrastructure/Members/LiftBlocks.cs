using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Members;

/// <summary>
/// Takes bookings again of those whose block ends by itself, when its last day is over at the studio (I02). One save for each;
/// running it again does nothing. Returns how many were lifted.
/// </summary>
public sealed class LiftBlocks(StudioWriter writer, StudioClock studio, IDbContextFactory<StudioDbContext> contexts)
{
    public async Task<int> ExecuteAsync(CancellationToken cancel = default)
    {
        if (await studio.FindAsync(cancel) is not { } rules) return 0;
        var lifted = 0;
        foreach (var id in await DueAsync(rules.Calendar.DayOf(studio.Now), cancel))
        {
            var outcome = await writer.WriteAsync<bool>(
                Actor.System, async (db, now) => (await db.Members.FindAsync(id))!.EndBlock(rules.Calendar.DayOf(now)), cancel);
            if (!outcome.IsRefused && outcome.Value) lifted++;
        }

        return lifted;
    }

    async Task<List<Guid>> DueAsync(DateOnly today, CancellationToken cancel)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Members.Where(member => member.BlockedUntil < today).Select(member => member.Id).ToListAsync(cancel);
    }
}
