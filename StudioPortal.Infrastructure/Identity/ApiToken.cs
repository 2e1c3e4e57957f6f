using StudioPortal.Domain.Identity;

namespace StudioPortal.Infrastructure.Identity;

/// <summary>Lets a program in with a role. Only the hash of the token is kept.</summary>
public sealed class ApiToken
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public Role Role { get; set; }

    /// <summary>Whose classes or bookings it sees, for a teacher's or member's token.</summary>
    public Guid? TeacherId { get; set; }

    public Guid? MemberId { get; set; }

    /// <summary>SHA-256 of the token, in hex.</summary>
    public string Hash { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public DateTime? RevokedAt { get; set; }
}
