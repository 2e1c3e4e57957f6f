using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Infrastructure.Identity;

/// <summary>Checks and sets passwords by the rules of ASP.NET Core Identity, without saving: the operation does that.</summary>
public sealed class Passwords(IPasswordHasher<Account> hasher, IOptions<IdentityOptions> options)
{
    /// <summary>Letters that cannot be mistaken for one another, for passwords that are read aloud.</summary>
    const string Readable = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>Characters a password needs.</summary>
    public int Length => options.Value.Password.RequiredLength;

    /// <summary>Refuses with <c>password-weak</c>. Ends every other sign-in of the account.</summary>
    public Refusal? Set(Account account, string password, bool mustChange, DateTime now)
    {
        if (!IsStrong(password)) return IdentityRefusals.PasswordWeak(Length);
        account.PasswordHash = hasher.HashPassword(account, password);
        (account.PasswordChangedAt, account.MustChangePassword) = (now, mustChange);
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        account.EndSignIns();
        return null;
    }

    public bool IsCorrect(Account account, string password) =>
        account.PasswordHash is { } hash && hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>A password for one sign-in: letters, digits and signs in groups, easy to read aloud.</summary>
    public static string OneTime() =>
        $"{RandomNumberGenerator.GetString(Readable, 4)}-{RandomNumberGenerator.GetString(Readable, 4)}-{RandomNumberGenerator.GetString(Readable, 4)}";

    bool IsStrong(string password) => password.Length >= Length && password.Length <= 200;
}
