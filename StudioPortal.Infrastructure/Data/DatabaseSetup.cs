using Microsoft.EntityFrameworkCore;

namespace StudioPortal.Infrastructure.Data;

/// <summary>Creates the database, or brings it up to this version of the product.</summary>
public sealed class DatabaseSetup(IDbContextFactory<StudioDbContext> contexts, StudioSettings settings)
{
    public async Task RunAsync(CancellationToken cancel = default)
    {
        Directory.CreateDirectory(settings.DataDirectory);
        await using var db = contexts.CreateDbContext();
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            await db.Database.MigrateAsync(cancel);
        if (settings.Provider == DatabaseProvider.Sqlite)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancel);
    }

    /// <summary>Whether nobody has set up a studio here yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return !await db.Studios.AnyAsync(cancel);
    }
}
