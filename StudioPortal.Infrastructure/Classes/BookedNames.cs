using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>The names a refusal says when a class would have fewer places than people.</summary>
static class BookedNames
{
    public static async Task<List<string>> OfAsync(StudioDbContext db, Guid sessionId) => await (
        from booking in db.Bookings
        where booking.SessionId == sessionId && booking.Status >= BookingStatus.Booked && booking.Status <= BookingStatus.NoShow
        join member in db.Members on booking.MemberId equals member.Id
        orderby booking.MadeAt
        select member.Name).ToListAsync();
}
