namespace StudioPortal.Web.Layout;

/// <summary>Shows people a page, and programs only the status, when an address leads nowhere.</summary>
public static class NotFoundPages
{
    public static IApplicationBuilder UseNotFoundPage(this IApplicationBuilder app) =>
        app.UseWhen(IsPerson, person => person.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));

    static bool IsPerson(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && !http.Request.Path.StartsWithSegments("/api")
        && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
