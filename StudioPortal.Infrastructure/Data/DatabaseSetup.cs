using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StudioPortal.Infrastructure.Data;

/// <summary>Creates the database, or brings it up to this version of the product.</summary>
public sealed class DatabaseSetup(IDbContextFactory<StudioDbContext> contexts, StudioSettings settings)
{
    /// <exception cref="SettingException">The directory cannot be written, or the database cannot be opened.</exception>
    /// <exception cref="StorageUnavailableException">It could be, but not now: another process holds it, or the disk is full.</exception>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        try
        {
            Directory.CreateDirectory(settings.DataDirectory);
            await BringUpToDateAsync(cancel);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingException("Studio:DataDirectory", $"is \"{settings.DataDirectory}\", which cannot be made or written; name another or give the right to write there", fault);
        }
        catch (Exception fault) when (StorageFaults.CannotOpen(fault))
        {
            throw new SettingException(
                settings.HasOwnFile ? "Studio:DataDirectory" : "ConnectionStrings:Studio",
                $"leads to a database that cannot be opened ({fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}); set it to one that can, or mend that one", fault);
        }
        catch (Exception fault) when (StorageFaults.RefusalFor(fault) is { } refusal)
        {
            throw new StorageUnavailableException(refusal, fault);
        }
    }

    async Task BringUpToDateAsync(CancellationToken cancel)
    {
        await using var db = contexts.CreateDbContext();
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).LastOrDefault() is { } newest)
        {
            if (settings.Provider == DatabaseProvider.Sqlite && (await db.Database.GetAppliedMigrationsAsync(cancel)).Any()) KeepCopy(db, newest);
            await db.Database.MigrateAsync(cancel);
        }

        if (settings.Provider == DatabaseProvider.Sqlite)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancel);
    }

    /// <summary>
    /// SQLite changes some tables by writing them anew outside a transaction: a power cut in the middle would leave neither version, so
    /// the file as it was stays beside the new one.
    /// </summary>
    static void KeepCopy(StudioDbContext db, string newest)
    {
        var live = (SqliteConnection)db.Database.GetDbConnection();
        var file = new FileInfo(new SqliteConnectionStringBuilder(live.ConnectionString).DataSource);
        using var copy = new SqliteConnection($"Data Source={Path.Combine(file.DirectoryName!, $"studio-before-{newest}.db")};Pooling=False");
        live.Open();
        copy.Open();
        live.BackupDatabase(copy);
        live.Close();
    }

    /// <summary>Whether nobody has set up a studio here yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return !await db.Studios.AnyAsync(cancel);
    }
}
