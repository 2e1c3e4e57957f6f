using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Live;

/// <summary>Two addresses for whoever runs the program: that it lives, and that it can do its work.</summary>
static class StudioHealth
{
    const string Ready = "ready";

    public static IServiceCollection AddStudioHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StudioReadiness>("studio", tags: [Ready]);
        return services;
    }

    public static void MapStudioHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsync(string.Join("; ", report.Entries.Values.Select(entry => entry.Description ?? $"{entry.Status}")));
}

/// <summary>Ready when the database answers, a studio is set up, and the boards are no older than they may be.</summary>
sealed class StudioReadiness(DatabaseSetup database, LiveBoard board, Pulse pulse) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await database.IsEmptyAsync(cancellationToken)) return HealthCheckResult.Unhealthy("The studio is not set up yet.");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", fault);
        }

        return board.IsBehind || pulse.Last?.IsStale == true
            ? HealthCheckResult.Unhealthy("The boards are behind.")
            : HealthCheckResult.Healthy("Ready.");
    }
}
