using Microsoft.AspNetCore.Localization;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Web.Layout;

/// <summary>
/// The studio's own language: for the lobby whatever its browser says, because a screen on a wall chose no language, and elsewhere
/// for those whose browser asks for none of ours.
/// </summary>
public sealed class StudioLanguage(bool onlyLobby) : RequestCultureProvider
{
    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var path = httpContext.Request.Path;
        if (Path.HasExtension(path) || (onlyLobby && !path.StartsWithSegments("/lobby"))) return null;
        var studio = await httpContext.RequestServices.GetRequiredService<StudioClock>().FindAsync(httpContext.RequestAborted);
        return studio is null ? null : new(studio.Culture);
    }
}

/// <summary>
/// The language in the address: asked for on the lobby (<c>?lang=en</c>), and told to the circuit by the page that opens it
/// (<c>/_blazor?lang=en</c>), so that a screen goes on in the language it was drawn in.
/// </summary>
public sealed class AskedLanguage : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var isAsked = request.Path.StartsWithSegments("/lobby") || request.Path.StartsWithSegments("/_blazor");
        var language = isAsked ? request.Query["lang"].ToString() : "";
        return Task.FromResult(Appearance.Languages.Contains(language) ? new ProviderCultureResult(language) : null);
    }
}
