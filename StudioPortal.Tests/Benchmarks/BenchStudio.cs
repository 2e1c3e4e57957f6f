using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>A studio of the product's own making in a folder of its own, filled through its operations.</summary>
sealed class BenchStudio : IAsyncDisposable
{
    public static readonly Actor Desk = new(Guid.NewGuid(), "Bench", Role.Manager);

    readonly ServiceProvider _services;

    BenchStudio(ServiceProvider services) => _services = services;

    public IReadOnlyList<Guid> Members { get; private set; } = [];

    public Guid ClassTypeId { get; private set; }

    public static async Task<BenchStudio> OpenAsync(string folder, int members)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Studio:DataDirectory"] = folder, ["Studio:TimeZone"] = "UTC" }).Build();
        var services = new ServiceCollection().AddLogging().AddStudio(StudioSettings.Read(configuration, folder, isDevelopment: false));
        var studio = new BenchStudio(services.BuildServiceProvider());
        await studio.FillAsync(members);
        return studio;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A class at noon of a coming day, in a room of its own.</summary>
    public async Task<Guid> OpenClassAsync(int capacity, int daysAhead)
    {
        var room = await Get<SaveRoom>().ExecuteAsync(Desk, null, new(Guid.NewGuid().ToString("N"), null, capacity));
        var day = (await Get<StudioClock>().TodayAsync()).AddDays(daysAhead);
        return (await Get<ScheduleClass>().ExecuteAsync(Desk, new(ClassTypeId, room.Value, null, day, new(12, 0)))).Value;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    async Task FillAsync(int members)
    {
        await Get<DatabaseSetup>().RunAsync();
        await Get<SetUpStudio>().ExecuteAsync(new("Bench", "UTC", "en", "CNY", "Bench", "bench@example.test", "Bench-password-1"));
        var rules = new BookingPolicy { OpensDaysAhead = 365 };
        await Get<ChangeStudio>().ExecuteAsync(Desk, new("Bench", "UTC", "en", "CNY", null, rules));
        ClassTypeId = (await Get<SaveClassType>().ExecuteAsync(Desk, null, new("Flow", null, "Flow", 60))).Value;
        var plan = (await Get<OfferPlan>().ExecuteAsync(Desk, new("100", null, CardKind.Count, 100, 365, 100_00, []))).Value;
        var registered = Enumerable.Range(0, members).Select(async number =>
        {
            PhoneNumber.TryParse($"1380{number:0000000}", "CN", out var phone);
            var member = (await Get<RegisterMember>().ExecuteAsync(Desk, new($"Member {number}", phone))).Value;
            await Get<IssueCard>().ExecuteAsync(Desk, new(member.Id, plan));
            return member.Id;
        });
        Members = await Task.WhenAll(registered);
    }
}
