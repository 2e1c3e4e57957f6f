using Microsoft.EntityFrameworkCore;

namespace StudioPortal.Infrastructure.Data;

/// <summary>
/// A context to write with whose connection stays open from one transaction to the next. Disposed after a fault, it hands out a
/// new one.
/// </summary>
sealed class SqlitePen(IDbContextFactory<StudioDbContext> contexts, SqliteStatements statements) : IAsyncDisposable
{
    StudioDbContext? _db;
    IDisposable? _keeping;

    public async ValueTask<StudioDbContext> ContextAsync()
    {
        if (_db is not null) return _db;
        _db = contexts.CreateDbContext();
        _db.Database.AutoSavepointsEnabled = false;
        await _db.Database.OpenConnectionAsync();
        _keeping = statements.Keep(_db.Database.GetDbConnection());
        return _db;
    }

    public async ValueTask DisposeAsync()
    {
        _keeping?.Dispose();
        if (_db is not null) await _db.DisposeAsync();
        (_db, _keeping) = (null, null);
    }
}
