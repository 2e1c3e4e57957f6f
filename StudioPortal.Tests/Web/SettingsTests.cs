using System.Diagnostics;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web;

/// <summary>A wrong setting stops the start with one line that names the key, and no stack trace.</summary>
public sealed class SettingsTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studio-settings-");

    [Theory]
    [InlineData("Api__RequestsPerMinute", "many", "Api:RequestsPerMinute")]
    [InlineData("Api__RequestsPerMinute", "0", "Api:RequestsPerMinute")]
    [InlineData("ASPNETCORE_URLS", "localhost", "ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_URLS", "http://localhost:port", "ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_URLS", "http://localhost:5080/portal", "ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:0;ftp://localhost", "ASPNETCORE_URLS")]
    [InlineData("ConnectionStrings__Studio", "Data Source=/nowhere/at/all/studio.db", "ConnectionStrings:Studio")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector", "OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("Studio__DataDirectory", "/proc/nowhere", "Studio:DataDirectory")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string variable, string value, string key)
    {
        var (exitCode, faults) = await StartAsync((variable, value));

        exitCode.ShouldBe(1);
        faults.TrimEnd().ShouldStartWith($"Setting {key} ");
        faults.TrimEnd().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_another_program_has_is_named()
    {
        await using var portal = await Portal.StartAsync(isDemo: false);

        var (_, faults) = await StartAsync(("ASPNETCORE_URLS", portal.Address));

        faults.ShouldContain(portal.Address[^5..]);
        faults.TrimEnd().Split('\n').Length.ShouldBe(1);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    async Task<(int ExitCode, string Faults)> StartAsync((string Name, string Value) setting)
    {
        var start = new ProcessStartInfo("dotnet", [Portal.Program()])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.Combine(Repository.Root, "StudioPortal.Web"),
            Environment = { ["Studio__DataDirectory"] = _folder.FullName, ["Studio__Demo"] = "false", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" },
        };
        start.Environment[setting.Name] = setting.Value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var faults = await process.StandardError.ReadToEndAsync();
        await Task.WhenAll(output, process.WaitForExitAsync());
        return (process.ExitCode, faults);
    }
}
