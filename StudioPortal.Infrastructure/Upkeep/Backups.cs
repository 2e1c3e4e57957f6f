using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Upkeep;

/// <param name="Bytes">Size of the file.</param>
public sealed record BackupReport(string File, long Bytes);

/// <param name="Verification">What the checks found in the file; when it is not sound, nothing was replaced.</param>
/// <param name="KeptAs">Where the database that was replaced is kept; null where there was none.</param>
public sealed record RestoreReport(VerificationReport Verification, bool IsReplaced, string? KeptAs);

/// <summary>
/// One consistent file of the embedded database, made while the product runs, and the way back: a file is brought up to date and
/// verified beside the database before it takes its place.
/// </summary>
public sealed class Backups(StudioSettings settings, TimeProvider clock)
{
    public static readonly Refusal NotEmbedded = new("backup-not-embedded", RefusalKind.Rule);
    public static readonly Refusal NotFound = new("backup-not-found", RefusalKind.NotFound);
    public static readonly Refusal NotReadable = new("backup-not-readable", RefusalKind.Rule);
    public static readonly Refusal Newer = new("backup-newer", RefusalKind.Rule);
    public static readonly Refusal InUse = new("backup-in-use", RefusalKind.Unavailable);

    string Live => Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource);

    /// <summary>Writes the file in one piece; one of the same name is replaced only when the new one is whole.</summary>
    public Outcome<BackupReport> BackUp(string file)
    {
        if (settings.Provider != DatabaseProvider.Sqlite) return NotEmbedded;
        var (target, part) = (Path.GetFullPath(file), Path.GetFullPath(file) + ".part");
        try
        {
            File.Delete(part);
            using (var live = Opened(Live))
            using (var copy = Opened(part))
            {
                live.BackupDatabase(copy);
                Ask(copy, "PRAGMA journal_mode = DELETE");
            }

            File.Move(part, target, overwrite: true);
            return new BackupReport(target, new FileInfo(target).Length);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException)
        {
            return StorageRefusals.Full with { Values = [fault.Message] };
        }
    }

    public async Task<Outcome<RestoreReport>> RestoreAsync(string file, CancellationToken cancel = default)
    {
        if (settings.Provider != DatabaseProvider.Sqlite) return NotEmbedded;
        if (!File.Exists(file)) return NotFound;
        var candidate = Live + ".restore";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Live)!);
            File.Copy(file, candidate, overwrite: true);
            if (await BringUpToDateAsync(candidate, cancel) is { } refusal) return refusal;
            var report = await new Verification(new FileContexts(candidate), clock).RunAsync(cancel);
            if (!report.IsSound) return new RestoreReport(report, IsReplaced: false, KeptAs: null);
            return TakeAlone() is { } inUse ? inUse : new RestoreReport(report, IsReplaced: true, Replace(candidate));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return StorageRefusals.Full with { Values = [fault.Message] };
        }
        finally
        {
            File.Delete(candidate);
        }
    }

    static async Task<Refusal?> BringUpToDateAsync(string file, CancellationToken cancel)
    {
        try
        {
            await using var db = new FileContexts(file).CreateDbContext();
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
            if (applied.Count == 0) return NotReadable;
            if (applied.Except(db.Database.GetMigrations()).Any()) return Newer;
            await db.Database.OpenConnectionAsync(cancel);
            if (Ask((SqliteConnection)db.Database.GetDbConnection(), "PRAGMA integrity_check") != "ok") return NotReadable;
            await db.Database.MigrateAsync(cancel);
            return null;
        }
        catch (SqliteException)
        {
            return NotReadable;
        }
    }

    /// <summary>Leaving write-ahead logging succeeds only where nobody else has the database open, and empties the log into the file.</summary>
    Refusal? TakeAlone()
    {
        if (!File.Exists(Live)) return null;
        SqliteConnection.ClearAllPools();
        using var live = Opened(Live);
        try
        {
            Ask(live, "PRAGMA journal_mode = DELETE");
            return null;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return InUse;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            // What is damaged is what a backup is for.
            return null;
        }
    }

    string? Replace(string candidate)
    {
        if (!File.Exists(Live))
        {
            File.Move(candidate, Live);
            return null;
        }

        var at = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var kept = Path.Combine(Path.GetDirectoryName(Live)!, $"{Path.GetFileNameWithoutExtension(Live)}-before-restore-{at}.db");
        File.Move(Live, kept);
        File.Move(candidate, Live);
        return kept;
    }

    static SqliteConnection Opened(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        return connection;
    }

    static string? Ask(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return command.ExecuteScalar() as string;
    }

    /// <summary>A file beside the database, read as the product reads its own.</summary>
    sealed class FileContexts(string file) : IDbContextFactory<StudioDbContext>
    {
        readonly DbContextOptions<SqliteStudioDbContext> _options =
            new DbContextOptionsBuilder<SqliteStudioDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options;

        public StudioDbContext CreateDbContext() => new SqliteStudioDbContext(_options);
    }
}
