using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>What closing some days would mean.</summary>
/// <param name="Begun">Classes with someone checked in: they stand in the way.</param>
public sealed record ClosingPreview(int Classes, int Told, int Begun);

/// <summary>What ending a weekly class would mean.</summary>
/// <param name="Empty">Classes after the day with nobody in them: cancelled.</param>
/// <param name="WithPeople">Classes after the day that stay, because people are booked.</param>
public sealed record EndingPreview(int Empty, int WithPeople);

/// <summary>What stands in the way of a new class.</summary>
/// <param name="Opens">Classes that open at once: one, or those of the coming weeks.</param>
public sealed record NewClassPreview(int Opens, IReadOnlyList<Clash> Clashes, string? ClosedFor, bool IsPast)
{
    public bool IsPossible => Clashes.Count == 0 && ClosedFor is null && !IsPast;
}

/// <summary>Works out what other changes of the schedule would do, and changes nothing.</summary>
public sealed class ChangePreviews(IDbContextFactory<StudioDbContext> contexts, StudioClock clock)
{
    public async Task<ClosingPreview> OfClosingAsync(DateOnly firstOn, DateOnly lastOn, CancellationToken cancel = default)
    {
        var now = clock.Now;
        await using var db = contexts.CreateDbContext();
        var sessions = db.ClassSessions.Where(one =>
            one.Day >= firstOn && one.Day <= lastOn && one.Status == SessionStatus.Scheduled && one.EndsAt > now);
        var told = await db.Bookings.CountAsync(one => one.Status <= BookingStatus.CheckedIn && sessions.Any(session => session.Id == one.SessionId), cancel);
        return new(await sessions.CountAsync(cancel), told, await sessions.CountAsync(one => one.CheckedIn > 0, cancel));
    }

    public async Task<EndingPreview> OfEndingAsync(Guid ruleId, DateOnly lastOn, CancellationToken cancel = default)
    {
        var now = clock.Now;
        await using var db = contexts.CreateDbContext();
        var after = db.ClassSessions.Where(one =>
            one.ScheduleRuleId == ruleId && one.RuleDay > lastOn && one.Status == SessionStatus.Scheduled && one.EndsAt > now);
        var all = await after.CountAsync(cancel);
        var empty = await after.CountAsync(one => one.Booked == 0 && one.Waitlisted == 0, cancel);
        return new(empty, all - empty);
    }

    /// <summary>For one class, the day of the request; weekly, every such weekday in the coming weeks until the last day.</summary>
    public async Task<NewClassPreview> OfNewAsync(
        ScheduleClassRequest request, int minutes, bool isWeekly, DateOnly? lastOn = null, CancellationToken cancel = default)
    {
        var calendar = (await clock.StudioAsync(cancel)).Calendar;
        var until = isWeekly ? calendar.DayOf(clock.Now).AddDays(RuleOpening.DaysAhead) : request.Day;
        if (lastOn < until) until = lastOn.Value;
        await using var db = contexts.CreateDbContext();
        var closures = await db.Closures.AsNoTracking().Where(one => one.LastOn >= request.Day && one.FirstOn <= until).ToListAsync(cancel);
        List<Clash> clashes = [];
        var (opens, isPast) = (0, false);
        for (var day = isWeekly ? FirstFrom(request.Day, calendar.DayOf(clock.Now)) : request.Day; day <= until; day = day.AddDays(7))
        {
            if (isWeekly && closures.Any(closure => closure.Covers(day))) continue;
            var startsAt = calendar.InstantOf(day, request.StartsAt);
            var slot = new SessionSlot(request.RoomId, request.TeacherId, day, startsAt, startsAt.AddMinutes(minutes));
            if (slot.EndsAt <= clock.Now) isPast = true;
            else opens++;
            clashes.AddRange(await Clashes.OfAsync(db, slot, [], cancel));
        }

        return new(opens, clashes, isWeekly ? null : closures.FirstOrDefault()?.Reason, isPast && !isWeekly);
    }

    /// <summary>The same weekday, today or later.</summary>
    static DateOnly FirstFrom(DateOnly firstOn, DateOnly today) =>
        firstOn >= today ? firstOn : today.AddDays(((int)firstOn.DayOfWeek - (int)today.DayOfWeek + 7) % 7);
}
