using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class OpenApiTests(StudioApp app)
{
    static readonly string[] Methods = ["get", "post", "patch", "delete", "put"];

    [Fact]
    public async Task The_document_is_open_to_everybody_and_names_every_address()
    {
        var paths = (await DocumentAsync()).GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        var routes = app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => $"/{endpoint.RoutePattern.RawText!.Trim('/').Replace(":guid", "")}");

        paths.Order().ShouldBe(routes.Where(route => route.StartsWith("/api/v1/", StringComparison.Ordinal)).Distinct().Order());
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_a_summary_and_an_answer_with_a_shape()
    {
        var operations = await OperationsAsync();
        operations.Select(one => one.Text("operationId")).ShouldBeUnique();
        foreach (var operation in operations)
        {
            operation.Text("summary").ShouldNotBeNullOrWhiteSpace(operation.Text("operationId"));
            Answers(operation, problems: false).ShouldAllBe(content => content.EnumerateObject().Single().Value.GetProperty("schema").EnumerateObject().Any(), operation.Text("operationId"));
        }
    }

    [Fact]
    public async Task Every_refusal_is_a_problem_with_a_code()
    {
        var document = await DocumentAsync();
        foreach (var operation in await OperationsAsync())
            Answers(operation, problems: true).ShouldAllBe(
                content => content.GetProperty("application/problem+json").GetProperty("schema").GetRawText().Contains("ApiProblem"), operation.Text("operationId"));
        document.GetProperty("components").GetProperty("schemas").GetProperty("ApiProblem").GetProperty("required").EnumerateArray()
            .Select(field => field.GetString()).ShouldContain("code");
    }

    [Fact]
    public async Task Every_post_takes_an_idempotency_key()
    {
        var posts = (await DocumentAsync()).GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("post", out _)).Select(path => path.Value.GetProperty("post"));
        posts.ShouldAllBe(post => post.GetProperty("parameters").EnumerateArray().Any(one => one.GetProperty("name").GetString() == "Idempotency-Key"));
    }

    [Fact]
    public async Task Whatever_makes_something_says_that_a_key_may_be_used_up()
    {
        var making = (await OperationsAsync()).Where(one => one.GetProperty("responses").TryGetProperty("201", out _));
        making.ShouldAllBe(one => one.GetProperty("responses").GetProperty("422").Text("description").Contains("idempotency-key-reused"));
    }

    [Theory]
    [InlineData("cancelBooking", "409", "already-cancelled")]
    [InlineData("changeClassSession", "409", "class-has-check-ins")]
    [InlineData("takeWalkIn", "422", "card-expired")]
    [InlineData("changeMember", "409", "changed-meanwhile")]
    [InlineData("bookClass", "415", "media-type-unsupported")]
    public async Task Refusals_are_declared(string operation, string status, string code) =>
        (await OperationsAsync()).Single(one => one.Text("operationId") == operation)
        .GetProperty("responses").GetProperty(status).Text("description").ShouldContain(code);

    [Fact]
    public async Task A_bearer_token_is_asked_for()
    {
        var document = await DocumentAsync();
        document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").Text("scheme").ShouldBe("bearer");
        document.GetProperty("security")[0].TryGetProperty("bearer", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Enumerations_are_words()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");
        schemas.GetProperty("BookingStatus").GetProperty("enum").EnumerateArray().Select(one => one.GetString())
            .ShouldBe(["waitlisted", "booked", "checkedIn", "noShow", "cancelled", "lateCancelled"]);
        schemas.GetProperty("SessionState").GetProperty("enum")[0].GetString().ShouldBe("scheduled");
    }

    [Fact]
    public async Task An_enumeration_that_may_be_left_out_holds_no_null_of_its_own()
    {
        var enumerations = (await DocumentAsync()).GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Where(schema => schema.Value.TryGetProperty("enum", out _)).ToList();

        enumerations.Select(schema => schema.Name).ShouldContain("Sex");
        enumerations.SelectMany(schema => schema.Value.GetProperty("enum").EnumerateArray()).ShouldAllBe(word => word.ValueKind == JsonValueKind.String);
    }

    static IEnumerable<JsonElement> Answers(JsonElement operation, bool problems) =>
        operation.GetProperty("responses").EnumerateObject()
            .Where(answer => int.Parse(answer.Name) >= 400 == problems).Select(answer => answer.Value.GetProperty("content"));

    async Task<JsonElement> DocumentAsync()
    {
        using var stranger = app.ClientWith(null);
        return await (await stranger.GetAsync("/openapi/v1.json")).ShouldBe(HttpStatusCode.OK);
    }

    async Task<List<JsonElement>> OperationsAsync() =>
    [
        .. (await DocumentAsync()).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()).Where(one => Methods.Contains(one.Name)).Select(one => one.Value),
    ];
}
