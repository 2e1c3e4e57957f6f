using Microsoft.AspNetCore.Connections;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Data.Demo;
using StudioPortal.Web.Features.Identity;

namespace StudioPortal.Web;

/// <summary>What happens between the start of the program and its first answer.</summary>
static class Opening
{
    /// <summary>Brings the database up to date and, where the settings say so, moves the demonstration studio into an empty one.</summary>
    /// <exception cref="SettingException">The address is none or cannot be listened at, or the database cannot be opened.</exception>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var setup = app.Services.GetRequiredService<DatabaseSetup>();
        var settings = app.Services.GetRequiredService<StudioSettings>();
        Addresses.Settle(app);
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
            throw Addresses.Taken(fault);
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
