namespace StudioPortal.Web.Api;

/// <summary>What the OpenAPI document says of an endpoint, beside its address and body.</summary>
static class Described
{
    public static RouteHandlerBuilder As(this RouteHandlerBuilder endpoint, string operationId, string summary) =>
        endpoint.WithName(operationId).WithSummary(summary);

    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, int status = StatusCodes.Status200OK) =>
        endpoint.Produces<T>(status);

    /// <param name="codes">The refusals a caller should expect, told apart by their codes.</param>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, int status, params string[] codes) =>
        endpoint.Produces<ApiProblem>(status, ApiProblem.ContentType).WithMetadata(new RefusalCodes(status, codes));
}

/// <summary>The codes an endpoint may refuse with under one status, for the document.</summary>
sealed record RefusalCodes(int Status, IReadOnlyList<string> Codes);
