using StudioPortal.Domain.Identity;
using StudioPortal.Web.Features.Identity;

namespace StudioPortal.Web.Api;

/// <summary>Opens endpoints to abilities; where staff may do to all what others may do to their own, to either of two.</summary>
static class ApiPolicies
{
    static readonly Ability[][] Either =
    [
        [Ability.SeeAllRosters, Ability.SeeOwnRosters],
        [Ability.SeeAllRosters, Ability.SeeOwnRosters, Ability.BookForSelf],
        [Ability.BookForOthers, Ability.BookForSelf],
        [Ability.SeeMembers, Ability.BookForSelf],
        [Ability.SeeCards, Ability.BookForSelf],
    ];

    public static IServiceCollection AddApiPolicies(this IServiceCollection services) => services.AddAuthorization(options =>
    {
        foreach (var abilities in Either)
            options.AddPolicy(NameOf(abilities), policy => policy
                .RequireAuthenticatedUser().RequireAssertion(context => context.User.ToActor() is { } actor && abilities.Any(actor.Can)));
    });

    /// <summary>The endpoint itself still asks whose record it is.</summary>
    public static RouteHandlerBuilder Can(this RouteHandlerBuilder endpoint, params Ability[] anyOf) =>
        endpoint.RequireAuthorization(NameOf(anyOf));

    static string NameOf(Ability[] abilities) => string.Join(" or ", abilities);
}
