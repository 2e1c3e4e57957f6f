namespace StudioPortal.Infrastructure.Identity;

public enum DeviceKind
{
    Lobby,
    Kiosk,
}

/// <summary>A screen that opens with a link and no sign-in. Only the hash of the link's key is kept.</summary>
public sealed class Device
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public DeviceKind Kind { get; set; }

    /// <summary>SHA-256 of the key, in hex.</summary>
    public string Hash { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    /// <summary>When the screen last said that what it shows is fresh.</summary>
    public DateTime? SeenAt { get; set; }

    public DateTime? RevokedAt { get; set; }
}
