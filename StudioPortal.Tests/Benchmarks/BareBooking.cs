using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>
/// The bare limit of a booking: one writer, one immediate transaction each, three prepared statements, full durability. No rules,
/// no ledger, no journal.
/// </summary>
sealed class BareBooking : IAsyncDisposable
{
    readonly SqliteConnection _connection;
    readonly Channel<(int Session, TaskCompletionSource<bool> Done)> _queue =
        Channel.CreateUnbounded<(int, TaskCompletionSource<bool>)>(new() { SingleReader = true });
    readonly Task _writer;

    public BareBooking(string folder, int sessions, int capacity)
    {
        _connection = new($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = FULL");
        Run("CREATE TABLE Sessions (Id INTEGER PRIMARY KEY, Booked INT NOT NULL, Capacity INT NOT NULL)");
        Run("CREATE TABLE Bookings (Id TEXT PRIMARY KEY, SessionId INT NOT NULL, MemberId TEXT NOT NULL, At TEXT NOT NULL)");
        for (var id = 0; id < sessions; id++) Run($"INSERT INTO Sessions VALUES ({id}, 0, {capacity})");
        _writer = Task.Run(WriteAsync);
    }

    public async Task<bool> BookAsync(int session)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _queue.Writer.WriteAsync((session, done));
        return await done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.Complete();
        await _writer;
        await _connection.DisposeAsync();
    }

    async Task WriteAsync()
    {
        using var take = Command("UPDATE Sessions SET Booked = Booked + 1 WHERE Id = $session AND Booked < Capacity", "$session");
        using var insert = Command("INSERT INTO Bookings VALUES ($id, $session, $member, $at)", "$id", "$session", "$member", "$at");
        await foreach (var (session, done) in _queue.Reader.ReadAllAsync())
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            (take.Transaction, insert.Transaction) = (transaction, transaction);
            take.Parameters[0].Value = session;
            var isBooked = take.ExecuteNonQuery() == 1;
            if (isBooked)
            {
                insert.Parameters[0].Value = Guid.NewGuid().ToString();
                insert.Parameters[1].Value = session;
                insert.Parameters[2].Value = Guid.NewGuid().ToString();
                insert.Parameters[3].Value = "2026-11-18 18:12:04";
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
            done.SetResult(isBooked);
        }
    }

    SqliteCommand Command(string text, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in parameters) command.Parameters.AddWithValue(name, "");
        return command;
    }

    void Run(string text)
    {
        using var command = Command(text);
        command.ExecuteNonQuery();
    }
}
