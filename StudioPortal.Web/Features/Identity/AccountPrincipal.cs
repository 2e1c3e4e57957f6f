using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Identity;

namespace StudioPortal.Web.Features.Identity;

/// <summary>Puts role, teacher and member of an account into its cookie; the security stamp ends it when they change.</summary>
sealed class AccountPrincipal(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var actor = new Actor(user.Id, user.DisplayName, user.Role, user.TeacherId, user.MemberId);
        var identity = actor.ToIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp ?? ""));
        if (user.MustChangePassword) identity.AddClaim(new(ActorClaims.MustChangePassword, "true"));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
