using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using StudioPortal.Web.Features.Identity;

namespace StudioPortal.Web.Api;

/// <summary>
/// How many calls a minute one token, or one address without a token, may make (<c>Api:RequestsPerMinute</c>); and, far fewer, how
/// often one address may come with a token that does not exist, so that nobody can go on guessing.
/// </summary>
static class ApiLimits
{
    const int WrongTokensPerMinute = 60;
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddApiLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    static RateLimitPartition<string> PartitionOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (http.User.ToActor() is { AccountId: { } id }) return Window($"token {id}", PerMinute(http));
        return TokenScheme.Of(http.Request) is null ? Window($"address {address}", PerMinute(http)) : Window($"guess {address}", WrongTokensPerMinute);
    }

    static int PerMinute(HttpContext http) =>
        http.RequestServices.GetRequiredService<IConfiguration>().GetValue("Api:RequestsPerMinute", 60_000);

    static RateLimitPartition<string> Window(string key, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new() { PermitLimit = permits, Window = Minute, QueueLimit = 0, AutoReplenishment = true });
}
