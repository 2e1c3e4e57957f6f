using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using StudioPortal.Domain.Identity;
using StudioPortal.Infrastructure.Identity;

namespace StudioPortal.Web.Features.Identity;

/// <summary>Who is let in, and by what: a cookie for people, a token for programs, a link for screens.</summary>
public static class StudioAccess
{
    const string Any = "Studio";

    public static IServiceCollection AddStudioAccess(this IServiceCollection services)
    {
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipal>();
        var authentication = services.AddAuthentication(options =>
        {
            options.DefaultScheme = Any;
            options.DefaultChallengeScheme = Any;
        });
        authentication.AddIdentityCookies();
        authentication
            .AddPolicyScheme(Any, null, options => options.ForwardDefaultSelector = SchemeFor)
            .AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null)
            .AddScheme<AuthenticationSchemeOptions, DeviceScheme>(DeviceScheme.Name, null);
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "studio";
            cookie.LoginPath = "/login";
            cookie.Events.OnRedirectToAccessDenied = Refuse;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.SlidingExpiration = true;
        });
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization(AddPolicies);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, OpenCircuits>().AddSingleton<FirstSetUp>();
        return services;
    }

    /// <summary>A page of another role says so (403); only the start page leads each role to its own.</summary>
    static Task Refuse(RedirectContext<CookieAuthenticationOptions> refused)
    {
        var home = refused.HttpContext.User.ToActor() is { } actor ? SignIn.HomeOf(actor.Role) : "/login";
        if (refused.Request.Path == "/" && home != "/") refused.Response.Redirect(home);
        else refused.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>One policy per ability; what states none is closed to those not signed in.</summary>
    static void AddPolicies(AuthorizationOptions options)
    {
        foreach (var ability in Enum.GetValues<Ability>())
            options.AddPolicy(ability.ToString(), policy => policy
                .RequireAuthenticatedUser().RequireAssertion(context => context.User.ToActor()?.Can(ability) == true));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }

    static string SchemeFor(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/api") || TokenScheme.Of(http.Request) is not null) return TokenScheme.Name;
        if (http.Request.Query.ContainsKey("device")) return DeviceScheme.Name;
        var isSignedIn = http.Request.Cookies.ContainsKey("studio");
        return !isSignedIn && DeviceScheme.Of(http.Request) is not null && !IsForPeople(http.Request.Path)
            ? DeviceScheme.Name
            : IdentityConstants.ApplicationScheme;
    }

    /// <summary>Pages a screen has no business on: there a person is asked to sign in.</summary>
    static bool IsForPeople(PathString path) =>
        !path.StartsWithSegments("/lobby") && !path.StartsWithSegments("/_blazor") && !path.StartsWithSegments("/hubs");
}
