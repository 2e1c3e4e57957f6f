using Microsoft.AspNetCore.Diagnostics;

namespace StudioPortal.Web.Layout;

/// <summary>Shows people a page, and programs only the status, when an address leads nowhere or is not for their role.</summary>
public static class NotFoundPages
{
    public static void UseNotFoundPage(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.Use(OnlyForPeople);
    }

    static Task OnlyForPeople(HttpContext http, RequestDelegate next)
    {
        if (!IsPerson(http.Request) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(http);
    }

    static bool IsPerson(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/api")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
