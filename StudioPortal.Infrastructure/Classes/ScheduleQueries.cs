using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Classes;

public sealed record RoomChoice(Guid Id, LocalName Name, int Capacity, bool IsRetired);

public sealed record TeacherChoice(Guid Id, LocalName Name, bool IsRetired);

public sealed record ClassTypeChoice(Guid Id, LocalName Name, int Minutes);

/// <summary>What a class can be made of: rooms and teachers with the retired ones, class types without.</summary>
public sealed record ScheduleChoices(
    IReadOnlyList<RoomChoice> Rooms, IReadOnlyList<TeacherChoice> Teachers, IReadOnlyList<ClassTypeChoice> Types);

/// <summary>What the board does not say about one class.</summary>
/// <param name="Told">People who have or await a place: they hear of every change.</param>
/// <param name="RuleLastOn">Last day of its weekly rule; null for no end or no rule.</param>
public sealed record SessionFacts(
    DateOnly Day, int RoomCapacity, int Told, Guid? RuleId, DateOnly? RuleDay, DateOnly? RuleLastOn, Guid? SubstituteForId,
    string? CancelledFor, DateTime? CancelledAt);

/// <summary>Someone who could teach a class.</summary>
/// <param name="BusyWith">The class that keeps them; null when free.</param>
public sealed record StandIn(
    Guid Id, LocalName Name, bool TeachesStyle, bool IsCurrent, bool IsRegular, LocalName? BusyWith, DateTime? BusyFrom, DateTime? BusyUntil)
{
    public bool IsFree => BusyWith is null;
}

public sealed record ClosureRow(Guid Id, DateOnly FirstOn, DateOnly LastOn, string Reason);

public sealed class ScheduleQueries(IDbContextFactory<StudioDbContext> contexts)
{
    public async Task<ScheduleChoices> ChoicesAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var rooms = await db.Rooms.Select(one => new RoomChoice(one.Id, new(one.Name, one.NameInEnglish), one.Capacity, one.IsRetired)).ToListAsync(cancel);
        var teachers = await db.Teachers.Select(one => new TeacherChoice(one.Id, new(one.Name, one.NameInEnglish), one.IsRetired)).ToListAsync(cancel);
        var types = await db.ClassTypes.Where(one => !one.IsRetired)
            .Select(one => new ClassTypeChoice(one.Id, new(one.Name, one.NameInEnglish), one.Minutes)).ToListAsync(cancel);
        return new(
            [.. rooms.OrderByDescending(one => one.Capacity).ThenBy(one => one.Name.Name, StringComparer.Ordinal)],
            [.. teachers.OrderBy(one => one.Name.Name, StringComparer.Ordinal)],
            [.. types.OrderBy(one => one.Name.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Null when there is no such class.</summary>
    public async Task<SessionFacts?> FactsAsync(Guid sessionId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await (
            from session in db.ClassSessions
            where session.Id == sessionId
            join room in db.Rooms on session.RoomId equals room.Id
            from rule in db.ScheduleRules.Where(one => one.Id == session.ScheduleRuleId).DefaultIfEmpty()
            select new SessionFacts(
                session.Day, room.Capacity,
                db.Bookings.Count(one => one.SessionId == session.Id && one.Status <= BookingStatus.CheckedIn),
                session.ScheduleRuleId, session.RuleDay, rule!.LastOn, session.SubstituteForId, session.CancelledFor, session.CancelledAt))
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Free teachers first, those who teach the style before the others; busy ones with what keeps them.</summary>
    public async Task<IReadOnlyList<StandIn>> StandInsAsync(Guid sessionId, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var session = await db.ClassSessions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == sessionId, cancel);
        if (session is null) return [];
        var style = await db.ClassTypes.Where(type => type.Id == session.ClassTypeId).Select(type => type.Style).FirstAsync(cancel);
        var busy = (await BusyAt(db, session).ToListAsync(cancel)).ToLookup(one => one.TeacherId);
        var teachers = await db.Teachers.AsNoTracking()
            .Where(one => !one.IsRetired || one.Id == session.TeacherId || one.Id == session.SubstituteForId).ToListAsync(cancel);
        return
        [
            .. teachers.Select(one =>
            {
                var other = busy[one.Id].FirstOrDefault();
                return new StandIn(
                    one.Id, new(one.Name, one.NameInEnglish), one.Styles.Contains(style, StringComparer.OrdinalIgnoreCase),
                    one.Id == session.TeacherId, one.Id == (session.SubstituteForId ?? session.TeacherId),
                    other is null ? null : new(other.Name, other.NameInEnglish), other?.StartsAt, other?.EndsAt);
            })
            .OrderByDescending(one => one.IsFree).ThenByDescending(one => one.TeachesStyle).ThenBy(one => one.Name.Name, StringComparer.Ordinal)
        ];
    }

    /// <summary>Closed days that are not over on a day, in order.</summary>
    public async Task<IReadOnlyList<ClosureRow>> ClosuresAsync(DateOnly from, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Closures.Where(one => one.LastOn >= from).OrderBy(one => one.FirstOn)
            .Select(one => new ClosureRow(one.Id, one.FirstOn, one.LastOn, one.Reason)).ToListAsync(cancel);
    }

    static IQueryable<Elsewhere> BusyAt(StudioDbContext db, ClassSession session) =>
        from other in db.ClassSessions
        where other.Id != session.Id && other.Status == SessionStatus.Scheduled && other.TeacherId != null
            && other.StartsAt < session.EndsAt && other.EndsAt > session.StartsAt
        join type in db.ClassTypes on other.ClassTypeId equals type.Id
        orderby other.StartsAt
        select new Elsewhere
        {
            TeacherId = other.TeacherId!.Value, Name = type.Name, NameInEnglish = type.NameInEnglish, StartsAt = other.StartsAt, EndsAt = other.EndsAt,
        };

    sealed class Elsewhere
    {
        public Guid TeacherId { get; init; }
        public string Name { get; init; } = "";
        public string? NameInEnglish { get; init; }
        public DateTime StartsAt { get; init; }
        public DateTime EndsAt { get; init; }
    }
}
