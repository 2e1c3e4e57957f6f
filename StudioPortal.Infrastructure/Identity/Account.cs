using Microsoft.AspNetCore.Identity;
using StudioPortal.Domain.Identity;

namespace StudioPortal.Infrastructure.Identity;

/// <summary>What someone signs in with (R001): one role, and the teacher or member it belongs to.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    public Role Role { get; set; }

    public Guid? TeacherId { get; set; }

    public Guid? MemberId { get; set; }

    /// <summary>Stopped when someone leaves (I08): no sign-in, open screens end.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Set by a reset (R006) and for first passwords: nothing else is shown until it is changed.</summary>
    public bool MustChangePassword { get; set; }

    public DateTime PasswordChangedAt { get; set; }

    /// <summary>
    /// Ends every sign-in. A sign-in attempt under way holds a copy of the row and writes all of it back: the new stamp makes that fail
    /// instead of undoing what was just changed.
    /// </summary>
    public void EndSignIns() => (SecurityStamp, ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
}
