using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace StudioPortal.Tests.Benchmarks;

sealed class BareBoardHub : Hub;

/// <summary>A change that is committed with full durability and then sent to every client of a hub: as much as the product sends.</summary>
static class BareHub
{
    public const string Word = "hub";

    public static void MapBareHub(this WebApplication app, string folder)
    {
        var bookings = new BareBooking(folder, sessions: 1, capacity: 1_000_000);
        var booked = 0;
        app.MapGet("/", () => "Bare");
        app.MapHub<BareBoardHub>("/hub");
        app.MapPost("/changes", async (IHubContext<BareBoardHub> hub) =>
        {
            await bookings.BookAsync(0);
            var number = Interlocked.Increment(ref booked);
            await hub.Clients.All.SendAsync("SessionChanged", new { version = number, session = Session(number) });
        });
    }

    static object Session(int booked) => new
    {
        id = Guid.Empty, date = "2026-11-18", startsAt = "2026-11-18T12:00:00+08:00", endsAt = "2026-11-18T13:00:00+08:00", className = "Flow",
        teacher = (string?)null, room = "f3b1a09c77de", capacity = 500, booked, checkedIn = 0, waitlisted = 0, openSpots = 500 - booked, status = "scheduled",
        version = booked,
    };
}
