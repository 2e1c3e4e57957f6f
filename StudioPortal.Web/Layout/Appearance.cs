using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Radzen;

namespace StudioPortal.Web.Layout;

/// <summary>Language and theme: how they are chosen, kept and told to the page.</summary>
public static class Appearance
{
    public const string ThemeCookie = "theme";
    public static readonly IReadOnlyList<string> Languages = ["zh-Hans", "zh-Hant", "en"];
    public static readonly IReadOnlyList<string> Themes = ["light", "dark", "auto"];

    public static IServiceCollection AddAppearance(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddRadzenComponents();
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<RequestLocalizationOptions>(options =>
        {
            var cultures = Languages.Select(CultureInfo.GetCultureInfo).ToList();
            options.DefaultRequestCulture = new RequestCulture(Languages[0]);
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders =
            [
                new AskedLanguage(), new CookieRequestCultureProvider(), new StudioLanguage(onlyLobby: true), new BrowserLanguage(),
                new StudioLanguage(onlyLobby: false),
            ];
        });
        return services;
    }

    /// <summary>Two small addresses that keep the choice in a cookie and go back to where the person was.</summary>
    public static IEndpointRouteBuilder MapAppearance(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/culture", (HttpContext http, string c, string? returnUrl) =>
            Keep(http, CookieRequestCultureProvider.DefaultCookieName, Languages.Contains(c) ? CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(c)) : null, returnUrl)).AllowAnonymous();
        endpoints.MapGet("/theme", (HttpContext http, string t, string? returnUrl) =>
            Keep(http, ThemeCookie, Themes.Contains(t) ? t : null, returnUrl)).AllowAnonymous();
        return endpoints;
    }

    public static string ThemeOf(HttpContext? http) =>
        http?.Request.Cookies[ThemeCookie] is { } theme && Themes.Contains(theme) ? theme : "auto";

    static IResult Keep(HttpContext http, string cookie, string? value, string? returnUrl)
    {
        if (value is null)
            return Results.BadRequest();
        http.Response.Cookies.Append(cookie, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = "/"
        });
        return Results.LocalRedirect(IsLocal(returnUrl) ? returnUrl! : "/");
    }

    internal static bool IsLocal(string? url) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal) && !url.Any(char.IsControl);
}
