using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>A version of the rules, and how many bookings of classes to come were made under it and keep it.</summary>
/// <param name="ClassType">Null for the rules of the studio.</param>
/// <param name="IsInForce">Whether bookings made now are made under it.</param>
public sealed record PolicyVersion(CancellationPolicy Policy, LocalName? ClassType, bool IsInForce, int Keep);

/// <summary>The versions of one set of rules, the newest first.</summary>
public sealed record PolicyHistory(Guid? ClassTypeId, LocalName? ClassType, IReadOnlyList<PolicyVersion> Versions)
{
    public PolicyVersion Latest => Versions[0];

    public CancellationPolicy Policy => Latest.Policy;

    /// <summary>A class type that follows the studio's rules again.</summary>
    public bool IsWithdrawn => Policy.IsWithdrawn;
}

/// <summary>The rules for cancelling with all their versions (I02): few enough to be read whole.</summary>
public sealed class PolicyQueries(IDbContextFactory<StudioDbContext> contexts, StudioClock studio)
{
    /// <summary>The studio's rules first, then those of class types by name.</summary>
    public async Task<IReadOnlyList<PolicyHistory>> HistoriesAsync(CancellationToken cancel = default) =>
    [
        .. (await VersionsAsync(cancel)).GroupBy(one => one.Policy.ClassTypeId)
            .Select(versions => new PolicyHistory(versions.Key, versions.First().ClassType, [.. versions]))
            .OrderBy(one => one.ClassTypeId is not null).ThenBy(one => one.ClassType?.Name, StringComparer.Ordinal),
    ];

    /// <summary>Every version, the newest first.</summary>
    public async Task<IReadOnlyList<PolicyVersion>> VersionsAsync(CancellationToken cancel = default)
    {
        var now = studio.Now;
        await using var db = contexts.CreateDbContext();
        var rows = await (
            from policy in db.CancellationPolicies.AsNoTracking()
            from type in db.ClassTypes.Where(one => one.Id == policy.ClassTypeId).DefaultIfEmpty()
            select new { policy, type!.Name, type.NameInEnglish }).ToListAsync(cancel);
        var kept = await (
            from booking in db.Bookings
            where booking.Status <= BookingStatus.Booked
            join session in db.ClassSessions on booking.SessionId equals session.Id
            where session.EndsAt > now
            group booking by booking.PolicyId into of
            select new { of.Key, Count = of.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        var latest = rows.GroupBy(row => row.policy.ClassTypeId).Select(versions => versions.MaxBy(row => row.policy.Number)!.policy.Id).ToHashSet();
        return
        [
            .. rows.OrderByDescending(row => row.policy.At).ThenByDescending(row => row.policy.Number).Select(row => new PolicyVersion(
                row.policy, row.Name is null ? null : new(row.Name, row.NameInEnglish), latest.Contains(row.policy.Id) && !row.policy.IsWithdrawn,
                kept.GetValueOrDefault(row.policy.Id))),
        ];
    }

    /// <summary>Bookings of classes to come that would keep the rules they have now if others were announced.</summary>
    /// <param name="classTypeId">Of one class type, or of all that follow the studio's rules.</param>
    public async Task<int> KeepAsync(Guid? classTypeId, CancellationToken cancel = default)
    {
        var now = studio.Now;
        var rules = await studio.RulesAsync(cancel);
        var policyId = (classTypeId is { } type ? rules.PolicyFor(type) : rules.Latest.First(one => one.ClassTypeId is null)).Id;
        await using var db = contexts.CreateDbContext();
        return await db.Bookings.CountAsync(booking => booking.PolicyId == policyId && booking.Status <= BookingStatus.Booked
            && db.ClassSessions.Any(session => session.Id == booking.SessionId && session.EndsAt > now
                && (classTypeId == null || session.ClassTypeId == classTypeId)), cancel);
    }
}
