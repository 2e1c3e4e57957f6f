using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using StudioPortal.Web.Live;

namespace StudioPortal.Web.Api;

/// <summary>The outside contract: HTTP API, its document, and the hub for boards elsewhere.</summary>
public static class StudioApi
{
    static readonly int[] AnyCall =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden,
        StatusCodes.Status413PayloadTooLarge, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError,
        StatusCodes.Status503ServiceUnavailable,
    ];

    public static IServiceCollection AddStudioApi(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<Problems>().AddApiPolicies().AddApiLimits(settings).AddApiDocument().AddClassBoard();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services.ConfigureHttpJsonOptions(options => Write(options.SerializerOptions));
    }

    /// <summary>Before authentication: whatever is refused under /api from here on is answered as a problem.</summary>
    public static void UseStudioApi(this WebApplication app) => app.UseWhen(IsApi, api =>
    {
        api.UseMiddleware<ApiFaults>();
        api.Use(BodyLimit.InvokeAsync);
    });

    /// <summary>After authentication: calls are counted by token.</summary>
    public static void UseStudioApiLimits(this WebApplication app) => app.UseWhen(IsApi, api => api.UseRateLimiter());

    public static void MapStudioApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter(StudioDays.RefuseOthersAsync);
        foreach (var status in AnyCall)
            api.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ApiProblem), [ApiProblem.ContentType]));
        api.MapClassSessions();
        api.MapBookings();
        api.MapCheckIns();
        api.MapMembers();
        api.MapCards();
        api.MapChanges();
        api.MapEndings();
        api.MapSales();
        api.MapCatalogue();
        api.MapCardPlans();
        api.MapPayers();
        api.MapScheduleRules();
        api.MapAttention();
        api.MapPolicies();
        api.MapPenalties();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapClassBoard();
    }

    /// <summary>How the API and the hub write JSON: camel case, enumerations by name, other scripts as they are.</summary>
    public static void Write(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        json.MaxDepth = 16;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");
}
