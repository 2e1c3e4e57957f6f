using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace StudioPortal.Web.Features.Identity;

/// <summary>Asks again, every minute, whether who opened a screen may still look at it (R007, I08).</summary>
sealed class OpenCircuits(
    ILoggerFactory log, AccessChecks checks) : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        checks.IsStillAllowedAsync(authenticationState.User, cancellationToken);
}
