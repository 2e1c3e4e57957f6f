using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Reports;

/// <summary>Reads what waits to be done and whose day it is; a handful of small statements, kept for a minute for all screens.</summary>
public sealed class TodayQueries(
    IDbContextFactory<StudioDbContext> contexts, BoardQueries board, AccessQueries access, StudioClock studio) : IDisposable
{
    /// <summary>Days looked ahead for classes and cards.</summary>
    public const int DaysAhead = 7;

    /// <summary>Days before a certificate ends that it is brought up.</summary>
    public const int CertificateDays = 30;

    const int CardsShown = 4;
    static readonly TimeSpan Lasts = TimeSpan.FromSeconds(50);

    readonly SemaphoreSlim _reading = new(1);
    (DateTime At, TodayFacts Facts)? _known;

    public async Task<TodayFacts> FactsAsync(CancellationToken cancel = default)
    {
        await _reading.WaitAsync(cancel);
        try
        {
            if (_known is not { } known || studio.Now - known.At >= Lasts) _known = known = (studio.Now, await ReadAsync(cancel));
            return known.Facts;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    async Task<TodayFacts> ReadAsync(CancellationToken cancel)
    {
        var today = await studio.TodayAsync(cancel);
        await using var db = contexts.CreateDbContext();
        return new(
            await board.OfDaysAsync(today, today.AddDays(DaysAhead), cancel),
            await StrandedAsync(db, today, cancel),
            await CardsAsync(db, today, cancel),
            await CertificatesAsync(db, today, cancel),
            ScreenHealth.Of(await access.DevicesAsync(cancel), studio.Now),
            await BirthdaysAsync(db, today, cancel),
            await db.Members.AnyAsync(cancel),
            await db.Penalties.CountAsync(one => one.State == PenaltyState.Waiting || one.State == PenaltyState.Uncollected, cancel));
    }

    /// <summary>Those whose place ended with the class, and who made no booking after that which still stands.</summary>
    static async Task<IReadOnlyList<StrandedClass>> StrandedAsync(StudioDbContext db, DateOnly today, CancellationToken cancel)
    {
        var people = await (
            from session in db.ClassSessions
            where session.Day == today && session.Status == SessionStatus.Cancelled
            join booking in db.Bookings on session.Id equals booking.SessionId
            join ended in db.Cancellations on booking.Id equals ended.BookingId
            where ended.At == session.CancelledAt
            where !db.Bookings.Any(other =>
                other.MemberId == booking.MemberId && other.Status <= BookingStatus.CheckedIn && other.MadeAt >= session.CancelledAt)
            group booking by session.Id into left
            select new { left.Key, Count = left.Count() }).ToListAsync(cancel);
        return [.. people.Select(one => new StrandedClass(one.Key, one.Count))];
    }

    static async Task<EndingCards> CardsAsync(StudioDbContext db, DateOnly today, CancellationToken cancel)
    {
        var until = today.AddDays(DaysAhead - 1);
        var ending = db.Cards.Where(card => card.EndsOn >= today && card.EndsOn <= until && card.EndedFor == null && (card.Kind == CardKind.Period || card.Left > 0));
        var first = await (
            from card in ending
            join member in db.Members on card.MemberId equals member.Id
            orderby card.EndsOn, member.Name
            select new { card.Id, card.MemberId, member.Name, card.PlanName, card.PlanNameInEnglish, card.EndsOn, card.Kind, card.Left })
            .Take(CardsShown).ToListAsync(cancel);
        return new(
            await ending.CountAsync(cancel),
            await ending.CountAsync(card => card.Kind == CardKind.Count && card.Left <= 2, cancel),
            [
                .. first.Select(one => new EndingCard(
                    one.Id, one.MemberId, one.Name, new(one.PlanName, one.PlanNameInEnglish), one.EndsOn, one.Kind == CardKind.Count ? one.Left : null)),
            ]);
    }

    static async Task<IReadOnlyList<EndingCertificate>> CertificatesAsync(StudioDbContext db, DateOnly today, CancellationToken cancel)
    {
        var until = today.AddDays(CertificateDays);
        var teachers = await db.Teachers.AsNoTracking().Where(teacher => !teacher.IsRetired).ToListAsync(cancel);
        return
        [
            .. teachers.SelectMany(teacher => teacher.Qualifications
                    .Where(one => one.ExpiresOn <= until)
                    .Select(one => new EndingCertificate(teacher.Id, new(teacher.Name, teacher.NameInEnglish), one.Name, one.ExpiresOn!.Value)))
                .OrderBy(one => one.ExpiresOn),
        ];
    }

    static async Task<IReadOnlyList<BirthdayToday>> BirthdaysAsync(StudioDbContext db, DateOnly today, CancellationToken cancel)
    {
        var alsoLeapDay = today is { Month: 2, Day: 28 } && !DateTime.IsLeapYear(today.Year);
        var people = await (
            from member in db.Members
            where member.BirthOn != null && member.BirthOn.Value.Month == today.Month
                && (member.BirthOn.Value.Day == today.Day || (alsoLeapDay && member.BirthOn.Value.Day == 29))
            orderby member.Name
            select new
            {
                member.Id,
                member.Name,
                Comes = (from booking in db.Bookings
                         where booking.MemberId == member.Id && (booking.Status == BookingStatus.Booked || booking.Status == BookingStatus.CheckedIn)
                         join session in db.ClassSessions on booking.SessionId equals session.Id
                         where session.Day == today
                         orderby session.StartsAt
                         select new { session.StartsAt, booking.Status }).ToList(),
            }).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. people.Select(one => new BirthdayToday(
                    one.Id, one.Name, one.Comes.FirstOrDefault()?.StartsAt, one.Comes.Any(come => come.Status == BookingStatus.CheckedIn)))
                .OrderBy(one => one.ComesAt ?? DateTime.MaxValue),
        ];
    }
}
