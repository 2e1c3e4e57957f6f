using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StudioPortal.Tests.Benchmarks;

sealed record BareWish(Guid MemberId);

sealed record BareBooked(Guid Id, Guid MemberId, string Status);

/// <summary>A booking over a minimal API: raw SQL, one writer, full durability; no token, no rules, no ledger, no journal.</summary>
static class BareApi
{
    public const string Word = "api";

    public static void MapBareApi(this WebApplication app, string folder)
    {
        var bookings = new BareBooking(folder, ApiBenchmark.Classes, capacity: 1_000_000);
        app.MapGet("/", () => "Bare");
        app.MapPost("/class-sessions/{session:int}/bookings", async (int session, BareWish wish) =>
            await bookings.BookAsync(session)
                ? Results.Created($"/bookings/{wish.MemberId}", new BareBooked(Guid.NewGuid(), wish.MemberId, "booked"))
                : Results.Conflict());
    }
}
