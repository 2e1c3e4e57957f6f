using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Live;

/// <summary>Reads board rows, one statement a call.</summary>
public sealed class BoardQueries(IDbContextFactory<StudioDbContext> contexts)
{
    public Task<IReadOnlyList<BoardRow>> OfDaysAsync(DateOnly from, DateOnly to, CancellationToken cancel = default) =>
        ReadAsync(session => session.Day >= from && session.Day <= to, cancel);

    public Task<IReadOnlyList<BoardRow>> OfSessionsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel = default) =>
        ReadAsync(session => ids.Contains(session.Id), cancel);

    /// <summary>The closed days between two, both included, each with its reason.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, string>> ClosedDaysAsync(DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var closures = await db.Closures.AsNoTracking()
            .Where(closure => closure.FirstOn <= to && closure.LastOn >= from).OrderBy(closure => closure.FirstOn).ToListAsync(cancel);
        Dictionary<DateOnly, string> closed = [];
        foreach (var closure in closures)
            for (var day = closure.FirstOn < from ? from : closure.FirstOn; day <= closure.LastOn && day <= to; day = day.AddDays(1))
                closed.TryAdd(day, closure.Reason);
        return closed;
    }

    public async Task<long> NewestJournalLineAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Journal.MaxAsync(entry => (long?)entry.Id, cancel) ?? 0;
    }

    /// <summary>
    /// The sessions that the journal names since a line; null when that is not enough to bring a day up to date, or too much. Ids can become visible
    /// out of order, so some lines before it are read as well.
    /// </summary>
    public async Task<IReadOnlyCollection<Guid>?> ChangedSinceAsync(long line, int most, CancellationToken cancel = default)
    {
        var from = line - JournalWatch.Overlap;
        await using var db = contexts.CreateDbContext();
        if (!await db.Journal.AnyAsync(entry => entry.Id <= line, cancel)) return null;
        var news = await db.Journal.Where(entry => entry.Id > from).OrderByDescending(entry => entry.Id)
            .Select(entry => new { entry.Kind, entry.SessionId }).Take(most + 1).ToListAsync(cancel);
        if (news.Count > most || news.Any(entry => entry.Kind is EventKind.CatalogueChanged or EventKind.StudioChanged or EventKind.SessionMoved)) return null;
        return [.. news.Select(entry => entry.SessionId).OfType<Guid>().Distinct()];
    }

    /// <summary>When the next class that takes place begins; null when none is scheduled.</summary>
    public async Task<DateTime?> FirstStartAfterAsync(DateTime now, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.ClassSessions.Where(session => session.EndsAt > now && session.StartsAt > now && session.Status == SessionStatus.Scheduled)
            .MinAsync(session => (DateTime?)session.StartsAt, cancel);
    }

    async Task<IReadOnlyList<BoardRow>> ReadAsync(Expression<Func<ClassSession, bool>> which, CancellationToken cancel)
    {
        await using var db = contexts.CreateDbContext();
        var rows = await (
            from session in db.ClassSessions.Where(which)
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            join room in db.Rooms on session.RoomId equals room.Id
            from teacher in db.Teachers.Where(one => one.Id == session.TeacherId).DefaultIfEmpty()
            from regular in db.Teachers.Where(one => one.Id == session.SubstituteForId).DefaultIfEmpty()
            select new
            {
                Session = session,
                type.Name,
                type.NameInEnglish,
                Room = room.Name,
                RoomInEnglish = room.NameInEnglish,
                Teacher = teacher!.Name,
                TeacherInEnglish = teacher.NameInEnglish,
                Regular = regular!.Name,
                RegularInEnglish = regular.NameInEnglish,
                WalkIns = db.Bookings.Count(one =>
                    one.SessionId == session.Id && one.Status == BookingStatus.CheckedIn && one.Source == BookingSource.WalkIn),
                NoShows = db.Bookings.Count(one => one.SessionId == session.Id && one.Status == BookingStatus.NoShow),
            }).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new BoardRow(
                row.Session.Id, row.Session.Day, row.Session.StartsAt, row.Session.EndsAt, new(row.Name, row.NameInEnglish),
                new(row.Room, row.RoomInEnglish), row.Session.RoomId, row.Session.TeacherId,
                row.Teacher is null ? null : new(row.Teacher, row.TeacherInEnglish),
                row.Regular is null ? null : new(row.Regular, row.RegularInEnglish),
                row.Session.Capacity, row.Session.Booked, row.Session.CheckedIn, row.WalkIns, row.NoShows,
                row.Session.Waitlisted, row.Session.IsCancelled, row.Session.Version))
            .OrderBy(row => row.StartsAt).ThenBy(row => row.Room.Name, StringComparer.Ordinal).ThenBy(row => row.Id)
        ];
    }
}
