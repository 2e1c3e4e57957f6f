using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Reminders;

namespace StudioPortal.Infrastructure.Upkeep;

/// <summary>People: in one place at a time, counted in once, and told once (R056, R057, R060, I02).</summary>
sealed class BookingChecks(CheckRun run)
{
    public async Task RunAsync()
    {
        await CheckInsAsync();
        await DoubleBookingsAsync();
        await OverlapsAsync();
        await CancellationsAsync();
    }

    async Task CheckInsAsync()
    {
        var counts = run.Db.CheckIns.Where(checkIn => checkIn.UndoneAt == null).GroupBy(checkIn => checkIn.BookingId)
            .Select(all => new { Id = all.Key, Count = all.Count() });
        var wrong =
            from booking in run.Db.Bookings
            join count in counts on booking.Id equals count.Id into found
            from count in found.DefaultIfEmpty()
            let checkIns = (int?)count.Count ?? 0
            where checkIns != (booking.Status == BookingStatus.CheckedIn ? 1 : 0)
            select new { booking.Id, booking.Status, Count = checkIns };
        var unpaid = run.Db.CheckIns.Where(checkIn =>
            !run.Db.LedgerEntries.Any(entry => entry.Id == checkIn.LedgerEntryId && entry.CauseId == checkIn.Id)
            || (checkIn.UndoneAt != null && !run.Db.LedgerEntries.Any(entry => entry.ReversesId == checkIn.LedgerEntryId)));
        await run.CheckAsync(
            "check-ins-of-booking", run.Db.Bookings, wrong, one => ($"booking {one.Id}", $"is {one.Status} and has {one.Count} check-ins that stand"));
        await run.CheckAsync(
            "check-in-without-deduction", run.Db.CheckIns, unpaid, one => ($"check-in {one.Id}", $"its ledger line {one.LedgerEntryId} is missing or not taken back"));
    }

    async Task DoubleBookingsAsync()
    {
        var standing = run.Db.Bookings.Where(booking => booking.Status == BookingStatus.Waitlisted || booking.Status == BookingStatus.Booked
            || booking.Status == BookingStatus.CheckedIn || booking.Status == BookingStatus.NoShow);
        var twice = standing.GroupBy(booking => new { booking.SessionId, booking.MemberId })
            .Where(all => all.Count() > 1).Select(all => new { all.Key.SessionId, all.Key.MemberId, Count = all.Count() });
        await run.CheckAsync("booked-twice", standing, twice, one => ($"session {one.SessionId}", $"member {one.MemberId} has {one.Count} bookings"));
    }

    /// <summary>
    /// Read in order of time, one member after the other: each class must begin after the one before has ended. A class that was
    /// moved may come to lie beside another of its members, who were told.
    /// </summary>
    async Task OverlapsAsync()
    {
        var placed =
            from booking in run.Db.Bookings
            where booking.Status == BookingStatus.Booked || booking.Status == BookingStatus.CheckedIn
            join session in run.Db.ClassSessions on booking.SessionId equals session.Id
            where !run.Db.Notices.Any(notice => notice.SessionId == session.Id && notice.Kind == NoticeKind.ClassMoved)
            orderby booking.MemberId, session.StartsAt
            select new { booking.Id, booking.MemberId, session.StartsAt, session.EndsAt };
        var (rows, found, busy, until) = (0L, 0L, Guid.Empty, DateTime.MinValue);
        List<Finding> listed = [];
        await foreach (var one in placed.AsAsyncEnumerable().WithCancellation(run.Cancel))
        {
            rows++;
            if (one.MemberId == busy && one.StartsAt < until && found++ < Check.Listed)
                listed.Add(new("overlapping-bookings", $"member {one.MemberId}", $"booking {one.Id} begins before the class before it has ended"));
            until = one.MemberId == busy && until > one.EndsAt ? until : one.EndsAt;
            busy = one.MemberId;
        }

        run.Add(new("overlapping-bookings", rows, found, listed));
    }

    async Task CancellationsAsync()
    {
        // Who still waited when a class was over is let go without a cancellation.
        var cancelled = run.Db.Bookings.Where(booking =>
            booking.Status == BookingStatus.LateCancelled || (booking.Status == BookingStatus.Cancelled && booking.CardId != null));
        var unsigned = cancelled.Where(booking => !run.Db.Cancellations.Any(one =>
            one.BookingId == booking.Id && one.IsLate == (booking.Status == BookingStatus.LateCancelled)));
        var standing = run.Db.Cancellations.Where(one => !run.Db.Bookings.Any(booking => booking.Id == one.BookingId
            && (booking.Status == BookingStatus.Cancelled || booking.Status == BookingStatus.LateCancelled)));
        await run.CheckAsync("cancellation-missing", cancelled, unsigned, one => ($"booking {one.Id}", $"is {one.Status}, and nobody says by whom"));
        await run.CheckAsync("cancellation-of-standing", run.Db.Cancellations, standing, one => ($"booking {one.BookingId}", "has a cancellation and stands"));
    }
}
