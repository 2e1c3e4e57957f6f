using System.Net;
using System.Net.Http.Headers;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Layout;

[Collection(StudioAppCollection.Name)]
public class EndedLinkTests(StudioApp app)
{
    [Fact]
    public async Task A_lobby_link_that_has_ended_says_so_and_not_that_there_is_no_page()
    {
        using var client = app.ClientWith(token: null);
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));

        var page = await client.GetAsync("/lobby?device=spd_ended&lang=en");
        page.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await page.Content.ReadAsStringAsync()).ShouldContain("This link has ended.");
    }
}
