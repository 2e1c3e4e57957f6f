using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Tests.Support;

/// <summary>The real program on Kestrel and a database of its own, with a studio that was set up and has nobody in it yet.</summary>
public class StudioApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>A Wednesday, 10:00 in the studio.</summary>
    public static readonly DateTime Start = new(2026, 11, 18, 2, 0, 0, DateTimeKind.Utc);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studio-app-");
    int _phones;

    public StudioApp() => UseKestrel(0);

    internal TestClock Clock { get; } = new(Start);

    public Guid RoomId { get; private set; }
    public Guid ClassTypeId { get; private set; }
    public Guid TeacherId { get; private set; }
    public Guid OtherTeacherId { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>Clients by role, each with a token of its own.</summary>
    public HttpClient Manager { get; private set; } = null!;
    public HttpClient Desk { get; private set; } = null!;
    public HttpClient Teacher { get; private set; } = null!;
    public HttpClient OtherTeacher { get; private set; } = null!;
    public HttpClient Display { get; private set; } = null!;

    public Uri Address => ClientOptions.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        StartServer();
        var calendar = StudioCalendar.For("Asia/Shanghai");
        (await Get<SetUpStudio>().ExecuteAsync(new("流水瑜伽", calendar.TimeZoneId, "zh-Hans", "CNY", "馆长", "admin@studio.test", "a-good-password"))).ShouldBeNull();
        RoomId = Done(await Get<SaveRoom>().ExecuteAsync(Actor.System, null, new("大厅", "Hall", 20)));
        ClassTypeId = Done(await Get<SaveClassType>().ExecuteAsync(Actor.System, null, new("流瑜伽", "Flow", "Flow", 60)));
        TeacherId = Done(await Get<SaveTeacher>().ExecuteAsync(Actor.System, null, new("陈静", "Chen Jing", ["Flow"], null, [])));
        OtherTeacherId = Done(await Get<SaveTeacher>().ExecuteAsync(Actor.System, null, new("林悦", "Lin Yue", ["Flow"], null, [])));
        PlanId = Done(await Get<OfferPlan>().ExecuteAsync(Actor.System, new("十次卡", "Ten classes", CardKind.Count, 10, Validity.OfDays(365), 100_000)));
        (Manager, Desk) = (await ClientAsync(Role.Manager), await ClientAsync(Role.FrontDesk));
        (Teacher, OtherTeacher) = (await ClientAsync(Role.Teacher, TeacherId), await ClientAsync(Role.Teacher, OtherTeacherId));
        Display = await ClientAsync(Role.Display);
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async Task<T> ReadAsync<T>(Func<StudioDbContext, Task<T>> query)
    {
        await using var db = Get<IDbContextFactory<StudioDbContext>>().CreateDbContext();
        return await query(db);
    }

    public async Task<IssuedSecret> TokenAsync(Role role, Guid? teacherId = null, Guid? memberId = null) =>
        Done(await Get<CreateToken>().ExecuteAsync(Actor.System, $"{role}", role, teacherId, memberId));

    public async Task<HttpClient> ClientAsync(Role role, Guid? teacherId = null, Guid? memberId = null) =>
        ClientWith((await TokenAsync(role, teacherId, memberId)).Secret);

    /// <param name="token">Null for somebody without one.</param>
    public HttpClient ClientWith(string? token)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A class of its own room, teacher and hour, so that tests do not meet.</summary>
    public async Task<Guid> SessionAsync(int capacity = 20, Guid? teacherId = null, DateOnly? day = null, TimeOnly? startsAt = null)
    {
        var room = Done(await Get<SaveRoom>().ExecuteAsync(Actor.System, null, new($"{Guid.NewGuid():N}", null, 300)));
        return Done(await Get<ScheduleClass>().ExecuteAsync(Actor.System, new(
            ClassTypeId, room, teacherId, day ?? new(2026, 11, 18), startsAt ?? new(18, 30), 60, capacity)));
    }

    public async Task<Member> MemberAsync(string name = "王小明", bool withCard = true)
    {
        PhoneNumber.TryParse($"138{Interlocked.Increment(ref _phones):00000000}", "CN", out var phone).ShouldBeTrue();
        var member = Done(await Get<RegisterMember>().ExecuteAsync(Actor.System, new(name, phone)));
        if (withCard) Done(await Get<SellCard>().ExecuteAsync(Actor.System, new(member.Id, PlanId)));
        return member;
    }

    public async Task<IReadOnlyList<Guid>> MembersAsync(int count) =>
        (await Task.WhenAll(Enumerable.Range(1, count).Select(number => MemberAsync($"会员{number}")))).Select(member => member.Id).ToList();

    public async Task<Guid> BookedAsync(Guid sessionId, Guid? memberId = null)
    {
        var booked = await Desk.Post($"class-sessions/{sessionId}/bookings", new { memberId = memberId ?? (await MemberAsync()).Id });
        return (await booked.ShouldBe(HttpStatusCode.Created)).Id();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production").UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Studio:DataDirectory", _folder.FullName).UseSetting("Studio:Demo", "false").UseSetting("Logging:LogLevel:Default", "Critical");
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    static T Done<T>(Outcome<T> outcome) => outcome.IsRefused ? throw new InvalidOperationException(outcome.Refusal.Code) : outcome.Value;
}

/// <summary>All tests of the API share one program; each makes the classes and members it needs.</summary>
[CollectionDefinition(Name)]
public sealed class StudioAppCollection : ICollectionFixture<StudioApp>
{
    public const string Name = "studio app";
}
