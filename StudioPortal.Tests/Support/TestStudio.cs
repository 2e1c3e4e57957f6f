using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Tests.Support;

/// <summary>
/// A running studio on a real database with the real migrations, put together by the product's own <c>AddStudio</c>: it has a room
/// for twelve, a class type, two teachers and two card plans, and nobody in it yet. The clock stands at <see cref="A.Now"/>.
/// </summary>
sealed partial class TestStudio : IAsyncDisposable
{
    static readonly Lazy<Task<Template>> Furnished = new(() => Template.MakeAsync(FurnishAsync));

    readonly ServiceProvider _provider;
    readonly TestDatabase _database;
    readonly bool _ownsDatabase;

    TestStudio(TestDatabase database, bool ownsDatabase, TestClock clock, Action<IServiceCollection>? with)
    {
        (_database, _ownsDatabase, Clock) = (database, ownsDatabase, clock);
        var services = new ServiceCollection().AddLogging().AddStudio(database.Settings)
            .AddSingleton<TimeProvider>(clock).AddSingleton<JournalWatch>().AddSingleton<LiveBoard>();
        with?.Invoke(services);
        _provider = services.BuildServiceProvider();
    }

    public TestClock Clock { get; }

    public TestDatabase Database => _database;

    /// <param name="extra">More of the connection string, such as <c>Default Timeout=1</c>.</param>
    /// <param name="with">More services, or others in place of the product's.</param>
    public static async Task<TestStudio> OpenAsync(BookingPolicy? policy = null, string extra = "", Action<IServiceCollection>? with = null)
    {
        var template = TestDatabase.IsSqlite ? await Furnished.Value : null;
        var studio = new TestStudio(new(template?.File, extra), ownsDatabase: true, new(A.Now), with);
        studio.Furniture = template?.Furniture ?? await FurnishAsync(studio);
        if (policy is not null) (await studio.ChangePolicy(policy)).ShouldSucceed();
        return studio;
    }

    /// <summary>An empty, migrated database in which nobody has set up a studio.</summary>
    public static async Task<TestStudio> EmptyAsync()
    {
        var studio = new TestStudio(new(), ownsDatabase: true, new(A.Now), with: null);
        await studio.Get<DatabaseSetup>().RunAsync();
        return studio;
    }

    /// <summary>A database as the first release left it, not brought up to date yet.</summary>
    public static async Task<TestStudio> OfFirstReleaseAsync()
    {
        var studio = new TestStudio(new(), ownsDatabase: true, new(A.Now), with: null);
        await using var db = studio.Read();
        await db.Database.MigrateAsync(FirstRelease.Migration);
        await db.Database.ExecuteSqlRawAsync(FirstRelease.Sql.Replace("{", "{{").Replace("}", "}}"));
        return studio;
    }

    /// <summary>Another process of the product on the same database, by the same clock.</summary>
    public TestStudio AnotherProcess(Action<IServiceCollection>? with = null) =>
        new(_database, ownsDatabase: false, Clock, with) { Furniture = Furniture };

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public IServiceProvider Services => _provider;

    public StudioDbContext Read() => Get<IDbContextFactory<StudioDbContext>>().CreateDbContext();

    public async Task<T> ReadAsync<T>(Func<StudioDbContext, Task<T>> query)
    {
        await using var db = Read();
        return await query(db);
    }

    /// <summary>Changes the database past every rule of the product.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var db = Read();
        return await db.Database.ExecuteSqlRawAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var db = Read())
        {
            if (_ownsDatabase && !TestDatabase.IsSqlite) await db.Database.EnsureDeletedAsync();
            if (TestDatabase.IsSqlite) SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        await _provider.DisposeAsync();
        if (_ownsDatabase) _database.Dispose();
    }

    /// <summary>A furnished SQLite file that every test copies.</summary>
    sealed record Template(string File, Furniture Furniture)
    {
        public static async Task<Template> MakeAsync(Func<TestStudio, Task<Furniture>> furnish)
        {
            var database = new TestDatabase();
            Furniture furniture;
            await using (var studio = new TestStudio(database, ownsDatabase: false, new(A.Now), with: null))
                furniture = await furnish(studio);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => database.Dispose();
            return new(database.File, furniture);
        }
    }
}
