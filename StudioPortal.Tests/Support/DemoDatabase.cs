using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Data.Demo;

namespace StudioPortal.Tests.Support;

/// <summary>A SQLite file of its own with the real migrations, for the demonstration studio.</summary>
sealed class DemoDatabase : IAsyncDisposable
{
    static readonly StudioCalendar Calendar = StudioCalendar.For("Asia/Shanghai");

    static readonly Lazy<Task<DemoDatabase>> Original = new(async () =>
    {
        var filled = await FilledAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => filled._directory.Delete(recursive: true);
        return filled;
    });

    readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("studio-demo-");

    DemoDatabase(DateTime now)
    {
        Clock = new(now);
        Services = Compose();
    }

    public TestClock Clock { get; }

    public string File => Path.Combine(_directory.FullName, "studio.db");

    public ServiceProvider Services { get; }

    /// <param name="time">Studio time on a Wednesday.</param>
    public static async Task<DemoDatabase> EmptyAsync(string time = "18:12")
    {
        var database = new DemoDatabase(Calendar.InstantOf(new(2026, 11, 18), TimeOnly.Parse(time)));
        await database.Get<DatabaseSetup>().RunAsync();
        return database;
    }

    public static async Task<DemoDatabase> FilledAsync(string time = "18:12", int seed = 1)
    {
        var database = await EmptyAsync(time);
        (await database.FillAsync(seed)).IsRefused.ShouldBeFalse();
        return database;
    }

    /// <summary>A copy of one filled studio: quicker than filling another.</summary>
    public static async Task<DemoDatabase> CopyAsync()
    {
        var original = await Original.Value;
        var copy = new DemoDatabase(original.Clock.UtcNow);
        foreach (var file in original._directory.GetFiles()) file.CopyTo(Path.Combine(copy._directory.FullName, file.Name));
        return copy;
    }

    public Task<Outcome<DemoReport>> FillAsync(int seed = 1) => Get<DemoStudio>().FillAsync(new(seed, Members: 120, Weeks: 2));

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public StudioDbContext Open() => Get<IDbContextFactory<StudioDbContext>>().CreateDbContext();

    /// <summary>Another set of services over the same file, for what disposes its own.</summary>
    public ServiceProvider Compose()
    {
        var values = new Dictionary<string, string?> { ["Studio:DataDirectory"] = _directory.FullName };
        var settings = StudioSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), _directory.FullName, isDevelopment: false);
        return new ServiceCollection().AddLogging().AddStudio(settings).AddSingleton<TimeProvider>(Clock).BuildServiceProvider();
    }

    /// <summary>Damages what is stored as no rule of the product would: constraints and indexes look away.</summary>
    public async Task SpoilAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_directory.FullName, "studio.db")};Foreign Keys=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA ignore_check_constraints = ON; " + sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }
}
