using System.Globalization;
using StudioPortal.Domain.Identity;

namespace StudioPortal.Infrastructure.Identity;

static class NewAccounts
{
    /// <summary>An account that can be locked out and has no password yet; the e-mail is the name to sign in with.</summary>
    public static Account Of(string email, string name, Role role, DateTime now)
    {
        var key = email.Trim().ToUpper(CultureInfo.InvariantCulture);
        return new()
        {
            Id = Guid.CreateVersion7(now), UserName = email.Trim(), Email = email.Trim(), NormalizedUserName = key, NormalizedEmail = key,
            EmailConfirmed = true, LockoutEnabled = true, DisplayName = name.Trim(), Role = role, PasswordChangedAt = now,
            SecurityStamp = Guid.NewGuid().ToString("N"), ConcurrencyStamp = Guid.NewGuid().ToString("N"),
        };
    }
}
