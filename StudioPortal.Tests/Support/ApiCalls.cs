using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace StudioPortal.Tests.Support;

/// <summary>Calls under /api/v1 and what they answer.</summary>
static class ApiCalls
{
    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Task<HttpResponseMessage> Get(this HttpClient client, string path) => client.SendAsync(new(HttpMethod.Get, $"/api/v1/{path}"));

    public static Task<HttpResponseMessage> Delete(this HttpClient client, string path) =>
        client.SendAsync(new(HttpMethod.Delete, $"/api/v1/{path}"));

    public static Task<HttpResponseMessage> Post(this HttpClient client, string path, object? body = null, string? key = null) =>
        client.SendAsync(HttpMethod.Post, path, body ?? new { }, key);

    public static Task<HttpResponseMessage> Patch(this HttpClient client, string path, object body) =>
        client.SendAsync(HttpMethod.Patch, path, body, null);

    public static async Task<JsonElement> ShouldBe(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public static async Task<JsonElement> ShouldBeRefused(this HttpResponseMessage answer, int status, string code)
    {
        var problem = await answer.ShouldBe((HttpStatusCode)status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("title").GetString().ShouldNotBe(code);
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        return problem;
    }

    public static async Task<JsonElement> JsonAsync(this Task<HttpResponseMessage> call) =>
        await (await call).ShouldBe(HttpStatusCode.OK);

    public static Guid Id(this JsonElement json) => json.GetProperty("id").GetGuid();

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    public static int Number(this JsonElement json, string name) => json.GetProperty(name).GetInt32();

    static Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, object body, string? key)
    {
        var request = new HttpRequestMessage(method, $"/api/v1/{path}") { Content = JsonContent.Create(body, options: Web) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(request);
    }
}
