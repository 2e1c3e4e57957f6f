using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Identity;

namespace StudioPortal.Web.Features.Identity;

/// <summary>Lets a program in by the token in its Authorization header; hubs may send it as <c>access_token</c>.</summary>
sealed class TokenScheme(
    AccessQueries access, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "Token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Of(Request) is not { } secret) return AuthenticateResult.NoResult();
        var actor = await access.OfTokenAsync(secret, Context.RequestAborted) ?? await access.OfDeviceAsync(secret, Context.RequestAborted);
        return Ticket.For(actor, Name);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return base.HandleChallengeAsync(properties);
    }

    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return header["Bearer ".Length..].Trim();
        return request.Path.StartsWithSegments("/hubs") && request.Query["access_token"].ToString() is { Length: > 0 } asked ? asked : null;
    }
}

/// <summary>Lets a lobby screen in by its link; a cookie carries the key on to the connection that has no query.</summary>
sealed class DeviceScheme(
    AccessQueries access, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "Device";
    const string Cookie = "studio-device";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Of(Request) is not { } secret) return AuthenticateResult.NoResult();
        var actor = await access.OfDeviceAsync(secret, Context.RequestAborted);
        if (actor is not null && Request.Query.ContainsKey("device") && !Response.HasStarted) Remember(secret);
        return Ticket.For(actor, Name);
    }

    public static string? Of(HttpRequest request) =>
        request.Query["device"].ToString() is { Length: > 0 } asked ? asked : request.Cookies[Cookie];

    void Remember(string secret) => Response.Cookies.Append(Cookie, secret, new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(400), Path = "/",
    });
}

static class Ticket
{
    public static AuthenticateResult For(Actor? actor, string scheme) => actor is null
        ? AuthenticateResult.Fail("Unknown or revoked.")
        : AuthenticateResult.Success(new(new ClaimsPrincipal(actor.ToIdentity(scheme)), scheme));
}
