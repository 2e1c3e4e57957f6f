using System.Globalization;
using Microsoft.AspNetCore.Identity;
using StudioPortal.Domain.Identity;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Identity;

namespace StudioPortal.Web.Features.Identity;

/// <summary>What came of an attempt to sign in. Why it failed is not told to strangers beyond the lock-out.</summary>
public enum SignInAnswer
{
    Welcome,
    Wrong,
    LockedOut,
    Unavailable,
}

/// <summary>Signs people in and out with a cookie (R001); five wrong passwords lock an account for five minutes.</summary>
public sealed partial class SignIn(SignInManager<Account> identity, UserManager<Account> accounts, TimeProvider clock, ILogger<SignIn> log)
{
    /// <summary>After this many days the person is asked for a new password (R005).</summary>
    const int PasswordDays = 180;

    public async Task<SignInAnswer> TryAsync(string email, string password, bool remember)
    {
        if (await accounts.FindByEmailAsync(email.Trim()) is not { IsStopped: false } account) return SignInAnswer.Wrong;
        try
        {
            var result = await identity.PasswordSignInAsync(account, password, remember, lockoutOnFailure: true);
            if (result.IsLockedOut) return SignInAnswer.LockedOut;
            return result.Succeeded ? SignInAnswer.Welcome : SignInAnswer.Wrong;
        }
        catch (StorageUnavailableException fault)
        {
            LogNotCounted(log, fault);
            return SignInAnswer.Unavailable;
        }
    }

    /// <summary>Where someone goes who has just come in.</summary>
    public async Task<string> LandingAsync(string email, string? returnUrl)
    {
        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null) return "/login";
        var age = clock.GetUtcNow().UtcDateTime - account.PasswordChangedAt;
        if (account.MustChangePassword) return "/account/password";
        if (age > TimeSpan.FromDays(PasswordDays))
            return string.Create(CultureInfo.InvariantCulture, $"/account/password?days={(int)age.TotalDays}&returnUrl={Uri.EscapeDataString(Wanted(account.Role, returnUrl))}");
        return Wanted(account.Role, returnUrl);
    }

    /// <summary>Where someone was on the way to, else the first page of the role.</summary>
    public static string Wanted(Role role, string? returnUrl) => string.IsNullOrEmpty(returnUrl) || returnUrl == "/" ? HomeOf(role) : returnUrl;

    public static string HomeOf(Role role) => role switch
    {
        Role.Teacher => "/roster",
        Role.Member => "/my",
        Role.Display => "/lobby",
        _ => "/",
    };

    public async Task RenewAsync(Guid accountId)
    {
        if (await accounts.FindByIdAsync(accountId.ToString()) is { } account) await identity.RefreshSignInAsync(account);
    }

    public Task OutAsync() => identity.SignOutAsync();

    [LoggerMessage(Level = LogLevel.Error, Message = "An attempt to sign in could not be counted")]
    static partial void LogNotCounted(ILogger log, Exception fault);
}
