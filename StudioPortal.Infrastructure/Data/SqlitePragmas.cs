using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudioPortal.Infrastructure.Data;

/// <summary>
/// What every SQLite connection is told first: wait up to five seconds for another process, and flush every commit to disk.
/// Write-ahead logging and foreign keys come from the set-up and the connection string.
/// </summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    const string Settings = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
