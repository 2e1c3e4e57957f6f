namespace StudioPortal.Web.Features.Identity;

public static class SignOutEndpoint
{
    /// <summary>Signs out. A form posts it, so that no link or picture elsewhere can.</summary>
    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/logout", async (SignIn signIn) =>
        {
            await signIn.OutAsync();
            return Results.LocalRedirect("/login");
        }).AllowAnonymous();
}
