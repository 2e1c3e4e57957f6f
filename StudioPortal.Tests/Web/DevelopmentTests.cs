using Microsoft.AspNetCore.Hosting;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web;

public class DevelopmentTests
{
    [Fact]
    public async Task A_real_studio_in_development_advertises_no_demonstration_accounts()
    {
        await using var app = new DevelopedApp();
        await app.InitializeAsync();
        using var stranger = app.ClientWith(null);

        (await stranger.GetStringAsync("/login")).ShouldNotContain("demo.studio");
    }

    sealed class DevelopedApp : StudioApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Development");
        }
    }
}
