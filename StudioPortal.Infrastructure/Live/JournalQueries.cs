using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Live;

/// <summary>One thing that happened, with the names a feed says.</summary>
/// <param name="Position">Place on the waitlist, from 1, of who still waits.</param>
/// <param name="By">Who did it; <paramref name="Device"/> the screen or program it came from.</param>
public sealed record NewsLine(
    long Id, DateTime At, EventKind Kind, Guid? BookingId, string? Member, LocalName? ClassName, DateTime? StartsAt,
    LocalName? CardName, int? Position, string By, string? Device);

/// <summary>Reads what happened, newest first, one statement a call.</summary>
public sealed class JournalQueries(IDbContextFactory<StudioDbContext> contexts)
{
    /// <summary>What people did in the class day; changes of cards, files and catalogue are not news here.</summary>
    static readonly EventKind[] OfClassDay =
    [
        EventKind.BookingMade, EventKind.WaitlistJoined, EventKind.WaitlistPromoted, EventKind.BookingCancelled,
        EventKind.BookingCancelledLate, EventKind.CheckedIn, EventKind.CheckInUndone, EventKind.WalkedIn, EventKind.NoShowMarked,
        EventKind.SessionCancelled, EventKind.SessionSubstituted, EventKind.SessionMoved,
    ];

    /// <param name="from">UTC, included.</param>
    /// <param name="to">UTC, not included.</param>
    public async Task<IReadOnlyList<NewsLine>> LatestAsync(DateTime from, DateTime to, int count, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var lines = await (
            from entry in db.Journal
            where entry.At >= @from && entry.At < to && OfClassDay.Contains(entry.Kind)
            orderby entry.At descending, entry.Id descending
            from member in db.Members.Where(one => one.Id == entry.MemberId).DefaultIfEmpty()
            from session in db.ClassSessions.Where(one => one.Id == entry.SessionId).DefaultIfEmpty()
            from type in db.ClassTypes.Where(one => one.Id == session!.ClassTypeId).DefaultIfEmpty()
            from booking in db.Bookings.Where(one => one.Id == entry.SubjectId).DefaultIfEmpty()
            from card in db.Cards.Where(one => one.Id == booking!.CardId).DefaultIfEmpty()
            select new
            {
                entry,
                Member = member!.Name,
                ClassName = type!.Name,
                ClassInEnglish = type.NameInEnglish,
                StartsAt = (DateTime?)session!.StartsAt,
                BookingId = (Guid?)booking!.Id,
                Status = (BookingStatus?)booking.Status,
                Ahead = db.Bookings.Count(other =>
                    other.SessionId == entry.SessionId && other.Status <= BookingStatus.NoShow
                    && other.Status == BookingStatus.Waitlisted && other.Turn < booking.Turn),
                Card = card!.PlanName,
                CardInEnglish = card.PlanNameInEnglish,
            }).Take(count + count).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. WithoutEchoes(lines.Select(line => new NewsLine(
                line.entry.Id, line.entry.At, line.entry.Kind, line.BookingId, line.Member,
                line.ClassName is null ? null : new(line.ClassName, line.ClassInEnglish), line.StartsAt,
                line.Card is null ? null : new(line.Card, line.CardInEnglish),
                line.Status == BookingStatus.Waitlisted ? line.Ahead + 1 : null, line.entry.By, line.entry.Device)).ToList()).Take(count),
        ];
    }

    /// <summary>A walk-in is booked and checked in at once: that is one piece of news.</summary>
    static IEnumerable<NewsLine> WithoutEchoes(IReadOnlyList<NewsLine> lines)
    {
        var walkedIn = lines.Where(line => line.Kind == EventKind.WalkedIn).Select(line => (line.BookingId, line.At)).ToHashSet();
        return lines.Where(line => line.Kind != EventKind.CheckedIn || !walkedIn.Contains((line.BookingId, line.At)));
    }
}
