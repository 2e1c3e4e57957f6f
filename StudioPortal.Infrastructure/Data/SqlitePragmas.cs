using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudioPortal.Infrastructure.Data;

/// <summary>
/// What every SQLite connection is told first: wait for another process as long as the connection
/// string says, and flush every commit to disk.
/// Write-ahead logging and foreign keys come from the set-up and the connection string.
/// </summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Settings(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Settings(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    static DbCommand Settings(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA busy_timeout = {((SqliteConnection)connection).DefaultTimeout * 1000}; PRAGMA synchronous = FULL;";
        return command;
    }
}
