using StudioPortal.Infrastructure;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Web;
using StudioPortal.Web.Api;
using StudioPortal.Web.CommandLine;
using StudioPortal.Web.Features;
using StudioPortal.Web.Features.Cards;
using StudioPortal.Web.Features.Identity;
using StudioPortal.Web.Layout;
using StudioPortal.Web.Live;

try
{
    args = Arguments.InUsualEnvironment(args);
    if (await StudioCommands.TryRunAsync(args) is { } exitCode) return exitCode;

    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseStaticWebAssets();
    var settings = StudioSettings.Read(builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsDevelopment());
    builder.Services.AddStudio(settings).AddLive();
    builder.Services.AddStudioAccess().AddAppearance().AddStudioFrame().AddPages();
    builder.Services.AddStudioApi(builder.Configuration).AddStudioHealth().AddTelemetry(builder.Configuration);

    var app = builder.Build();
    await app.PrepareAsync();
    app.UseRequestLocalization();
    app.UseNotFoundPage();
    app.UseStudioApi();
    app.UseAuthentication();
    app.UseStudioApiLimits();
    app.UseFirstSteps();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.MapStaticAssets().AllowAnonymous();
    app.MapStudioHealth();
    app.MapAppearance();
    app.MapSignOut();
    app.MapStatements();
    app.MapStudioApi();
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    await app.ServeAsync();
    return 0;
}
catch (SettingException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return StudioCommands.Wrong;
}

catch (StorageUnavailableException unavailable)
{
    await Console.Error.WriteLineAsync(unavailable.Message);
    return StudioCommands.Wrong;
}

public partial class Program;
