using System.Globalization;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Web.Features.Identity;

/// <summary>What the set-up page knows of the studio that does not exist yet.</summary>
public sealed class FirstSetUp(SetUpStudio setUp, StudioClock clock, StudioSettings settings, Passwords passwords)
{
    /// <summary>Characters a password needs.</summary>
    public int PasswordLength => passwords.Length;

    public async Task<bool> IsDoneAsync() => await clock.FindAsync() is not null;

    public SetupInput Suggested() => new() { TimeZone = settings.TimeZone, Currency = settings.Currency, Culture = CultureInfo.CurrentUICulture.Name };

    public Task<Refusal?> DoAsync(SetupInput input) => setUp.ExecuteAsync(input.Request);
}
