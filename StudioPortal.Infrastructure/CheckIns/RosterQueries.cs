using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>Reads rosters. Whether the asker may see this class is asked before (R004): <c>Actor.MaySeeRosterOf</c>.</summary>
public sealed class RosterQueries(IDbContextFactory<StudioDbContext> contexts)
{
    /// <summary>Who has a place, in the order of booking, then who waits, in the order of turns.</summary>
    public Task<IReadOnlyList<RosterRow>> OfAsync(Guid sessionId, CancellationToken cancel = default) =>
        ReadAsync(booking => booking.SessionId == sessionId && booking.Status <= BookingStatus.NoShow, cancel);

    /// <summary>The same, and at the end whoever gave the place back.</summary>
    public Task<IReadOnlyList<RosterRow>> WithCancelledAsync(Guid sessionId, CancellationToken cancel = default) =>
        ReadAsync(booking => booking.SessionId == sessionId, cancel);

    async Task<IReadOnlyList<RosterRow>> ReadAsync(Expression<Func<Booking, bool>> which, CancellationToken cancel)
    {
        await using var db = contexts.CreateDbContext();
        var lines = await (
            from booking in db.Bookings.Where(which)
            join session in db.ClassSessions on booking.SessionId equals session.Id
            join member in db.Members on booking.MemberId equals member.Id
            from card in db.Cards.Where(one => one.Id == booking.CardId).DefaultIfEmpty()
            from checkIn in db.CheckIns.Where(one => one.BookingId == booking.Id && one.UndoneAt == null).DefaultIfEmpty()
            select new Line { Booking = booking, Day = session.Day, Member = member, Card = card, CheckIn = checkIn })
            .AsNoTracking().ToListAsync(cancel);
        var waiting = lines.Where(line => line.Booking.Status == BookingStatus.Waitlisted)
            .OrderBy(line => line.Booking.Turn).Select((line, index) => (line.Booking.Id, Position: index + 1))
            .ToDictionary(one => one.Id, one => one.Position);
        return
        [
            .. lines.OrderBy(line => Group(line.Booking.Status))
                .ThenBy(line => waiting.GetValueOrDefault(line.Booking.Id)).ThenBy(line => line.Booking.MadeAt).ThenBy(line => line.Booking.Id)
                .Select(line => Row(line, waiting.TryGetValue(line.Booking.Id, out var position) ? position : null)),
        ];
    }

    static int Group(BookingStatus status) => status switch
    {
        BookingStatus.Waitlisted => 1,
        BookingStatus.Cancelled or BookingStatus.LateCancelled => 2,
        _ => 0,
    };

    static RosterRow Row(Line line, int? position) => new(
        line.Booking.Id, line.Member.Id, line.Member.Number, line.Member.Name, line.Member.Phone[^4..], line.Member.Cautions,
        Birthday.IsOn(line.Member.BirthOn, line.Day), line.Booking.Status, line.Booking.Source, line.Booking.MadeAt,
        line.Card is { } card
            ? new(card.Id, new(card.PlanName, card.PlanNameInEnglish), card.Kind, card.Kind == CardKind.Period ? null : card.Left, card.EndsOn)
            : null,
        line.CheckIn?.At, line.CheckIn?.By, position, line.Booking.Turn);

    sealed class Line
    {
        public required Booking Booking { get; init; }
        public required DateOnly Day { get; init; }
        public required Member Member { get; init; }
        public Card? Card { get; init; }
        public CheckIn? CheckIn { get; init; }
    }
}
