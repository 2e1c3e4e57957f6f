using StudioPortal.Infrastructure;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Web.Features.Identity;
using StudioPortal.Web.Features.Schedule;
using StudioPortal.Web.Layout;
using StudioPortal.Web.Shared;

var builder = WebApplication.CreateBuilder(args);
var settings = StudioSettings.Read(builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsDevelopment());

builder.Services.AddStudio(settings).AddLive();
builder.Services.AddStudioAccess().AddScoped<SignIn>().AddSingleton<AccessChecks>();
builder.Services.AddAppearance().AddStudioFrame().AddSingleton<RefusalText>().AddSingleton<ScheduleWords>();
builder.Services.AddRazorComponents().AddInteractiveServerComponents()
    .AddHubOptions(hub => hub.KeepAliveInterval = TimeSpan.FromSeconds(3));
builder.Services.AddHealthChecks();

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseSetup>().RunAsync();

app.UseRequestLocalization();
app.UseNotFoundPage();
app.UseAuthentication();
app.UseFirstSteps();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapHealthChecks("/health/live").AllowAnonymous();
app.MapAppearance();
app.MapSignOut();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();

public partial class Program;
