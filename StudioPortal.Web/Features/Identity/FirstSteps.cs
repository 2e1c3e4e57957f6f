using StudioPortal.Domain.Identity;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Web.Features.Identity;

/// <summary>
/// What comes before anything else: the set-up of an empty studio, a password that must be changed, and the way to the page that
/// is one's own.
/// </summary>
public static class FirstSteps
{
    static readonly string[] Open = ["/setup", "/login", "/logout", "/account", "/culture", "/theme", "/health", "/openapi", "/_", "/css", "/js", "/fonts"];

    public static void UseFirstSteps(this WebApplication app) => app.Use(async (http, next) =>
    {
        var path = http.Request.Path;
        if (Open.Any(prefix => path.Value!.StartsWith(prefix, StringComparison.Ordinal)) && !path.StartsWithSegments("/login") || Path.HasExtension(path))
        {
            await next(http);
            return;
        }

        if (await http.RequestServices.GetRequiredService<StudioClock>().FindAsync(http.RequestAborted) is null) await NotSetUpAsync(http);
        else if (http.User.HasClaim(claim => claim.Type == ActorClaims.MustChangePassword)) http.Response.Redirect("/account/password");
        else if (path == "/" && HomeOf(http) is { } home) http.Response.Redirect(home);
        else await next(http);
    });

    /// <summary>The page of those who have no business on Today; null when Today is theirs.</summary>
    static string? HomeOf(HttpContext http) =>
        http.User.ToActor() is { } actor && !actor.Can(Ability.SeeToday) ? SignIn.HomeOf(actor.Role) : null;

    static Task NotSetUpAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/api"))
        {
            http.Response.Redirect("/setup");
            return Task.CompletedTask;
        }

        return Results.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable, title: "The studio is not set up yet.",
            extensions: new Dictionary<string, object?> { ["code"] = "not-set-up" }).ExecuteAsync(http);
    }
}
