using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Infrastructure;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Tests.Infrastructure.Data;

public sealed class DatabaseSetupTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studio-setup-");

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_named()
    {
        await File.WriteAllTextAsync(In("file"), "");

        (await FaultOf(("Studio:DataDirectory", In("file", "data")))).ShouldContain("Studio:DataDirectory");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_by_the_setting_that_leads_to_it()
    {
        await File.WriteAllTextAsync(In("studio.db"), new string('x', 5000));

        (await FaultOf(("Studio:DataDirectory", _folder.FullName))).ShouldContain("Studio:DataDirectory leads to a database that cannot be opened");
    }

    [Theory]
    [InlineData("Sqlite", "Data Source=/nowhere/at/all/studio.db")]
    [InlineData("SqlServer", "Server=tcp:127.0.0.1,1;Database=Studio;User Id=sa;Password=secret;Encrypt=false;Connect Timeout=2")]
    public async Task A_database_out_of_reach_is_named_in_one_line_without_its_password(string provider, string connection)
    {
        var message = await FaultOf(("Studio:DataDirectory", _folder.FullName), ("Database:Provider", provider), ("ConnectionStrings:Studio", connection));

        message.ShouldContain("ConnectionStrings:Studio leads to a database that cannot be opened");
        message.Split('\n').ShouldHaveSingleItem().ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_is_kept_beside_the_new_one()
    {
        await using var services = Compose(("Studio:DataDirectory", _folder.FullName));
        await using var db = services.GetRequiredService<IDbContextFactory<StudioDbContext>>().CreateDbContext();
        await db.GetService<IMigrator>().MigrateAsync("Initial");
        await services.GetRequiredService<DatabaseSetup>().RunAsync();

        _folder.GetFiles("studio-before-*.db").ShouldHaveSingleItem().Length.ShouldBeGreaterThan(0);
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_database_leaves_nothing_beside_it()
    {
        await using var services = Compose(("Studio:DataDirectory", _folder.FullName));
        await services.GetRequiredService<DatabaseSetup>().RunAsync();

        _folder.GetFiles("studio-before-*.db").ShouldBeEmpty();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    string In(params string[] path) => Path.Combine([_folder.FullName, .. path]);

    ServiceProvider Compose(params (string Key, string Value)[] given)
    {
        var values = given.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value));
        var settings = StudioSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), _folder.FullName, isDevelopment: false);
        return new ServiceCollection().AddLogging().AddStudio(settings).BuildServiceProvider();
    }

    async Task<string> FaultOf(params (string Key, string Value)[] given)
    {
        await using var services = Compose(given);
        return (await Should.ThrowAsync<SettingException>(() => services.GetRequiredService<DatabaseSetup>().RunAsync())).Message;
    }
}
