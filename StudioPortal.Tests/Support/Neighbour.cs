using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Domain.Bookings;
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
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Tests.Support;

/// <summary>
/// Another process on the data of a running portal: the tests' own, with the product's own operations. Its classes have a room of
/// their own, so that tests do not meet.
/// </summary>
public sealed class Neighbour : IAsyncDisposable
{
    static int _phones;

    readonly ServiceProvider _services;
    (Guid Type, Guid Plan)? _catalogue;

    public Neighbour(Portal portal)
    {
        var values = new Dictionary<string, string?> { ["Studio:DataDirectory"] = portal.Folder };
        var settings = StudioSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), portal.Folder, isDevelopment: false);
        _services = new ServiceCollection().AddLogging().AddStudio(settings).BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<T> ReadAsync<T>(Func<StudioDbContext, Task<T>> query)
    {
        await using var db = Get<IDbContextFactory<StudioDbContext>>().CreateDbContext();
        return await query(db);
    }

    /// <summary>For a portal that began empty.</summary>
    public async Task SetUpAsync() => (await Get<SetUpStudio>().ExecuteAsync(
        new("流水瑜伽", "Asia/Shanghai", "zh-Hans", "CNY", "馆长", "admin@studio.test", "a-good-password"))).ShouldSucceed();

    public async Task<string> TokenAsync(Role role) =>
        (await Get<CreateToken>().ExecuteAsync(Actor.System, $"{role}", role, null, null)).ShouldSucceed().Secret;

    public async Task<Account> AccountAsync(string name) => (await Get<AccessQueries>().AccountAsync($"{name}@demo.studio")).ShouldNotBeNull();

    /// <summary>A class in half an hour, today.</summary>
    public async Task<Guid> ClassSoonAsync(int capacity = 12)
    {
        var clock = Get<StudioClock>();
        var local = (await clock.StudioAsync()).Calendar.LocalOf(clock.Now.AddMinutes(30));
        return await ClassAsync(DateOnly.FromDateTime(local), new(local.Hour, local.Minute), capacity);
    }

    /// <summary>A class at five tomorrow morning, when nobody has another one.</summary>
    public async Task<Guid> ClassTomorrowAsync(int capacity = 12, Guid? teacherId = null) =>
        await ClassAsync((await Get<StudioClock>().TodayAsync()).AddDays(1), new(5, 0), capacity, teacherId);

    public Task<string> RoomOfAsync(Guid sessionId) => ReadAsync(db => (
        from session in db.ClassSessions
        where session.Id == sessionId
        join room in db.Rooms on session.RoomId equals room.Id
        select room.Name).SingleAsync());

    public Task<int> CheckedInAsync(Guid sessionId) =>
        ReadAsync(db => db.ClassSessions.Where(session => session.Id == sessionId).Select(session => session.CheckedIn).SingleAsync());

    /// <summary>Someone with a card for ten classes.</summary>
    public async Task<Member> MemberAsync(string name = "郭晓芸")
    {
        var phone = await UnknownPhoneAsync();
        var member = (await Get<RegisterMember>().ExecuteAsync(Actor.System, new(name, phone))).ShouldSucceed();
        await GiveCardAsync(member.Id);
        return member;
    }

    public async Task GiveCardAsync(Guid memberId) =>
        (await Get<SellCard>().ExecuteAsync(Actor.System, new(memberId, (await CatalogueAsync()).Plan))).ShouldSucceed();

    public async Task<BookingReceipt> BookAsync(Guid sessionId, Guid memberId) =>
        (await Get<BookClass>().ExecuteAsync(Actor.System, new(sessionId, memberId))).ShouldSucceed();

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    async Task<Guid> ClassAsync(DateOnly day, TimeOnly at, int capacity, Guid? teacherId = null)
    {
        var room = (await Get<SaveRoom>().ExecuteAsync(Actor.System, null, new($"{Guid.NewGuid():N}", null, 300))).ShouldSucceed();
        return (await Get<ScheduleClass>().ExecuteAsync(
            Actor.System, new((await CatalogueAsync()).Type, room, teacherId, day, at, 60, capacity))).ShouldSucceed();
    }

    async Task<(Guid Type, Guid Plan)> CatalogueAsync() => _catalogue ??= (
        (await Get<SaveClassType>().ExecuteAsync(Actor.System, null, new("晨露瑜伽", "Dew", "Flow", 60))).ShouldSucceed(),
        (await Get<OfferPlan>().ExecuteAsync(Actor.System, new("晨露十次卡", "Ten dews", CardKind.Count, 10, Validity.OfDays(365), 100_000))).ShouldSucceed());

    /// <summary>One whose last four digits are nobody else's.</summary>
    async Task<PhoneNumber> UnknownPhoneAsync()
    {
        var tail = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _phones):0000}");
        if ((await Get<MemberQueries>().SearchAsync(tail, 1)).Count > 0) return await UnknownPhoneAsync();
        PhoneNumber.TryParse($"1380013{tail}", "CN", out var phone).ShouldBeTrue();
        return phone;
    }
}
