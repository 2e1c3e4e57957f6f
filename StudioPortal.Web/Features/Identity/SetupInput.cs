using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Identity;

/// <summary>What is typed to set up a studio.</summary>
public sealed class SetupInput
{
    public string? StudioName { get; set; }
    public string? TimeZone { get; set; }
    public string? Culture { get; set; }
    public string? Currency { get; set; }
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? Password { get; set; }

    public SetUpRequest Request => new(
        Typed(StudioName), Typed(TimeZone), Typed(Culture), Typed(Currency).ToUpperInvariant(), Typed(Name), Typed(Email), Password ?? "");

    internal FormFaults Check(int passwordLength) => new FormFaults()
        .Need(nameof(StudioName), Text.IsShort(StudioName), "Fault.Name")
        .Need(nameof(TimeZone), StudioCalendar.Knows(Typed(TimeZone)), "Fault.TimeZone")
        .Need(nameof(Culture), StudioSettings.Cultures.Contains(Typed(Culture)), "Fault.Culture")
        .Need(nameof(Currency), StudioSettings.IsCurrency(Typed(Currency).ToUpperInvariant()), "Fault.Currency")
        .Need(nameof(Name), Text.IsShort(Name), "Fault.Name")
        .Need(nameof(Email), EmailAddress.IsPlausible(Typed(Email)), "Fault.Email")
        .Need(nameof(Password), (Password ?? "").Length >= passwordLength, "Fault.Password");

    static string Typed(string? text) => text?.Trim() ?? "";
}
