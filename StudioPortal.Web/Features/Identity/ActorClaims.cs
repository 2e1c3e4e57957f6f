using System.Security.Claims;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Web.Features.Identity;

/// <summary>How an <see cref="Actor"/> travels in a sign-in, token or device: claims, and back.</summary>
public static class ActorClaims
{
    public const string Role = "role";
    public const string Teacher = "teacher";
    public const string Member = "member";
    public const string Device = "device";
    public const string MustChangePassword = "must-change-password";

    public static ClaimsIdentity ToIdentity(this Actor actor, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, Role);
        identity.AddClaims(Of(actor));
        return identity;
    }

    public static IEnumerable<Claim> Of(Actor actor)
    {
        yield return new(ClaimTypes.NameIdentifier, actor.AccountId.ToString()!);
        yield return new(ClaimTypes.Name, actor.Name);
        yield return new(Role, actor.Role.ToString());
        if (actor.TeacherId is { } teacher) yield return new(Teacher, teacher.ToString());
        if (actor.MemberId is { } member) yield return new(Member, member.ToString());
        if (actor.Device is { } device) yield return new(Device, device);
    }

    /// <summary>Null for somebody who is not signed in.</summary>
    public static Actor? ToActor(this ClaimsPrincipal principal)
    {
        if (principal.Identity is not { IsAuthenticated: true } || !Enum.TryParse<Role>(principal.FindFirstValue(Role), out var role)) return null;
        return new(
            Id(principal, ClaimTypes.NameIdentifier), principal.FindFirstValue(ClaimTypes.Name) ?? "", role,
            Id(principal, Teacher), Id(principal, Member), principal.FindFirstValue(Device));
    }

    static Guid? Id(ClaimsPrincipal principal, string type) =>
        Guid.TryParse(principal.FindFirstValue(type), out var id) ? id : null;
}
