using System.Globalization;

namespace StudioPortal.Web.Api;

/// <summary>Days in addresses are <c>yyyy-MM-dd</c>: a day that could be read in two ways is not read at all.</summary>
static class StudioDays
{
    static readonly string[] Names = ["date", "from", "to"];

    /// <summary>Answers 400 with the fault of each day that is written otherwise or lies beyond 2000 to 2100.</summary>
    public static async ValueTask<object?> RefuseOthersAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var query = context.HttpContext.Request.Query;
        var faults = Names.Aggregate(new Faults(), (all, name) => all.When(query.TryGetValue(name, out var text) && !IsDay(text), name, $"{name}-invalid"));
        return faults.OrNull() is null ? await next(context) : context.Arguments.OfType<ApiCall>().First().Refuse(faults);
    }

    static bool IsDay(string? text) => string.IsNullOrEmpty(text)
        || (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100);
}
