using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace StudioPortal.Infrastructure.Data;

/// <summary>Creates the database, or brings it up to this version of the product.</summary>
public sealed class DatabaseSetup(IDbContextFactory<StudioDbContext> contexts, StudioSettings settings)
{
    /// <exception cref="SettingException">The folder cannot be written to, or the database cannot be opened.</exception>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        TryFolder();
        await using var db = contexts.CreateDbContext();
        try
        {
            await OpenAsync(db, cancel);
            if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
                await db.Database.MigrateAsync(cancel);
        }
        catch (DbException fault) when (StorageFaults.IsOutOfReach(fault))
        {
            throw settings.OutOfReach(fault);
        }
    }

    /// <summary>Whether nobody has set up a studio here yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return !await db.Studios.AnyAsync(cancel);
    }

    void TryFolder()
    {
        try
        {
            Directory.CreateDirectory(settings.DataDirectory);
            using var trial = new FileStream(
                Path.Combine(settings.DataDirectory, $"{Guid.NewGuid():N}.trial"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingException(
                "Studio:DataDirectory", $"is \"{settings.DataDirectory}\", which cannot be written to; set it to a folder that the program may write to");
        }
    }

    /// <summary>Past EF, which would log at length what one message can say.</summary>
    async Task OpenAsync(StudioDbContext db, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        try
        {
            await connection.OpenAsync(cancel);
            if (settings.Provider != DatabaseProvider.Sqlite) return;
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; SELECT COUNT(*) FROM sqlite_master;";
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (DbException fault) when (SqlServerFaults.IsNotThereYet(fault))
        {
            // The migrations create it.
        }
        finally
        {
            await connection.CloseAsync();
        }
    }
}
