namespace StudioPortal.Web.Features.Identity;

/// <summary>Leads those who have no business on Today to the page that is theirs.</summary>
public static class HomePage
{
    public static void UseHomePage(this WebApplication app) => app.Use((http, next) =>
    {
        var home = http.Request.Path == "/" && http.User.ToActor() is { } actor ? SignIn.HomeOf(actor.Role) : "/";
        if (home == "/") return next(http);
        http.Response.Redirect(home);
        return Task.CompletedTask;
    });
}
