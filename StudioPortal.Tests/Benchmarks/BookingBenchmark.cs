using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>M1: the booking operation with rules, hold, journal and notice against the bare transaction. M3: the last seats.</summary>
static class BookingBenchmark
{
    const int Callers = 64, Members = 500, Classes = 4, Bookings = Members * Classes, Seats = 20, Wishes = 300;

    static int day;

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("studio-bench-").FullName;
        try
        {
            await using var studio = await BenchStudio.OpenAsync(folder, Members);
            for (var warm = 0; warm < Measure.WarmRounds; warm++)
            {
                await BareRoundAsync(Path.Combine(folder, $"warm-{warm}"));
                await RoundAsync(studio);
            }

            List<double> bare = [], product = [], longest = [];
            for (var round = 0; round < Measure.Rounds; round++)
            {
                bare.Add(await BareRoundAsync(Path.Combine(folder, $"bare-{round}")));
                var (rate, worst) = await RoundAsync(studio);
                product.Add(rate);
                longest.Add(worst);
            }

            var seats = await LastSeatsAsync(studio);
            return
            [
                new("M1", "booking operation, 64 callers", "bookings/s", bare, product, "≥ 1.0 ×"),
                new("M1", "longest wait of a caller", "ms", [], longest, "≤ 250 ms"),
                new("M3", "300 requests for 20 places, with changes in between", "places booked", [], seats, "25 every time: the places at the end"),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<double> BareRoundAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await using var bare = new BareBooking(folder, Classes, Members);
        var seconds = await Measure.SecondsAsync(() => Measure.FromCallersAsync(Callers, Bookings, mine => bare.BookAsync(mine % Classes)));
        return Bookings / seconds;
    }

    static async Task<(double Rate, double Longest)> RoundAsync(BenchStudio studio)
    {
        var sessions = new Guid[Classes];
        for (var one = 0; one < Classes; one++) sessions[one] = await studio.OpenClassAsync(Members, daysAhead: ++day);
        var book = studio.Get<BookClass>();
        double[] waits = [];
        var seconds = await Measure.SecondsAsync(async () => waits = await Measure.FromCallersAsync(Callers, Bookings, async mine =>
        {
            var made = await book.ExecuteAsync(BenchStudio.Desk, new(sessions[mine % Classes], studio.Members[mine / Classes]));
            Measure.Must(!made.IsRefused, $"a free place was refused: {made.Refusal?.Code}");
        }));
        return (Bookings / seconds, waits.Max());
    }

    static async Task<IReadOnlyList<double>> LastSeatsAsync(BenchStudio studio)
    {
        List<double> booked = [];
        for (var round = 0; round < Measure.Rounds; round++)
        {
            var session = await studio.OpenClassAsync(Seats, daysAhead: ++day);
            var (book, cancel, change) = (studio.Get<BookClass>(), studio.Get<CancelBooking>(), studio.Get<ChangeCapacity>());
            await Measure.FromCallersAsync(Callers, Wishes, async mine =>
            {
                var made = await book.ExecuteAsync(BenchStudio.Desk, new(session, studio.Members[mine], JoinWaitlist: mine % 2 == 0));
                if (!made.IsRefused && mine % 10 == 0) await cancel.ExecuteAsync(BenchStudio.Desk, made.Value.Id);
                if (mine % 50 == 0) await change.ExecuteAsync(BenchStudio.Desk, session, Seats + (mine % 100 == 0 ? 5 : 0));
            });
            booked.Add(await CountAsync(studio, session));
        }

        return booked;
    }

    static async Task<double> CountAsync(BenchStudio studio, Guid sessionId)
    {
        await using var db = studio.Get<IDbContextFactory<StudioDbContext>>().CreateDbContext();
        var session = await db.ClassSessions.SingleAsync(one => one.Id == sessionId);
        var rows = await db.Bookings.CountAsync(one => one.SessionId == sessionId && one.Status == BookingStatus.Booked);
        Measure.Must(rows == session.Booked, $"{rows} bookings but {session.Booked} counted");
        Measure.Must(rows <= session.Capacity, "a class is overbooked");
        Measure.Must(session.Waitlisted == 0 || rows == session.Capacity, "a place is free although people wait");
        return rows;
    }
}
