using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace StudioPortal.Tests.Support;

/// <summary>A display elsewhere: the standard SignalR client on the hub, keeping what it is told.</summary>
sealed class BoardWatcher : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly HubConnection _connection;
    readonly Channel<JsonElement> _sessions = Channel.CreateUnbounded<JsonElement>();
    readonly TaskCompletionSource<JsonElement> _day = new();
    readonly TaskCompletionSource _closed = new();

    BoardWatcher(HubConnection connection)
    {
        _connection = connection;
        connection.On<JsonElement>("SessionChanged", news => _sessions.Writer.TryWrite(news));
        connection.On<JsonElement>("DayChanged", news => _day.TrySetResult(news));
        connection.Closed += _ =>
        {
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public static async Task<BoardWatcher> ConnectAsync(StudioApp app, string? token)
    {
        var address = new UriBuilder(app.Address) { Scheme = "ws", Path = "/hubs/class-board", Query = token is null ? "" : $"access_token={token}" };
        var builder = new HubConnectionBuilder();
        builder.AddJsonProtocol();
        builder.Services.AddSingleton<IConnectionFactory, WebSocketConnections>().AddSingleton<EndPoint>(new UriEndPoint(address.Uri));
        var watcher = new BoardWatcher(builder.Build());
        await watcher._connection.StartAsync();
        return watcher;
    }

    public Task<JsonElement> Watch(string date) => _connection.InvokeAsync<JsonElement>("Watch", date);

    public Task<JsonElement> Watch(string date, long sinceVersion) => _connection.InvokeAsync<JsonElement>("Watch", date, sinceVersion);

    public async Task<JsonElement> NextSession() => await _sessions.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public Task<JsonElement> NextDay() => _day.Task.WaitAsync(Patience);

    public Task Closed() => _closed.Task.WaitAsync(Patience);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
