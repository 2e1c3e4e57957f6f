using Microsoft.AspNetCore.Localization;

namespace StudioPortal.Web.Layout;

/// <summary>Maps what the browser asks for onto the three languages: the region says which Chinese script.</summary>
public sealed class BrowserLanguage : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var wanted = httpContext.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Map(language.Value.Value))
            .FirstOrDefault(language => language is not null);
        return Task.FromResult(wanted is null ? null : new ProviderCultureResult(wanted));
    }

    internal static string? Map(string? tag)
    {
        if (string.IsNullOrEmpty(tag))
            return null;
        var parts = tag.ToUpperInvariant().Split('-');
        return parts[0] switch
        {
            "EN" => "en",
            "ZH" when parts.Any(part => part is "HANS") => "zh-Hans",
            "ZH" when parts.Any(part => part is "HANT" or "TW" or "HK" or "MO") => "zh-Hant",
            "ZH" => "zh-Hans",
            _ => null
        };
    }
}
