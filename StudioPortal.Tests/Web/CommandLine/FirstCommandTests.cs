using System.Diagnostics;
using System.Text.Json;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.CommandLine;

/// <summary>The command of the README itself, as a process, without any settings that a development tool would add.</summary>
public sealed class FirstCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studio-first-");

    [Fact]
    public async Task A_verb_prints_one_json_document_and_nothing_else()
    {
        using var run = Run([], "--", "verify", "--json");
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();

        run.ExitCode.ShouldBe(0);
        using var document = JsonDocument.Parse(output);
        document.RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task The_address_of_the_environment_is_honoured_and_a_debug_build_is_for_development()
    {
        var address = $"http://127.0.0.1:{Portal.FreePort()}";
        using var run = Run([("ASPNETCORE_URLS", address)]);
        try
        {
            (await OpeningAsync(run)).ShouldContain(address);
            using var client = new HttpClient { BaseAddress = new(address) };
            (await client.GetStringAsync("/login")).ShouldContain("desk@demo.studio");
        }
        finally
        {
            run.Kill(entireProcessTree: true);
            await run.WaitForExitAsync();
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    static async Task<string> OpeningAsync(Process run)
    {
        while (await run.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("StudioPortal is open", StringComparison.Ordinal)) return line;
        throw new InvalidOperationException("The program ended before it was open.");
    }

    Process Run((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["run", "--no-build", "--configuration", Repository.Configuration, "--project", "StudioPortal.Web", .. arguments])
        {
            RedirectStandardOutput = true, WorkingDirectory = Repository.Root,
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment["Studio__DataDirectory"] = _folder.FullName;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
