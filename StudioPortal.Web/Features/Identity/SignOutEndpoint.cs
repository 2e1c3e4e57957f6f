using Microsoft.AspNetCore.Antiforgery;

namespace StudioPortal.Web.Features.Identity;

public static class SignOutEndpoint
{
    /// <summary>Signs out. A form with a token posts it, so that no link, picture or form elsewhere can.</summary>
    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/logout", async (HttpContext http, IAntiforgery forms, SignIn signIn) =>
        {
            if (!await forms.IsRequestValidAsync(http)) return Results.BadRequest();
            await signIn.OutAsync();
            return Results.LocalRedirect("/login");
        }).AllowAnonymous();
}
