using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Identity;

/// <summary>Who may come in, read fresh each time so that a revoked secret stops at once.</summary>
public sealed class AccessQueries(IDbContextFactory<StudioDbContext> contexts)
{
    public async Task<Actor?> OfTokenAsync(string secret, CancellationToken cancel = default)
    {
        var hash = Secret.HashOf(secret);
        await using var db = contexts.CreateDbContext();
        var token = await db.ApiTokens.AsNoTracking().FirstOrDefaultAsync(one => one.Hash == hash && one.RevokedAt == null, cancel);
        return token is null ? null : new(token.Id, token.Name, token.Role, token.TeacherId, token.MemberId, token.Name);
    }

    public async Task<Actor?> OfDeviceAsync(string secret, CancellationToken cancel = default)
    {
        var hash = Secret.HashOf(secret);
        await using var db = contexts.CreateDbContext();
        var device = await db.Devices.AsNoTracking().FirstOrDefaultAsync(one => one.Hash == hash && one.RevokedAt == null, cancel);
        return device is null ? null : new(device.Id, device.Name, Role.Display, Device: device.Name);
    }

    /// <summary>Whether a token or device of this id is still let in.</summary>
    public async Task<bool> IsSecretValidAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Devices.AnyAsync(one => one.Id == id && one.RevokedAt == null, cancel)
            || await db.ApiTokens.AnyAsync(one => one.Id == id && one.RevokedAt == null, cancel);
    }

    /// <summary>Whether the account still has the security stamp it signed in with and is not stopped.</summary>
    public async Task<bool> IsStampValidAsync(Guid accountId, string? stamp, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Accounts.AnyAsync(one => one.Id == accountId && !one.IsStopped && one.SecurityStamp == stamp, cancel);
    }

    public async Task<IReadOnlyList<Account>> AccountsAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Accounts.AsNoTracking().Where(one => one.Role != Role.Member).OrderBy(one => one.Role).ThenBy(one => one.DisplayName).ToListAsync(cancel);
    }

    /// <summary>What a member signs in with; null when nothing was given yet.</summary>
    public async Task<Account?> OfMemberAsync(Guid memberId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Accounts.AsNoTracking().Where(one => one.MemberId == memberId).OrderBy(one => one.IsStopped).FirstOrDefaultAsync(cancel);
    }

    public async Task<Account?> AccountAsync(string email, CancellationToken cancel = default)
    {
        var key = email.Trim().ToUpperInvariant();
        await using var db = contexts.CreateDbContext();
        return await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.NormalizedEmail == key, cancel);
    }

    public async Task<IReadOnlyList<ApiToken>> TokensAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.ApiTokens.AsNoTracking().OrderByDescending(one => one.CreatedAt).ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<Device>> DevicesAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Devices.AsNoTracking().OrderBy(one => one.RevokedAt != null).ThenBy(one => one.Name).ToListAsync(cancel);
    }
}
