using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Bookings;

/// <summary>A lapse with all that someone looks at who decides about it.</summary>
/// <param name="PolicyOf">The class type whose own rules say so; null for the studio's.</param>
/// <param name="FreeUntil">Until when giving the place back was free.</param>
/// <param name="RecordedBy">Who gave the place back.</param>
/// <param name="Standing">Which one of its kind it is in the days that its policy counts; 0 where it counts none.</param>
public sealed record PenaltyRow(
    Penalty Penalty, string Member, string MemberNumber, LocalName ClassName, DateTime StartsAt, LocalName Plan, CardKind CardKind,
    CancellationPolicy Policy, LocalName? PolicyOf, DateTime FreeUntil, string RecordedBy, int Standing)
{
    public Consequence Follows => Policy.After(Penalty.Kind);

    /// <summary>Applying it would stop bookings.</summary>
    public bool Blocks => Follows.BlockAfter is { } times && Standing >= times;
}

public sealed record PenaltyPage(IReadOnlyList<PenaltyRow> Rows, int Total);

/// <summary>What waits for review and what was decided (I02).</summary>
public sealed class PenaltyQueries(IDbContextFactory<StudioDbContext> contexts)
{
    /// <summary>Those still open, what is applied first at the top.</summary>
    public Task<PenaltyPage> OpenAsync(int page, int pageSize, CancellationToken cancel = default) => PageAsync(
        all => all.Where(one => one.State == PenaltyState.Waiting || one.State == PenaltyState.Uncollected).OrderBy(one => one.DueAt).ThenBy(one => one.Id),
        page, pageSize, cancel);

    /// <summary>Those decided, the last first.</summary>
    public Task<PenaltyPage> DecidedAsync(int page, int pageSize, CancellationToken cancel = default) => PageAsync(
        all => all.Where(one => one.State == PenaltyState.Applied || one.State == PenaltyState.Waived).OrderByDescending(one => one.DecidedAt).ThenBy(one => one.Id),
        page, pageSize, cancel);

    /// <summary>Those of one state, or all; the newest first.</summary>
    public Task<PenaltyPage> OfStateAsync(PenaltyState? state, int page, int pageSize, CancellationToken cancel = default) => PageAsync(
        all => all.Where(one => state == null || one.State == state).OrderByDescending(one => one.At).ThenBy(one => one.Id), page, pageSize, cancel);

    /// <summary>A member's own since an instant, the newest first.</summary>
    public async Task<IReadOnlyList<PenaltyRow>> OfMemberAsync(Guid memberId, DateTime since, CancellationToken cancel = default) => (await PageAsync(
        all => all.Where(one => one.MemberId == memberId && one.At >= since).OrderByDescending(one => one.At).ThenBy(one => one.Id), 1, 200, cancel)).Rows;

    public async Task<IReadOnlyList<PenaltyRow>> OfIdsAsync(IReadOnlyList<Guid> ids, CancellationToken cancel = default) => ids.Count == 0 ? [] : (await PageAsync(
        all => all.Where(one => ids.Contains(one.Id)).OrderBy(one => one.Id), 1, ids.Count, cancel)).Rows;

    /// <summary>How many are still open.</summary>
    public async Task<int> CountOpenAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Penalties.CountAsync(one => one.State == PenaltyState.Waiting || one.State == PenaltyState.Uncollected, cancel);
    }

    /// <param name="page">1 for the first.</param>
    async Task<PenaltyPage> PageAsync(Func<IQueryable<Penalty>, IQueryable<Penalty>> which, int page, int pageSize, CancellationToken cancel)
    {
        await using var db = contexts.CreateDbContext();
        var all = which(db.Penalties.AsNoTracking());
        var penalties = await all.Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancel);
        var total = penalties.Count < pageSize && page == 1 ? penalties.Count : await all.CountAsync(cancel);
        var about = await AboutAsync(db, penalties, cancel);
        var lapses = await LapsesAsync(db, [.. about.Values.Where(one => one.Policy.Late.BlockAfter is not null || one.Policy.NoShow.BlockAfter is not null)], cancel);
        return new([.. penalties.Select(one => Row(about[one.Id], lapses[one.MemberId]))], total);
    }

    static PenaltyRow Row(About about, IEnumerable<Penalty> lapses)
    {
        var (penalty, follows) = (about.Penalty, about.Policy.After(about.Penalty.Kind));
        return new(
            penalty, about.Member, about.MemberNumber, about.ClassName, about.StartsAt, about.Plan, about.CardKind, about.Policy, about.PolicyOf,
            ClassSession.FreeCancellationEndsAt(about.StartsAt, about.EndsAt, about.Source, about.PromotedAt, about.Policy.FreeMinutes),
            about.RecordedBy ?? Actor.System.Name, follows.BlockAfter is null ? 0 : penalty.Standing(follows.WithinDays, lapses));
    }

    static async Task<Dictionary<Guid, About>> AboutAsync(StudioDbContext db, IReadOnlyList<Penalty> penalties, CancellationToken cancel)
    {
        var ids = penalties.Select(one => one.Id).ToArray();
        return (await (
            from penalty in db.Penalties.AsNoTracking()
            where ids.Contains(penalty.Id)
            join booking in db.Bookings on penalty.BookingId equals booking.Id
            join session in db.ClassSessions on penalty.SessionId equals session.Id
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            join member in db.Members on penalty.MemberId equals member.Id
            join card in db.Cards on penalty.CardId equals card.Id
            join policy in db.CancellationPolicies.AsNoTracking() on penalty.PolicyId equals policy.Id
            from own in db.ClassTypes.Where(one => one.Id == policy.ClassTypeId).DefaultIfEmpty()
            from ended in db.Cancellations.Where(one => one.BookingId == booking.Id).DefaultIfEmpty()
            select new About
            {
                Penalty = penalty, Policy = policy, Member = member.Name, MemberNumber = member.Number, ClassName = new(type.Name, type.NameInEnglish),
                StartsAt = session.StartsAt, EndsAt = session.EndsAt, Plan = new(card.PlanName, card.PlanNameInEnglish), CardKind = card.Kind,
                PolicyOf = own == null ? null : new LocalName(own.Name, own.NameInEnglish), Source = booking.Source, PromotedAt = booking.PromotedAt,
                RecordedBy = ended == null ? null : ended.By,
            }).ToListAsync(cancel)).ToDictionary(one => one.Penalty.Id);
    }

    /// <summary>What stands beside those that are counted.</summary>
    static async Task<ILookup<Guid, Penalty>> LapsesAsync(StudioDbContext db, IReadOnlyList<About> counted, CancellationToken cancel)
    {
        if (counted.Count == 0) return Enumerable.Empty<Penalty>().ToLookup(one => one.MemberId);
        var (members, since) = (counted.Select(one => one.Penalty.MemberId).Distinct().ToArray(), counted.Min(one => one.Penalty.At).AddDays(-366));
        return (await db.Penalties.AsNoTracking().Where(one => members.Contains(one.MemberId) && one.At >= since).ToListAsync(cancel)).ToLookup(one => one.MemberId);
    }

    sealed class About
    {
        public required Penalty Penalty { get; init; }
        public required CancellationPolicy Policy { get; init; }
        public required string Member { get; init; }
        public required string MemberNumber { get; init; }
        public LocalName ClassName { get; init; }
        public DateTime StartsAt { get; init; }
        public DateTime EndsAt { get; init; }
        public LocalName Plan { get; init; }
        public CardKind CardKind { get; init; }
        public LocalName? PolicyOf { get; init; }
        public BookingSource Source { get; init; }
        public DateTime? PromotedAt { get; init; }
        public string? RecordedBy { get; init; }
    }
}
