using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Web.Features.Identity;

namespace StudioPortal.Web.Api;

/// <summary>
/// How many calls a minute one token, or one address without a token, may make (<c>Api:RequestsPerMinute</c>); and, far fewer, how
/// often one address may come with a token that does not exist, so that nobody can go on guessing.
/// </summary>
static class ApiLimits
{
    const int UsualPerMinute = 60_000, WrongTokensPerMinute = 60;
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <exception cref="SettingException"><c>Api:RequestsPerMinute</c> is no number above 0.</exception>
    public static IServiceCollection AddApiLimits(this IServiceCollection services, IConfiguration settings) => Limited(services, PerMinute(settings));

    static IServiceCollection Limited(IServiceCollection services, int perMinute) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => PartitionOf(http, perMinute));
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    static RateLimitPartition<string> PartitionOf(HttpContext http, int perMinute)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (http.User.ToActor() is { AccountId: { } id }) return Window($"token {id}", perMinute);
        return TokenScheme.Of(http.Request) is null ? Window($"address {address}", perMinute) : Window($"guess {address}", WrongTokensPerMinute);
    }

    static int PerMinute(IConfiguration settings)
    {
        var text = settings["Api:RequestsPerMinute"];
        if (string.IsNullOrEmpty(text)) return UsualPerMinute;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new SettingException("Api:RequestsPerMinute", $"is \"{text}\"; set it to a number above 0");
    }

    static RateLimitPartition<string> Window(string key, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new() { PermitLimit = permits, Window = Minute, QueueLimit = 0, AutoReplenishment = true });
}
