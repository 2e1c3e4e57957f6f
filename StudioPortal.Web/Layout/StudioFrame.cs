using Microsoft.AspNetCore.Components;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Web.Layout;

/// <summary>Tells the studio's name, zone and accent to the frame of every page.</summary>
public static class StudioFrame
{
    public static IServiceCollection AddStudioFrame(this IServiceCollection services)
    {
        services.AddCascadingValue("StudioName", provider => Of(provider)?.Name);
        services.AddCascadingValue("StudioTimeZone", provider => Of(provider)?.TimeZone);
        services.AddCascadingValue("AccentHue", provider => Of(provider)?.AccentHue);
        return services;
    }

    // Read before, in the request's first step, so this does not wait; null only before the set-up.
    static Domain.Studios.Studio? Of(IServiceProvider provider)
    {
        var known = provider.GetRequiredService<StudioClock>().FindAsync();
        return known.IsCompletedSuccessfully ? known.Result : null;
    }
}
