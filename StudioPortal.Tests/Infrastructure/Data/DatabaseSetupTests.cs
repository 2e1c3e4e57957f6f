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

    public void Dispose() => _folder.Delete(recursive: true);

    string In(params string[] path) => Path.Combine([_folder.FullName, .. path]);

    async Task<string> FaultOf(params (string Key, string Value)[] given)
    {
        var values = given.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value));
        var settings = StudioSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), _folder.FullName, isDevelopment: false);
        await using var services = new ServiceCollection().AddLogging().AddStudio(settings).BuildServiceProvider();
        return (await Should.ThrowAsync<SettingException>(() => services.GetRequiredService<DatabaseSetup>().RunAsync())).Message;
    }
}
