using Microsoft.AspNetCore.Authorization;
using StudioPortal.Domain.Identity;

namespace StudioPortal.Web.Features.Identity;

/// <summary>Opens a page, endpoint or hub method to those who have the ability, and to nobody else (R002).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CanAttribute : AuthorizeAttribute
{
    public CanAttribute(Ability ability) => (Ability, Policy) = (ability, ability.ToString());

    public Ability Ability { get; }
}
