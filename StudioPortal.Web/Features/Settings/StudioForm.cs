using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Settings;

/// <summary>The studio's name, place and look as they are being typed.</summary>
sealed class StudioForm
{
    public string Name { get; set; } = "";
    public string TimeZone { get; set; } = "";
    public string Culture { get; set; } = "";
    public string Currency { get; set; } = "";
    public bool HasOwnHue { get; set; }
    public int Hue { get; set; } = 176;

    public int? AccentHue => HasOwnHue ? Hue : null;

    public static StudioForm Of(Studio studio) => new()
    {
        Name = studio.Name, TimeZone = studio.TimeZone, Culture = studio.Culture, Currency = studio.Currency,
        HasOwnHue = studio.AccentHue is not null, Hue = studio.AccentHue ?? 176,
    };

    /// <param name="policy">The rules for booking stay as they are.</param>
    public StudioDetails Details(BookingPolicy policy) =>
        new(Name, TimeZone.Trim(), Culture, Currency.Trim().ToUpperInvariant(), AccentHue, policy);

    public FormFaults Check() => new FormFaults()
        .Need(nameof(Name), Text.IsShort(Name), "Fault.Name")
        .Need(nameof(TimeZone), StudioCalendar.Knows(TimeZone.Trim()), "Fault.TimeZone")
        .Need(nameof(Currency), StudioSettings.IsCurrency(Currency.Trim().ToUpperInvariant()), "Fault.Currency");
}
