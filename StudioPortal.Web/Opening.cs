using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Data.Demo;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Web.CommandLine;

namespace StudioPortal.Web;

/// <summary>What happens between the start of the program and its first answer.</summary>
static class Opening
{
    const string UsualAddress = "http://localhost:5080";

    // A default in appsettings.json would win over ASPNETCORE_URLS, which is read before it.
    static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    /// <summary>Brings the database up to date and, where the settings say so, moves the demonstration studio into an empty one.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var setup = app.Services.GetRequiredService<DatabaseSetup>();
        var settings = app.Services.GetRequiredService<StudioSettings>();
        if (!AddressSettings.Any(key => app.Configuration[key] is { Length: > 0 }) && !app.Configuration.GetSection("Kestrel:Endpoints").Exists())
            app.Urls.Add(UsualAddress);
        Check(app.Configuration);
        await setup.RunAsync();
        if (settings.Demo && await setup.IsEmptyAsync())
            await MoveInAsync(app);
        var hasDemo = settings.Demo && await app.Services.GetRequiredService<AccessQueries>().HasAccountsAsync(DemoStudio.Emails);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(Welcome(app, hasDemo)));
    }

    /// <exception cref="SettingException">The program cannot listen where it is told to.</exception>
    public static void Check(IConfiguration settings)
    {
        foreach (var address in (settings["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!IsAddress(address))
                throw new SettingException("ASPNETCORE_URLS", $"has \"{address}\"; set it to one or more such as {UsualAddress}, with ; between them");
    }

    static bool IsAddress(string text)
    {
        try
        {
            // A port that is no number is taken for a part of the name.
            return BindingAddress.Parse(text) is { Scheme: "http" or "https", PathBase: "" } address
                && (address.IsUnixPipe || !address.Host.Contains(':', StringComparison.Ordinal) || address.Host.StartsWith('['));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    static async Task MoveInAsync(WebApplication app)
    {
        if (await app.Services.GetRequiredService<DemoStudio>().FillAsync(new()) is { Refusal: { } refusal })
            app.Logger.LogWarning("The demonstration studio did not move in: {Reason}", Answers.Text(refusal));
    }

    static string Welcome(WebApplication app, bool hasDemo)
    {
        var address = $"StudioPortal is open at {string.Join(" and ", app.Urls)}";
        return hasDemo
            ? $"{address} · sign in as admin, manager, desk, teacher or member @demo.studio with {DemoStudio.Password}"
            : address;
    }
}
