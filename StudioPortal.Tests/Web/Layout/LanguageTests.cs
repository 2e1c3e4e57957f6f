using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Layout;

namespace StudioPortal.Tests.Web.Layout;

public class LanguageTests : InAStudio
{
    const string English = "en-GB,en;q=0.9";
    const string EnglishCookie = ".AspNetCore.Culture=c=en|uic=en";

    [Fact]
    public async Task The_lobby_speaks_the_studios_language_whatever_its_browser_says() =>
        (await Of("/lobby", accept: English)).ShouldBe("zh-Hans");

    [Fact]
    public async Task A_language_chosen_on_the_device_wins_on_the_lobby_too() =>
        (await Of("/lobby", cookie: EnglishCookie)).ShouldBe("en");

    [Fact]
    public async Task The_address_of_the_lobby_may_ask_for_a_language() =>
        (await Of("/lobby", query: "?lang=zh-Hant", cookie: EnglishCookie)).ShouldBe("zh-Hant");

    [Fact]
    public async Task Elsewhere_the_browser_is_asked() => (await Of("/desk", accept: English)).ShouldBe("en");

    [Fact]
    public async Task A_browser_that_speaks_none_of_ours_gets_the_studios_language() =>
        (await Of("/desk", accept: "fr-FR")).ShouldBe("zh-Hans");

    [Fact]
    public async Task A_circuit_goes_on_in_the_language_of_the_page_that_opened_it() =>
        (await Of("/_blazor", query: "?lang=en", accept: "zh-CN")).ShouldBe("en");

    async Task<string> Of(string path, string query = "", string? cookie = null, string? accept = null)
    {
        var http = new DefaultHttpContext { RequestServices = Studio.Services };
        (http.Request.Path, http.Request.QueryString) = (path, new(query));
        http.Request.Headers.Cookie = cookie;
        http.Request.Headers.AcceptLanguage = accept;
        var options = new ServiceCollection().AddAppearance().BuildServiceProvider().GetRequiredService<IOptions<RequestLocalizationOptions>>();
        var spoken = CultureInfo.InvariantCulture;
        var middleware = new Microsoft.AspNetCore.Localization.RequestLocalizationMiddleware(
            _ =>
            {
                spoken = CultureInfo.CurrentUICulture;
                return Task.CompletedTask;
            }, options, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        await middleware.Invoke(http);
        return spoken.Name;
    }
}
