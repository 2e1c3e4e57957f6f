namespace StudioPortal.Infrastructure.Identity;

/// <summary>Whether a screen shows what is true: it says so every twenty seconds.</summary>
/// <param name="SeenAt">When it last said so; null when it never did.</param>
public sealed record ScreenHealth(Guid Id, string Name, DateTime? SeenAt, bool IsBehind)
{
    /// <summary>Silence after which a screen counts as behind.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(70);

    public static IReadOnlyList<ScreenHealth> Of(IEnumerable<Device> devices, DateTime now) =>
    [
        .. devices.Where(device => device.RevokedAt is null)
            .Select(device => new ScreenHealth(device.Id, device.Name, device.SeenAt, device.SeenAt is { } seen && now - seen > Patience)),
    ];
}
