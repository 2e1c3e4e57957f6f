using Microsoft.Extensions.Configuration;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Tests.Infrastructure.Data;

public class StudioSettingsTests
{
    static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "studio"));

    [Fact]
    public void Without_any_setting_it_is_a_file_in_Shanghai_in_simplified_Chinese()
    {
        var settings = Read();

        (settings.Provider, settings.TimeZone, settings.Culture, settings.Currency).ShouldBe((DatabaseProvider.Sqlite, "Asia/Shanghai", "zh-Hans", "CNY"));
        settings.DataDirectory.ShouldBe(Path.Combine(Root, "data"));
        settings.ConnectionString.ShouldBe($"Data Source={Path.Combine(Root, "data", "studio.db")}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_demonstration_is_for_development_unless_said_otherwise(bool isDevelopment)
    {
        StudioSettings.Read(Given([]), Root, isDevelopment).Demo.ShouldBe(isDevelopment);

        StudioSettings.Read(Given([("Studio:Demo", "false")]), Root, isDevelopment).Demo.ShouldBeFalse();
    }

    [Fact]
    public void A_directory_may_be_given_whole_or_under_the_content_root()
    {
        Read(("Studio:DataDirectory", "elsewhere")).DataDirectory.ShouldBe(Path.Combine(Root, "elsewhere"));

        Read(("Studio:DataDirectory", Path.GetTempPath())).DataDirectory.ShouldBe(Path.GetTempPath());
    }

    [Fact]
    public void A_directory_left_empty_is_the_usual_one() =>
        Read(("Studio:DataDirectory", "")).DataDirectory.ShouldBe(Path.Combine(Root, "data"));

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Sqlite, SqlServer")]
    [InlineData("Database:Provider", "7", "Sqlite, SqlServer")]
    [InlineData("Studio:Demo", "perhaps", "true or false")]
    [InlineData("Studio:TimeZone", "China Standard Time", "Asia/Shanghai")]
    [InlineData("Studio:TimeZone", "Mars/Olympus", "Asia/Shanghai")]
    [InlineData("Studio:Culture", "fr", "zh-Hans, zh-Hant, en")]
    [InlineData("Studio:Currency", "yuan", "CNY")]
    public void A_wrong_setting_is_named_with_what_it_was_and_the_remedy(string key, string value, string remedy)
    {
        var message = Should.Throw<SettingException>(() => Read((key, value))).Message;

        message.ShouldContain(key);
        message.ShouldContain(value);
        message.ShouldContain(remedy);
    }

    [Fact]
    public void A_server_needs_a_connection_string() =>
        Should.Throw<SettingException>(() => Read(("Database:Provider", "SqlServer"))).Message.ShouldContain("ConnectionStrings:Studio");

    [Theory]
    [InlineData("Sqlite", "Colour=green")]
    [InlineData("Sqlite", "Data Source")]
    [InlineData("SqlServer", "Server=one;Encrypt=perhaps")]
    public void A_connection_string_that_cannot_be_read_is_a_wrong_setting(string provider, string text) =>
        Should.Throw<SettingException>(() => Read(("Database:Provider", provider), ("ConnectionStrings:Studio", text))).Message
            .ShouldContain("ConnectionStrings:Studio");

    [Fact]
    public void A_given_connection_string_is_used_as_it_is() =>
        Read(("Database:Provider", "sqlserver"), ("ConnectionStrings:Studio", "Server=db")).ConnectionString.ShouldBe("Server=db");

    static StudioSettings Read(params (string Key, string Value)[] given) => StudioSettings.Read(Given(given), Root, isDevelopment: false);

    static IConfiguration Given((string Key, string Value)[] given) => new ConfigurationBuilder()
        .AddInMemoryCollection(given.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build();
}
