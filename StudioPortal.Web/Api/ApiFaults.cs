using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Localization;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Api;

/// <summary>Sees to it that whatever goes wrong under /api is answered as a problem, in the caller's or the studio's language.</summary>
sealed partial class ApiFaults(RequestDelegate next, Problems problems, StudioClock studio, ILogger<ApiFaults> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = await LanguageAsync(http);
            http.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.Name;
            if (RefuseAtOnce(http) is { } problem)
            {
                await problem.ToResult().ExecuteAsync(http);
                return;
            }

            await next(http);
            if (IsBare(http.Response)) await problems.OfStatus(http.Response.StatusCode).ToResult().ExecuteAsync(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            if (!http.RequestAborted.IsCancellationRequested) await AnswerAsync(http, fault);
        }
    }

    /// <summary>Null to go on. An address that leads nowhere is told to anybody: the addresses are public.</summary>
    ApiProblem? RefuseAtOnce(HttpContext http)
    {
        if (http.GetEndpoint() is null) return problems.OfStatus(StatusCodes.Status404NotFound);
        return http.Request.Headers.TryGetValue(ApiCall.KeyHeader, out var key) && !ApiCall.IsKey(key.ToString())
            ? problems.Of(StatusCodes.Status400BadRequest, "idempotency-key-invalid")
            : null;
    }

    async Task AnswerAsync(HttpContext http, Exception fault)
    {
        var problem = Of(fault);
        if (problem.Status == StatusCodes.Status413PayloadTooLarge) await BodyLimit.DrainAsync(http.Request);
        http.Response.Clear();
        await problem.ToResult().ExecuteAsync(http);
    }

    ApiProblem Of(Exception fault)
    {
        switch (fault)
        {
            case BadHttpRequestException { InnerException: JsonException json }: return OfJson(json);
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad when ParameterName().Match(bad.Message) is { Success: true } match:
                var field = JsonNamingPolicy.CamelCase.ConvertName(match.Groups[1].Value);
                return OfField(field, $"{Faults.Kebab(field)}-invalid");
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest }: return problems.Of(StatusCodes.Status400BadRequest, "malformed-json");
            case BadHttpRequestException bad: return problems.OfStatus(bad.StatusCode);
        }

        var id = FaultIds.New();
        log.LogError(fault, "A call failed: {FaultId}", id);
        return problems.Of(StatusCodes.Status500InternalServerError, "unexpected", faultId: id);
    }

    /// <summary>The reader's own fault is broken JSON; any other is a value of the wrong kind, at a known place.</summary>
    ApiProblem OfJson(JsonException fault) =>
        fault.InnerException is JsonException || fault.Path is not { Length: > 2 } path
            ? problems.Of(StatusCodes.Status400BadRequest, "malformed-json")
            : OfField(path[2..], "type-invalid");

    ApiProblem OfField(string field, string code) =>
        problems.Of(StatusCodes.Status400BadRequest, "validation-failed", new Faults().When(true, field, code).ByField);

    async ValueTask<CultureInfo> LanguageAsync(HttpContext http) =>
        http.Features.Get<IRequestCultureFeature>()?.Provider is null && await studio.FindAsync(http.RequestAborted) is { } known
            ? CultureInfo.GetCultureInfo(known.Culture)
            : CultureInfo.CurrentUICulture;

    static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null };

    [GeneratedRegex("""^(?:Failed to bind parameter|Required parameter) "\S+ (\w+)""")]
    private static partial Regex ParameterName();
}
