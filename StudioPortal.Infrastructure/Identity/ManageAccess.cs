using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Identity;

/// <summary>A secret that is shown once; only its hash is kept.</summary>
public sealed record IssuedSecret(Guid Id, string Secret);

/// <summary>Makes an API token. Refuses with <c>name-missing</c>.</summary>
public sealed class CreateToken(StudioWriter writer)
{
    public Task<Outcome<IssuedSecret>> ExecuteAsync(
        Actor by, string name, Role role, Guid? teacherId = null, Guid? memberId = null, CancellationToken cancel = default) =>
        writer.WriteAsync<IssuedSecret>(by, (db, now) =>
        {
            if (!Text.IsShort(name)) return Task.FromResult<Outcome<IssuedSecret>>(MemberRefusals.NameMissing);
            var secret = Secret.New("spt_");
            var token = new ApiToken
            {
                Id = Guid.CreateVersion7(now), Name = name.Trim(), Role = role, TeacherId = teacherId, MemberId = memberId,
                Hash = Secret.HashOf(secret), CreatedAt = now, CreatedBy = by.Name,
            };
            db.ApiTokens.Add(token);
            return Task.FromResult<Outcome<IssuedSecret>>(new IssuedSecret(token.Id, secret));
        }, cancel);
}

/// <summary>Ends a token at once. Refuses with <c>token-not-found</c>.</summary>
public sealed class RevokeToken(StudioWriter writer)
{
    public Task<Refusal?> ExecuteAsync(Actor by, Guid tokenId, CancellationToken cancel = default) =>
        writer.WriteAsync(by, async (db, now) =>
        {
            if (await db.ApiTokens.FindAsync(tokenId) is not { } token) return IdentityRefusals.TokenNotFound;
            token.RevokedAt ??= now;
            return null;
        }, cancel);
}

/// <summary>Makes a link for a lobby screen or kiosk. Refuses with <c>name-missing</c>.</summary>
public sealed class CreateDevice(StudioWriter writer)
{
    public Task<Outcome<IssuedSecret>> ExecuteAsync(Actor by, string name, DeviceKind kind, CancellationToken cancel = default) =>
        writer.WriteAsync<IssuedSecret>(by, (db, now) =>
        {
            if (!Text.IsShort(name)) return Task.FromResult<Outcome<IssuedSecret>>(MemberRefusals.NameMissing);
            var secret = Secret.New("spd_");
            var device = new Device
            {
                Id = Guid.CreateVersion7(now), Name = name.Trim(), Kind = kind, Hash = Secret.HashOf(secret), CreatedAt = now, CreatedBy = by.Name,
            };
            db.Devices.Add(device);
            return Task.FromResult<Outcome<IssuedSecret>>(new IssuedSecret(device.Id, secret));
        }, cancel);
}

/// <summary>Ends a device link at once. Refuses with <c>device-not-found</c>.</summary>
public sealed class RevokeDevice(StudioWriter writer)
{
    public Task<Refusal?> ExecuteAsync(Actor by, Guid deviceId, CancellationToken cancel = default) =>
        writer.WriteAsync(by, async (db, now) =>
        {
            if (await db.Devices.FindAsync(deviceId) is not { } device) return IdentityRefusals.DeviceNotFound;
            device.RevokedAt ??= now;
            return null;
        }, cancel);
}

/// <summary>Notes that a screen shows fresh data, so that the attendance screen can say which is behind.</summary>
public sealed class NoteScreen(StudioWriter writer)
{
    public Task<Refusal?> ExecuteAsync(Actor by, CancellationToken cancel = default) =>
        writer.WriteAsync(by, async (db, now) =>
        {
            if (await db.Devices.FindAsync(by.AccountId) is not { } device) return IdentityRefusals.DeviceNotFound;
            device.SeenAt = now;
            return null;
        }, cancel);
}
