using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Identity;

public sealed record CreateAccountRequest(string Email, string Name, Role Role, Guid? TeacherId = null, Guid? MemberId = null);

/// <summary>
/// Creates a sign-in with a one-time password, which is returned once (R001). Refuses with <c>email-taken</c>,
/// <c>email-invalid</c> or <c>name-missing</c>.
/// </summary>
public sealed class CreateAccount(StudioWriter writer, Passwords passwords)
{
    public Task<Outcome<string>> ExecuteAsync(Actor by, CreateAccountRequest request, CancellationToken cancel = default) =>
        writer.WriteAsync<string>(by, async (db, now) =>
        {
            if (!Text.IsShort(request.Name)) return MemberRefusals.NameMissing;
            if (!EmailAddress.IsPlausible(request.Email)) return MemberRefusals.EmailInvalid;
            var account = NewAccounts.Of(request.Email, request.Name, request.Role, now);
            if (await db.Accounts.AnyAsync(one => one.NormalizedEmail == account.NormalizedEmail)) return IdentityRefusals.EmailTaken;
            (account.TeacherId, account.MemberId) = (request.TeacherId, request.MemberId);
            var password = Passwords.OneTime();
            if (passwords.Set(account, password, mustChange: true, now) is { } refusal) return refusal;
            db.Accounts.Add(account);
            return password;
        }, cancel);
}

/// <summary>
/// Stops a sign-in when someone leaves, with the API tokens that see as they do, or lets it in again (I08). Refuses with <c>account-not-found</c> or <c>last-administrator</c>.
/// </summary>
public sealed class StopAccount(StudioWriter writer)
{
    public Task<Refusal?> ExecuteAsync(Actor by, Guid accountId, bool isStopped, CancellationToken cancel = default) =>
        writer.WriteAsync(by, async (db, now) =>
        {
            if (await db.Accounts.FindAsync(accountId) is not { } account) return IdentityRefusals.AccountNotFound;
            if (isStopped && account.Role == Role.Administrator
                && !await db.Accounts.AnyAsync(other => other.Id != accountId && other.Role == Role.Administrator && !other.IsStopped))
                return IdentityRefusals.LastAdministrator;
            account.IsStopped = isStopped;
            account.EndSignIns();
            if (isStopped) await RevokeTokensAsync(db, account, now);
            return null;
        }, cancel);

    static async Task RevokeTokensAsync(StudioDbContext db, Account account, DateTime now)
    {
        var theirs = await db.ApiTokens.Where(token => token.RevokedAt == null
            && ((token.TeacherId != null && token.TeacherId == account.TeacherId) || (token.MemberId != null && token.MemberId == account.MemberId))).ToListAsync();
        foreach (var token in theirs) token.RevokedAt = now;
    }
}

/// <summary>Gives a one-time password that must be changed (R006), and ends every sign-in. Refuses with <c>account-not-found</c>.</summary>
public sealed class ResetPassword(StudioWriter writer, Passwords passwords)
{
    public Task<Outcome<string>> ExecuteAsync(Actor by, string email, CancellationToken cancel = default) =>
        writer.WriteAsync<string>(by, async (db, now) =>
        {
            var key = email.Trim().ToUpperInvariant();
            if (await db.Accounts.FirstOrDefaultAsync(one => one.NormalizedEmail == key) is not { } account)
                return IdentityRefusals.AccountNotFound;
            var password = Passwords.OneTime();
            return passwords.Set(account, password, mustChange: true, now) is { } refusal ? refusal : password;
        }, cancel);
}

/// <summary>Changes one's own password (R005). Refuses with <c>account-not-found</c>, <c>password-wrong</c> or <c>password-weak</c>.</summary>
public sealed class ChangePassword(StudioWriter writer, Passwords passwords)
{
    /// <summary>Characters a password needs.</summary>
    public int Length => passwords.Length;

    public Task<Refusal?> ExecuteAsync(Actor by, string current, string wanted, CancellationToken cancel = default) =>
        writer.WriteAsync(by, async (db, now) =>
        {
            if (await db.Accounts.FindAsync(by.AccountId) is not { } account) return IdentityRefusals.AccountNotFound;
            if (!passwords.IsCorrect(account, current)) return IdentityRefusals.PasswordWrong;
            return passwords.Set(account, wanted, mustChange: false, now);
        }, cancel);
}
