using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Web.Features.Identity;

namespace StudioPortal.Web.Api;

/// <summary>One call: who makes it, under which idempotency key, and how the studio writes its times and names.</summary>
public sealed class ApiCall
{
    public const string KeyHeader = "Idempotency-Key";
    const int LongestKey = 200;

    readonly HttpContext _http;

    ApiCall(HttpContext http, Actor by, Studio studio, DateTime now) => (_http, By, Studio, Now, NewId) = (http, by, studio, now, IdOf(http, by));

    public Actor By { get; }

    public Studio Studio { get; }

    /// <summary>UTC.</summary>
    public DateTime Now { get; }

    /// <summary>The id of what this call makes: the same for the same caller, address and key. Null without a key.</summary>
    public Guid? NewId { get; }

    public StudioCalendar Calendar => Studio.Calendar;

    public DateOnly Today => Calendar.DayOf(Now);

    public static async ValueTask<ApiCall> BindAsync(HttpContext http)
    {
        var clock = http.RequestServices.GetRequiredService<StudioClock>();
        return new(http, http.User.ToActor()!, await clock.StudioAsync(http.RequestAborted), clock.Now);
    }

    public static bool IsKey(string text) => text.Length is >= 1 and <= LongestKey && !text.Any(char.IsControl);

    public string Named(LocalName name) => name.In(CultureInfo.CurrentUICulture);

    public string? Named(LocalName? name) => name is { } known ? Named(known) : null;

    public DateTimeOffset Timed(DateTime instant) => Calendar.WithOffset(instant);

    public DateTimeOffset? Timed(DateTime? instant) => instant is { } known ? Timed(known) : null;

    /// <summary>A refusal in the language of the call.</summary>
    public string Said(Refusal refusal) => Problems.Of(refusal, Calendar).Title;

    public IResult Refuse(Refusal refusal)
    {
        if (refusal.Kind == RefusalKind.Unavailable) _http.Response.Headers.RetryAfter = "1";
        return Problems.Of(refusal, Calendar).ToResult();
    }

    public IResult Refuse(Faults faults) => Problems.Of(StatusCodes.Status400BadRequest, "validation-failed", faults.ByField).ToResult();

    /// <summary>The value as the answer shows it, or the refusal.</summary>
    public IResult Answer<T, TView>(Outcome<T> outcome, Func<T, TView> view) =>
        outcome.IsRefused ? Refuse(outcome.Refusal) : Results.Ok(view(outcome.Value));

    /// <summary>One page of a list, with the number of all in a header.</summary>
    public IResult List<TView>(IEnumerable<TView> page, int total)
    {
        _http.Response.Headers["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        return Results.Ok(page);
    }

    /// <summary>A list that is short enough to be read whole, and is given whole unless a page is asked for.</summary>
    public IResult List<T, TView>(IReadOnlyList<T> all, Paging paging, Func<T, TView> view) =>
        paging.Faults is { } faults ? Refuse(faults)
        : List((paging.IsAskedFor ? all.Skip(paging.Skip).Take(paging.Size) : all).Select(view), all.Count);

    Problems Problems => _http.RequestServices.GetRequiredService<Problems>();

    static Guid? IdOf(HttpContext http, Actor by)
    {
        if (!http.Request.Headers.TryGetValue(KeyHeader, out var key)) return null;
        var turn = $"{by.AccountId:N}\n{http.Request.Method} {http.Request.Path.Value!.ToLowerInvariant().TrimEnd('/')}\n{key}";
        return new(SHA256.HashData(Encoding.UTF8.GetBytes(turn)).AsSpan(0, 16));
    }
}
