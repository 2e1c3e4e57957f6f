using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Reports;

/// <summary>When things happened on one day, as studio time, for counting "by this time".</summary>
/// <param name="Booked">Places taken in the day's classes, in the end.</param>
/// <param name="Made">When bookings were made, for whatever day.</param>
/// <param name="CheckIns">When people came; undone ones left out.</param>
/// <param name="NoShows">When those who stayed away were known: the end of their class.</param>
public sealed record DayTimes(
    DateOnly Day, int Booked, IReadOnlyList<TimeOnly> Made, IReadOnlyList<TimeOnly> CheckIns, IReadOnlyList<TimeOnly> WalkIns,
    IReadOnlyList<TimeOnly> NoShows)
{
    public bool HadClasses => Booked > 0 || CheckIns.Count > 0;
}

/// <summary>Reads days for comparison; each call reads whole days, so callers keep what they get (<see cref="AttendanceHistory"/>).</summary>
public sealed class AttendanceQueries(IDbContextFactory<StudioDbContext> contexts, StudioClock studio)
{
    public async Task<DayTimes> OfDayAsync(DateOnly day, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        var (from, to) = calendar.BoundsOf(day);
        await using var db = contexts.CreateDbContext();
        var sessions = db.ClassSessions.Where(session => session.Day == day && session.Status == SessionStatus.Scheduled);
        var made = await db.Bookings.Where(booking => booking.MadeAt >= @from && booking.MadeAt < to)
            .Select(booking => booking.MadeAt).ToListAsync(cancel);
        var arrivals = await (
            from session in sessions
            join checkIn in db.CheckIns on session.Id equals checkIn.SessionId
            where checkIn.UndoneAt == null
            join booking in db.Bookings on checkIn.BookingId equals booking.Id
            select new { checkIn.At, IsWalkIn = booking.Source == BookingSource.WalkIn }).ToListAsync(cancel);
        var absent = await (
            from session in sessions
            join booking in db.Bookings.Where(one => one.Status == BookingStatus.NoShow)
                on session.Id equals booking.SessionId
            select session.EndsAt).ToListAsync(cancel);
        var booked = await sessions.SumAsync(session => session.Booked, cancel);

        IReadOnlyList<TimeOnly> Times(IEnumerable<DateTime> instants) => [.. instants.Select(calendar.TimeOf).Order()];
        return new(
            day, booked, Times(made), Times(arrivals.Select(one => one.At)),
            Times(arrivals.Where(one => one.IsWalkIn).Select(one => one.At)), Times(absent));
    }
}
