using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;

namespace StudioPortal.Tests.Support;

/// <summary>Recomputes from the stored rows what every counter and balance must be.</summary>
static class AddsUp
{
    public static async Task ShouldAddUpAsync(this TestStudio studio)
    {
        await using var db = studio.Read();
        var bookings = await db.Bookings.AsNoTracking().ToListAsync();
        foreach (var session in await db.ClassSessions.AsNoTracking().ToListAsync())
        {
            var own = bookings.Where(booking => booking.SessionId == session.Id).ToList();
            session.Booked.ShouldBe(own.Count(booking => booking.TakesPlace));
            session.CheckedIn.ShouldBe(own.Count(booking => booking.Status == BookingStatus.CheckedIn));
            session.Waitlisted.ShouldBe(own.Count(booking => booking.Status == BookingStatus.Waitlisted));
            session.Booked.ShouldBeInRange(session.CheckedIn, session.Capacity);
        }

        var lines = await db.LedgerEntries.AsNoTracking().ToListAsync();
        foreach (var card in await db.Cards.AsNoTracking().ToListAsync())
        {
            card.Left.ShouldBe(lines.Where(line => line.CardId == card.Id).Sum(line => line.Credits));
            card.Held.ShouldBe(bookings.Where(booking => booking.CardId == card.Id).Sum(booking => booking.HeldCredits));
            card.Held.ShouldBeInRange(0, card.Left);
            (card.Lots.Sum(lot => lot.Left), card.Lots.Sum(lot => lot.Held)).ShouldBe((card.Left, card.Held));
            card.Lots.ShouldAllBe(lot => lot.Left == lines.Where(line => line.LotId == lot.Id).Sum(line => line.Credits));
        }
    }
}
