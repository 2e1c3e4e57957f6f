using System.Text.Json.Serialization;

namespace StudioPortal.Web.Api;

/// <summary>Why a call was not done, RFC 9457. <paramref name="Code"/> is stable; the title is for people.</summary>
/// <param name="Errors">With <c>validation-failed</c>: the codes of every fault, by field.</param>
/// <param name="Values">What the refusal speaks of, such as the names of those who have a place.</param>
/// <param name="FaultId">With <c>unexpected</c>: the id under which the fault was logged.</param>
public sealed record ApiProblem(
    string Type, string Title, int Status, string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<object>? Values = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FaultId = null)
{
    public const string ContentType = "application/problem+json";

    public IResult ToResult() => Results.Json(this, statusCode: Status, contentType: ContentType);
}
