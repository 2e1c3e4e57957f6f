using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using StudioPortal.Web.Features.Identity;

namespace StudioPortal.Web.Live;

/// <summary>Ends the connections of those whose token, device link or sign-in is no longer valid (R007, I08).</summary>
public sealed class WatcherConnections(AccessChecks access, TimeProvider time, ILogger<WatcherConnections> log) : BackgroundService
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    readonly ConcurrentDictionary<string, HubCallerContext> _open = [];

    public void Add(HubCallerContext connection) => _open[connection.ConnectionId] = connection;

    public void Remove(HubCallerContext connection) => _open.TryRemove(connection.ConnectionId, out _);

    /// <summary>Asks once for each who is connected, however many screens they have.</summary>
    public async Task CheckAsync(CancellationToken cancel = default)
    {
        foreach (var same in _open.Values.GroupBy(IdOf))
        {
            if (same.First().User is { } user && await access.IsStillAllowedAsync(user, cancel)) continue;
            foreach (var connection in same) connection.Abort();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CheckAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "Whether watchers may still watch could not be read; it is asked again.");
            }
        }
    }

    static string? IdOf(HubCallerContext connection) =>
        $"{connection.User?.Identity?.AuthenticationType} {connection.User?.FindFirstValue(ClaimTypes.NameIdentifier)}";
}
