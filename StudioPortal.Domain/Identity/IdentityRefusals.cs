using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Identity;

public static class IdentityRefusals
{
    public static readonly Refusal AccountNotFound = new("account-not-found", RefusalKind.NotFound);
    public static readonly Refusal EmailTaken = new("email-taken", RefusalKind.Conflict);
    public static readonly Refusal PasswordWrong = new("password-wrong", RefusalKind.Rule);
    public static readonly Refusal LastAdministrator = new("last-administrator", RefusalKind.Conflict);
    public static readonly Refusal TokenNotFound = new("token-not-found", RefusalKind.NotFound);
    public static readonly Refusal DeviceNotFound = new("device-not-found", RefusalKind.NotFound);

    /// <param name="length">Characters a password needs at least.</param>
    public static Refusal PasswordWeak(int length) => new("password-weak", RefusalKind.Rule, length);
}
