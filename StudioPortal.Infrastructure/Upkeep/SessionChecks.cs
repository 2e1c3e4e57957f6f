using StudioPortal.Domain.Bookings;

namespace StudioPortal.Infrastructure.Upkeep;

/// <summary>Places: never too many, and the counters say what the bookings say (R055, R056).</summary>
sealed class SessionChecks(CheckRun run)
{
    public async Task RunAsync()
    {
        await run.CheckAsync(
            "over-capacity", run.Db.ClassSessions, Counted().Where(one => one.Placed > one.Capacity),
            one => ($"session {one.Id}", $"{one.Placed} places taken of {one.Capacity}"));
        await run.CheckAsync(
            "counter-booked", run.Db.ClassSessions, Counted().Where(one => one.Placed != one.Booked),
            one => ($"session {one.Id}", $"says {one.Booked} booked, the bookings say {one.Placed}"));
        await run.CheckAsync(
            "counter-checked-in", run.Db.ClassSessions, Counted().Where(one => one.Here != one.CheckedIn),
            one => ($"session {one.Id}", $"says {one.CheckedIn} checked in, the bookings say {one.Here}"));
        await run.CheckAsync(
            "counter-waitlisted", run.Db.ClassSessions, Counted().Where(one => one.Waiting != one.Waitlisted),
            one => ($"session {one.Id}", $"says {one.Waitlisted} waiting, the bookings say {one.Waiting}"));
    }

    IQueryable<Counts> Counted()
    {
        var counts = run.Db.Bookings.GroupBy(booking => booking.SessionId).Select(all => new
        {
            Id = all.Key,
            Placed = all.Count(one => one.Status == BookingStatus.Booked || one.Status == BookingStatus.CheckedIn || one.Status == BookingStatus.NoShow),
            Here = all.Count(one => one.Status == BookingStatus.CheckedIn),
            Waiting = all.Count(one => one.Status == BookingStatus.Waitlisted),
        });
        return
            from session in run.Db.ClassSessions
            join count in counts on session.Id equals count.Id into found
            from count in found.DefaultIfEmpty()
            select new Counts
            {
                Id = session.Id, Capacity = session.Capacity, Booked = session.Booked, CheckedIn = session.CheckedIn,
                Waitlisted = session.Waitlisted, Placed = (int?)count.Placed ?? 0, Here = (int?)count.Here ?? 0,
                Waiting = (int?)count.Waiting ?? 0,
            };
    }

    sealed class Counts
    {
        public Guid Id { get; init; }
        public int Capacity { get; init; }
        public int Booked { get; init; }
        public int CheckedIn { get; init; }
        public int Waitlisted { get; init; }
        public int Placed { get; init; }
        public int Here { get; init; }
        public int Waiting { get; init; }
    }
}
