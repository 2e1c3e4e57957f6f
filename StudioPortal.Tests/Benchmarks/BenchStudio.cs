using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Data.Demo;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>A studio of the product's own making in a folder of its own, filled through its operations.</summary>
sealed class BenchStudio : IAsyncDisposable
{
    public const string Email = "bench@example.test", Password = "Bench-password-1";

    public static readonly Actor Desk = new(Guid.NewGuid(), "Bench", Role.Manager);

    readonly ServiceProvider _services;
    Guid _planId;

    BenchStudio(ServiceProvider services) => _services = services;

    public IReadOnlyList<Guid> Members { get; private set; } = [];

    public Guid ClassTypeId { get; private set; }

    public static async Task<BenchStudio> OpenAsync(string folder, int members)
    {
        var studio = Of(folder);
        await studio.FillAsync(members);
        return studio;
    }

    /// <summary>A studio with a history of so many weeks; its members are those who came most and have nothing booked today.</summary>
    public static async Task<BenchStudio> GrownAsync(string folder, DemoSize size, int members)
    {
        var studio = Of(folder);
        await studio.Get<DatabaseSetup>().RunAsync();
        Measure.Must(!(await studio.Get<DemoStudio>().FillAsync(size)).IsRefused, "the demonstration studio did not move in");
        await studio.OpenForBookingAsync("Asia/Shanghai");
        var today = await studio.Get<StudioClock>().TodayAsync();
        await using var db = studio.Get<IDbContextFactory<StudioDbContext>>().CreateDbContext();
        var busy = db.Bookings.Where(booking => db.ClassSessions.Any(one => one.Id == booking.SessionId && one.Day >= today)).Select(booking => booking.MemberId);
        studio.Members = await db.Bookings.Where(booking => !busy.Contains(booking.MemberId)).GroupBy(booking => booking.MemberId)
            .OrderByDescending(group => group.Count()).Select(group => group.Key).Take(members).ToListAsync();
        foreach (var member in studio.Members) await studio.Get<SellCard>().ExecuteAsync(Desk, new(member, studio._planId));
        return studio;
    }

    static BenchStudio Of(string folder)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Studio:DataDirectory"] = folder }).Build();
        var services = new ServiceCollection().AddLogging().AddStudio(StudioSettings.Read(configuration, folder, isDevelopment: false));
        return new(services.BuildServiceProvider());
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A class in a room of its own, at noon of a coming day or, today, a quarter of an hour from now.</summary>
    public async Task<Guid> OpenClassAsync(int capacity, int daysAhead)
    {
        var room = await Get<SaveRoom>().ExecuteAsync(Desk, null, new(Guid.NewGuid().ToString("N")[..12], null, capacity));
        var clock = Get<StudioClock>();
        var time = daysAhead > 0 ? new(12, 0) : (await clock.StudioAsync()).Calendar.TimeOf(clock.Now.AddMinutes(15));
        var day = (await clock.TodayAsync()).AddDays(daysAhead);
        return (await Get<ScheduleClass>().ExecuteAsync(Desk, new(ClassTypeId, room.Value, null, day, time))).Value;
    }

    public async Task<Guid> BookAsync(Guid session, Guid member) =>
        (await Get<BookClass>().ExecuteAsync(Desk, new(session, member))).Value.Id;

    public async Task<string> TokenAsync() => (await Get<CreateToken>().ExecuteAsync(Desk, "Bench", Role.FrontDesk)).Value.Secret;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    async Task FillAsync(int members)
    {
        await Get<DatabaseSetup>().RunAsync();
        var zone = ZoneAtNoon();
        await Get<SetUpStudio>().ExecuteAsync(new("Bench", zone, "en", "CNY", "Bench", Email, Password));
        await OpenForBookingAsync(zone);
        var registered = Enumerable.Range(0, members).Select(async number =>
        {
            PhoneNumber.TryParse($"1380{number:0000000}", "CN", out var phone);
            var member = (await Get<RegisterMember>().ExecuteAsync(Desk, new($"Member {number}", phone))).Value;
            await Get<SellCard>().ExecuteAsync(Desk, new(member.Id, _planId));
            return member.Id;
        });
        Members = await Task.WhenAll(registered);
    }

    async Task OpenForBookingAsync(string zone)
    {
        await Get<ChangeStudio>().ExecuteAsync(Desk, new("Bench", zone, "en", "CNY", null, new() { OpensDaysAhead = 365 }));
        ClassTypeId = (await Get<SaveClassType>().ExecuteAsync(Desk, null, new("Flow", null, "Flow", 60))).Value;
        _planId = (await Get<OfferPlan>().ExecuteAsync(Desk, new("100", null, CardKind.Count, 100, Validity.OfDays(365), 100_00))).Value;
    }

    /// <summary>A time zone in which no run meets midnight.</summary>
    static string ZoneAtNoon()
    {
        var ahead = 12 - DateTime.UtcNow.Hour;
        return ahead == 0 ? "UTC" : $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead)}";
    }
}
