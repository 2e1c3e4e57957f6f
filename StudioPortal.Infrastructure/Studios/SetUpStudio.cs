using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Identity;

namespace StudioPortal.Infrastructure.Studios;

public sealed record SetUpRequest(
    string StudioName, string TimeZone, string Culture, string Currency, string AdministratorName, string Email, string Password);

/// <summary>
/// Makes an empty database a working studio with its first administrator, once. Refuses with <c>already-set-up</c>,
/// <c>name-missing</c>, <c>email-invalid</c>, <c>time-zone-unknown</c> or <c>password-weak</c> and what the password lacks.
/// </summary>
public sealed class SetUpStudio(StudioWriter writer, Passwords passwords)
{
    public Task<Refusal?> ExecuteAsync(SetUpRequest request, CancellationToken cancel = default) =>
        writer.WriteAsync(Actor.System, async (db, now) =>
        {
            if (await db.Studios.AnyAsync()) return StudioRefusals.AlreadySetUp;
            if (!Text.IsShort(request.AdministratorName)) return StudioRefusals.NameMissing;
            if (!EmailAddress.IsPlausible(request.Email.Trim())) return MemberRefusals.EmailInvalid;
            var account = NewAccounts.Of(request.Email, request.AdministratorName, Role.Administrator, now);
            if (passwords.Set(account, request.Password, mustChange: false, now) is { } weak) return weak;
            var studio = new Studio(Guid.CreateVersion7(now), request.StudioName, "UTC", request.Culture, request.Currency, DateOnly.FromDateTime(now));
            if (studio.Describe(request.StudioName, request.TimeZone, request.Culture, request.Currency, null, new()) is { } refusal)
                return refusal;
            db.Studios.Add(studio);
            db.CancellationPolicies.Add(CancellationPolicy.Announce(studio.Id, null, CancellationTerms.Usual, null, Actor.System, now).Value);
            db.Accounts.Add(account);
            return null;
        }, cancel);
}
