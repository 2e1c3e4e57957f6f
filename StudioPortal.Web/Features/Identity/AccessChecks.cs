using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StudioPortal.Infrastructure.Identity;

namespace StudioPortal.Web.Features.Identity;

/// <summary>Whether a sign-in, token or device link is still what it was when the screen was opened.</summary>
public sealed class AccessChecks(AccessQueries access, IOptions<IdentityOptions> options)
{
    public async Task<bool> IsStillAllowedAsync(ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (principal.ToActor() is not { AccountId: { } id }) return false;
        if (principal.Identity?.AuthenticationType is TokenScheme.Name or DeviceScheme.Name) return await access.IsSecretValidAsync(id, cancel);
        var stamp = principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        return await access.IsStampValidAsync(id, stamp, cancel);
    }
}
