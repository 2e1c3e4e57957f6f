using Microsoft.AspNetCore.Connections;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Data.Demo;
using StudioPortal.Web.Features.Identity;

namespace StudioPortal.Web;

/// <summary>What happens between the start of the program and its first answer.</summary>
static class Opening
{
    const string UsualAddress = "http://localhost:5080";

    // A default in appsettings.json would win over ASPNETCORE_URLS, which is read before it.
    static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    /// <summary>Brings the database up to date and, where the settings say so, moves the demonstration studio into an empty one.</summary>
    /// <exception cref="SettingException">The address is none, or the database cannot be opened.</exception>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var setup = app.Services.GetRequiredService<DatabaseSetup>();
        var settings = app.Services.GetRequiredService<StudioSettings>();
        if (!AddressSettings.Any(key => app.Configuration[key] is { Length: > 0 }) && !app.Configuration.GetSection("Kestrel:Endpoints").Exists())
            app.Urls.Add(UsualAddress);
        CheckAddresses(app.Configuration["urls"]);
        await setup.RunAsync();
        if (settings.Demo && await setup.IsEmptyAsync())
            await FillAsync(app);
        var isDemo = await app.Services.GetRequiredService<DemoAccounts>().AreThereAsync();
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(Welcome(app, isDemo)));
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <exception cref="SettingException">Another program listens at the address.</exception>
    public static async Task ServeAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new SettingException("ASPNETCORE_URLS", $"leads to an address that is taken ({fault.Message}); stop the other program or choose another address", fault);
        }
    }

    static void CheckAddresses(string? addresses)
    {
        foreach (var address in (addresses ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!IsAddress(address)) throw new SettingException("ASPNETCORE_URLS", $"is \"{address}\"; set it to an address such as {UsualAddress}");
    }

    static bool IsAddress(string text)
    {
        try
        {
            // A port that is no number is taken for a part of the name.
            return BindingAddress.Parse(text) is { Scheme: "http" or "https", PathBase: "", Port: >= 0 and <= 65535 } address
                && (address.IsUnixPipe || address.IsNamedPipe || !address.Host.Contains(':', StringComparison.Ordinal) || address.Host.StartsWith('['));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    static async Task FillAsync(WebApplication app)
    {
        var filled = await app.Services.GetRequiredService<DemoStudio>().FillAsync(new());
        if (filled.Refusal is { } refusal) app.Logger.LogWarning("The demonstration studio was not moved in: {Code}", refusal.Code);
    }

    static string Welcome(WebApplication app, bool isDemo)
    {
        var address = $"StudioPortal is open at {string.Join(" and ", app.Urls)}";
        return isDemo
            ? $"{address} · sign in as admin, manager, desk, teacher or member @demo.studio with {DemoStudio.Password}"
            : address;
    }
}
