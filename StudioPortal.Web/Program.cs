using StudioPortal.Web.Layout;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAppearance();
builder.Services.AddRazorComponents().AddInteractiveServerComponents()
    .AddHubOptions(hub => hub.KeepAliveInterval = TimeSpan.FromSeconds(3));
builder.Services.AddHealthChecks();

var app = builder.Build();
app.UseRequestLocalization();
app.UseNotFoundPage();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapHealthChecks("/health/live");
app.MapAppearance();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();

public partial class Program;
