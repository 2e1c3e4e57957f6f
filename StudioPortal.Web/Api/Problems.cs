using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Api;

/// <summary>Makes problems out of refusals, faults and statuses, in the language of the call.</summary>
public sealed class Problems(IStringLocalizer<ApiTexts> texts, RefusalText refusals)
{
    public ApiProblem Of(
        int status, string code, IReadOnlyDictionary<string, IReadOnlyList<string>>? errors = null, string? faultId = null) =>
        new(TypeOf(code), texts[code], status, code, errors, FaultId: faultId);

    public ApiProblem Of(Refusal refusal, StudioCalendar calendar) => new(
        TypeOf(refusal.Code), refusals.Of(refusal, calendar), StatusOf(refusal.Kind), refusal.Code,
        Values: refusal.Values.Length == 0 ? null : [.. refusal.Values.Select(value => Written(value, calendar))]);

    /// <summary>What an answer without a body says by its status alone.</summary>
    public ApiProblem OfStatus(int status) => Of(status, status switch
    {
        StatusCodes.Status401Unauthorized => "unauthorized",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status413PayloadTooLarge => "body-too-large",
        StatusCodes.Status415UnsupportedMediaType => "media-type-unsupported",
        StatusCodes.Status429TooManyRequests => "too-many-requests",
        < 500 => "request-invalid",
        _ => "unexpected",
    });

    static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Rule => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    static string TypeOf(string code) => $"urn:studioportal:problem:{code}";

    static object Written(object value, StudioCalendar calendar) => value switch
    {
        DateTime instant => calendar.WithOffset(instant),
        LocalName name => name.In(CultureInfo.CurrentUICulture),
        IEnumerable<NamedClass> classes => classes.Select(one => one.In(CultureInfo.CurrentUICulture)).ToArray(),
        _ => value,
    };
}
