using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Data.Demo;

namespace StudioPortal.Web;

/// <summary>What happens between the start of the program and its first answer.</summary>
static class Opening
{
    const string UsualAddress = "http://localhost:5080";

    /// <summary>Brings the database up to date and, where the settings say so, moves the demonstration studio into an empty one.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var setup = app.Services.GetRequiredService<DatabaseSetup>();
        var settings = app.Services.GetRequiredService<StudioSettings>();
        await setup.RunAsync();
        if (settings.Demo && await setup.IsEmptyAsync())
            await app.Services.GetRequiredService<DemoStudio>().FillAsync(new());

        // In code and not in appsettings.json, which would win over ASPNETCORE_URLS.
        if (app.Configuration["urls"] is null && app.Configuration["http_ports"] is null) app.Urls.Add(UsualAddress);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(Welcome(app, settings)));
    }

    static string Welcome(WebApplication app, StudioSettings settings)
    {
        var address = $"StudioPortal is open at {string.Join(" and ", app.Urls)}";
        return settings.Demo
            ? $"{address} · sign in as admin, manager, desk, teacher or member @demo.studio with {DemoStudio.Password}"
            : address;
    }
}
