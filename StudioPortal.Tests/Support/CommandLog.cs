using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Tests.Support;

/// <summary>Writes down every query the product sends, and can hold back those with a word in them until let go.</summary>
sealed class CommandLog : DbCommandInterceptor
{
    readonly ConcurrentQueue<string> _commands = [];
    readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile string? _heldBack;

    public Action<IServiceCollection> Attach => services => services
        .ConfigureDbContext<SqliteStudioDbContext>(options => options.AddInterceptors(this))
        .ConfigureDbContext<SqlServerStudioDbContext>(options => options.AddInterceptors(this));

    public int Count(string word) => _commands.Count(command => command.Contains(word, StringComparison.Ordinal));

    public void Clear() => _commands.Clear();

    public void HoldBack(string word) => _heldBack = word;

    /// <summary>When the first query is held back.</summary>
    public Task Reached => _reached.Task;

    public void LetGo()
    {
        _heldBack = null;
        _letGo.SetResult();
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _commands.Enqueue(command.CommandText);
        if (_heldBack is { } word && command.CommandText.Contains(word, StringComparison.Ordinal))
        {
            _reached.TrySetResult();
            await _letGo.Task;
        }

        return result;
    }
}
