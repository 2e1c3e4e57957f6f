using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Web.Api;

/// <summary>The OpenAPI document: what the endpoints themselves say, and what holds for all of them.</summary>
static class ApiDocument
{
    const string Bearer = "bearer";
    const string About =
        "The class day of a yoga studio: classes, bookings, check-ins, members and cards. Sign in with a bearer token, made by "
        + "`token create` on the command line or under Settings. Instants are ISO 8601 with the studio's offset, days are yyyy-MM-dd, "
        + "money is in minor units. Lists take page and pageSize (1 to 200; 200 when only page is given) and say in X-Total-Count how many there are; without either, "
        + "classes of a day, a roster, a ledger and the catalogue come whole. "
        + "What is refused is application/problem+json with a stable code. Names of classes, teachers and rooms are in the studio's "
        + "language or in that of Accept-Language. Changes as they happen: the SignalR hub /hubs/class-board.";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) => Complete(document));
        options.AddOperationTransformer((operation, context, _) => Complete(operation, context));
    });

    static Task Complete(OpenApiDocument document)
    {
        (document.Info.Title, document.Info.Version, document.Info.Description) = ("StudioPortal", "v1", About);
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "An API token or a device's key." },
        };
        foreach (var words in (document.Components.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Values.OfType<OpenApiSchema>().Where(schema => schema.Enum?.Count > 0))
            OnlyWords(words);
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    }

    /// <summary>Where it may be left out is said by its field, as one of null and the enumeration; an enumeration that held null too would leave no valid answer.</summary>
    static void OnlyWords(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. schema.Enum!.Where(word => word is not null && !word.IsJsonNullSentinel())];
    }

    static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var description = context.Description;
        if (description.HttpMethod == HttpMethods.Post) AddKey(operation);
        if (description.HttpMethod != HttpMethods.Get) AddAnswer(operation, "409");
        if (operation.RequestBody is not null) AddAnswer(operation, "415");
        foreach (var (status, response) in operation.Responses ?? [])
            Describe(response, status, [.. description.ActionDescriptor.EndpointMetadata.OfType<RefusalCodes>()], IsList(operation, response));
        return Task.CompletedTask;
    }

    /// <summary>What any change may be answered with, whatever the endpoint says of itself.</summary>
    static void AddAnswer(OpenApiOperation operation, string status)
    {
        if (operation.Responses is { } responses && !responses.ContainsKey(status))
            responses[status] = new OpenApiResponse { Content = responses["400"].Content };
    }

    static void AddKey(OpenApiOperation operation) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = ApiCall.KeyHeader, In = ParameterLocation.Header, Required = false,
        Description = "1 to 200 characters. The same key from the same token at the same address is done once and answered alike.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 },
    });

    static void Describe(IOpenApiResponse response, string status, IReadOnlyList<RefusalCodes> refusals, bool isList)
    {
        if (response is not OpenApiResponse own) return;
        var codes = refusals.Where(one => $"{one.Status}" == status).SelectMany(one => one.Codes).ToList();
        if (status == "409") codes.Add(StorageRefusals.ChangedMeanwhile.Code);
        if (codes.Count > 0) own.Description = $"Refused: {string.Join(", ", codes)}";
        else if (General(status) is { } code) own.Description = $"Refused: {code}";
        if (isList) AddTotal(own);
        if (status is "401") AddHeader(own, "WWW-Authenticate", "Bearer");
        if (status is "429" or "503") AddHeader(own, "Retry-After", "Seconds to wait.");
    }

    static string? General(string status) => status switch
    {
        "400" => "validation-failed, malformed-json, idempotency-key-invalid",
        "401" => "unauthorized",
        "403" => "forbidden",
        "413" => "body-too-large",
        "415" => "media-type-unsupported",
        "429" => "too-many-requests",
        "500" => "unexpected",
        "503" => "storage-busy, storage-full, not-set-up",
        _ => null,
    };

    static bool IsList(OpenApiOperation operation, IOpenApiResponse response) =>
        operation.OperationId?.StartsWith("list", StringComparison.Ordinal) == true
        && response.Content?.ContainsKey("application/json") == true;

    static void AddTotal(OpenApiResponse response) => AddHeader(response, "X-Total-Count", "How many there are on all pages.");

    static void AddHeader(OpenApiResponse response, string name, string description) =>
        (response.Headers ??= new Dictionary<string, IOpenApiHeader>())[name] =
            new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
