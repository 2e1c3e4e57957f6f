using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudioPortal.Infrastructure.Data;

/// <summary>
/// Keeps the statements of a connection that stays open prepared: the same few come again and again, and preparing them was most
/// of SQLite's part in a booking. EF makes a new command each time; here the prepared one of the same text runs in its place.
/// </summary>
sealed class SqliteStatements : DbCommandInterceptor
{
    /// <summary>More texts than this come from no usual work; then the keeping begins anew.</summary>
    const int MostTexts = 200;

    readonly ConditionalWeakTable<DbConnection, Kept> _kept = [];

    /// <summary>Until the connection closes, or what is returned is disposed.</summary>
    public IDisposable Keep(DbConnection connection)
    {
        var kept = new Kept(() => _kept.Remove(connection));
        _kept.Add(connection, kept);
        return kept;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        _kept.TryGetValue(command.Connection!, out var kept)
            ? InterceptionResult<DbDataReader>.SuppressWithResult(kept.Run((SqliteCommand)command))
            : result;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    public override InterceptionResult DataReaderDisposing(
        DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        if (command.Connection is { } connection && _kept.TryGetValue(connection, out var kept)) kept.GiveBack(eventData.DataReader);
        return result;
    }

    sealed class Kept(Action forget) : IDisposable
    {
        readonly Dictionary<string, Stack<SqliteCommand>> _idle = [];
        readonly Dictionary<DbDataReader, SqliteCommand> _running = [];

        public SqliteDataReader Run(SqliteCommand asked)
        {
            var command = Take(asked);
            try
            {
                foreach (SqliteParameter parameter in asked.Parameters) command.Parameters.Add(parameter);
                (command.Transaction, command.CommandTimeout) = (asked.Transaction, asked.CommandTimeout);
                var reader = command.ExecuteReader();
                _running.Add(reader, command);
                return reader;
            }
            catch
            {
                command.Dispose();
                throw;
            }
        }

        public void GiveBack(DbDataReader reader)
        {
            if (!_running.Remove(reader, out var command)) return;
            reader.Dispose();
            command.Parameters.Clear();
            if (!_idle.TryGetValue(command.CommandText, out var same)) _idle.Add(command.CommandText, same = []);
            same.Push(command);
        }

        public void Dispose()
        {
            forget();
            Clear();
        }

        SqliteCommand Take(SqliteCommand asked)
        {
            if (_idle.TryGetValue(asked.CommandText, out var same) && same.TryPop(out var idle)) return idle;
            if (_idle.Count >= MostTexts) Clear();
            var command = asked.Connection!.CreateCommand();
            command.CommandText = asked.CommandText;
            return command;
        }

        void Clear()
        {
            foreach (var command in _idle.Values.SelectMany(same => same)) command.Dispose();
            _idle.Clear();
        }
    }
}
