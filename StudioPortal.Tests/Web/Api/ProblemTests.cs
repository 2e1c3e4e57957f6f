using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class ProblemTests(StudioApp app)
{
    [Theory]
    [InlineData("nothing-here", "not-found")]
    [InlineData("members/not-an-id", "not-found")]
    [InlineData("members/7a3f0d1e-0000-4000-8000-000000000000", "member-not-found")]
    [InlineData("cards/7a3f0d1e-0000-4000-8000-000000000000/ledger", "card-not-found")]
    [InlineData("bookings/7a3f0d1e-0000-4000-8000-000000000000", "booking-not-found")]
    [InlineData("class-sessions/7a3f0d1e-0000-4000-8000-000000000000/roster", "session-not-found")]
    public async Task What_is_not_there_is_a_problem(string path, string code) => await (await app.Manager.Get(path)).ShouldBeRefused(404, code);

    [Theory]
    [InlineData(null)]
    [InlineData("spt_nobody-has-this-one")]
    public async Task Without_a_valid_token_a_bearer_token_is_asked_for(string? token)
    {
        using var stranger = app.ClientWith(token);
        var answer = await stranger.Get("members");
        await answer.ShouldBeRefused(401, "unauthorized");
        answer.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
    }

    [Fact]
    public async Task What_a_role_may_not_do_is_forbidden() => await (await app.Display.Get("members")).ShouldBeRefused(403, "forbidden");

    [Fact]
    public async Task A_method_an_address_does_not_know_is_not_allowed() =>
        await (await app.Manager.Patch("card-plans", new { })).ShouldBeRefused(405, "method-not-allowed");

    [Theory]
    [InlineData("{\"name\": ", "malformed-json")]
    [InlineData("", "malformed-json")]
    [InlineData("null", "malformed-json")]
    [InlineData("[]", "malformed-json")]
    [InlineData("{\"name\": 7}", "validation-failed")]
    [InlineData("{\"name\": \"\\ud800\"}", "validation-failed")]
    public async Task A_body_that_cannot_be_read_says_why(string body, string code) =>
        await (await Send(new StringContent(body, Encoding.UTF8, "application/json"))).ShouldBeRefused(400, code);

    [Fact]
    public async Task Only_json_is_taken() =>
        await (await Send(new StringContent("name=x", Encoding.UTF8, "application/x-www-form-urlencoded"))).ShouldBeRefused(415, "media-type-unsupported");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_megabytes_get_an_answer_and_not_a_reset(bool isChunked)
    {
        var body = new StringContent($"{{\"name\": \"{new string('n', 10_000_000)}\"}}", Encoding.UTF8, "application/json");
        await (await Send(body, isChunked)).ShouldBeRefused(413, "body-too-large");
    }

    [Fact]
    public async Task Problems_speak_the_language_of_the_call()
    {
        using var client = app.ClientWith(app.Manager.DefaultRequestHeaders.Authorization!.Parameter);
        (await (await client.Get("members/none")).ShouldBeRefused(404, "not-found")).Text("title").ShouldBe("此地址没有内容。");
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
        (await (await client.Get("members/none")).ShouldBeRefused(404, "not-found")).Text("title").ShouldBe("There is nothing at this address.");
    }

    [Fact]
    public async Task What_nobody_expected_carries_the_id_of_its_log_line()
    {
        await using var broken = new StudioApp();
        await broken.InitializeAsync();
        await broken.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE ScheduleRules"));
        (await (await broken.Manager.Get("schedule-rules")).ShouldBeRefused(500, "unexpected")).Text("faultId").ShouldStartWith("E-");
    }

    [Fact]
    public async Task Too_many_calls_are_told_when_to_come_again()
    {
        await using var limited = new LimitedApp();
        await limited.InitializeAsync();
        for (var call = 0; call < 3; call++) await (await limited.Manager.Get("rooms")).ShouldBe(HttpStatusCode.OK);
        var answer = await limited.Manager.Get("rooms");

        await answer.ShouldBeRefused(429, "too-many-requests");
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        await (await limited.Desk.Get("rooms")).ShouldBe(HttpStatusCode.OK);
    }

    async Task<HttpResponseMessage> Send(HttpContent body, bool isChunked = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/members") { Content = body };
        request.Headers.TransferEncodingChunked = isChunked;
        return await app.Desk.SendAsync(request);
    }

    sealed class LimitedApp : StudioApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Api:RequestsPerMinute", "3");
        }
    }
}
