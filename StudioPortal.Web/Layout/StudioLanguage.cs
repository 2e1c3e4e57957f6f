using Microsoft.AspNetCore.Localization;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Web.Layout;

/// <summary>The studio's own language for those who chose none and whose browser asks for none of the three.</summary>
public sealed class StudioLanguage : RequestCultureProvider
{
    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var clock = httpContext.RequestServices.GetRequiredService<StudioClock>();
        return await clock.FindAsync(httpContext.RequestAborted) is { } studio ? new(studio.Culture) : null;
    }
}
