using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>
/// Counts and closes a day's takings, once (R061); what is sold after it belongs to the next day. Refuses with
/// <c>takings-day-out-of-range</c>, <c>takings-closed</c> and as <see cref="Takings.Close"/> does.
/// </summary>
public sealed class CloseTakings(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<TakingsClosing>> ExecuteAsync(
        Actor by, DateOnly on, IReadOnlyList<CountedTender> counted, string? note = null, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        return await writer.WriteAsync<TakingsClosing>(by, async (db, now) =>
        {
            if (on < rules.OpenedOn || on > rules.Calendar.DayOf(now)) return CardRefusals.TakingsDayOutOfRange;
            if (await db.TakingsClosings.FindAsync(on) is not null) return CardRefusals.TakingsClosed;
            var takings = new Takings(on, await db.Sales.AsNoTracking().Where(sale => sale.On == on).ToListAsync());
            var closed = takings.Close(counted, note, by, now);
            if (!closed.IsRefused) db.TakingsClosings.Add(closed.Value);
            return closed;
        }, cancel);
    }
}
