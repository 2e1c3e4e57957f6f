using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Studios;

public sealed record StudioDetails(string Name, string TimeZone, string Culture, string Currency, int? AccentHue, BookingPolicy Policy);

/// <summary>Changes the studio's name, language, zone and rules. Refuses as <see cref="Studio.Describe"/> does.</summary>
public sealed class ChangeStudio(StudioWriter writer)
{
    public Task<Refusal?> ExecuteAsync(Actor by, StudioDetails details, CancellationToken cancel = default) =>
        writer.WriteAsync(by, async (db, now) =>
        {
            var studio = await db.Studios.SingleAsync();
            return studio.Describe(
                details.Name, details.TimeZone, details.Culture, details.Currency, details.AccentHue, details.Policy);
        }, cancel);
}
