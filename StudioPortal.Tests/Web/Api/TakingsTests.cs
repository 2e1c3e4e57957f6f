using System.Net;
using System.Text.Json;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

/// <summary>In a studio of their own, because a day is closed for everybody.</summary>
public class TakingsTests : IAsyncLifetime
{
    const string Today = "2026-11-18";

    readonly StudioApp _app = new();

    [Fact]
    public async Task A_day_is_read_counted_and_closed_once()
    {
        await SellAsync("cash");
        var open = await _app.Manager.Get("takings").JsonAsync();
        (open.Text("date"), open.GetProperty("total").GetInt64(), open.GetProperty("byTender")[0].Text("tender")).ShouldBe((Today, 100_000, "cash"));

        await (await CloseAsync(99_000)).ShouldBeRefused(422, "takings-note-missing");
        var closed = await (await CloseAsync(99_000, "找错", "close-once")).ShouldBe(HttpStatusCode.OK);
        closed.GetProperty("closing").GetProperty("difference").GetInt64().ShouldBe(-1_000);

        (await (await CloseAsync(99_000, "找错", "close-once")).ShouldBe(HttpStatusCode.OK)).GetRawText().ShouldBe(closed.GetRawText());
        await (await CloseAsync(100_000)).ShouldBeRefused(409, "takings-closed");
    }

    [Fact]
    public async Task What_is_sold_after_the_closing_is_the_next_day_s()
    {
        await (await _app.Manager.Post($"takings/{Today}/closing", new { counts = Array.Empty<object>() })).ShouldBe(HttpStatusCode.OK);
        await SellAsync("cash");

        (await _app.Manager.Get($"sales?date={Today}").JsonAsync()).GetArrayLength().ShouldBe(0);
        (await _app.Manager.Get("sales?date=2026-11-19").JsonAsync())[0].Text("date").ShouldBe("2026-11-19");
    }

    [Fact]
    public async Task The_desk_sees_the_takings_and_a_manager_closes_them()
    {
        await (await _app.Desk.Get("takings")).ShouldBe(HttpStatusCode.OK);
        await (await _app.Desk.Post($"takings/{Today}/closing", new { })).ShouldBeRefused(403, "forbidden");
        await (await _app.Teacher.Get("takings")).ShouldBeRefused(403, "forbidden");
    }

    [Theory]
    [InlineData("2026-11-19", 422, "takings-day-out-of-range")]
    [InlineData("18.11.2026", 400, "validation-failed")]
    public async Task A_day_that_cannot_be_closed_is_refused(string day, int status, string code) =>
        await (await _app.Manager.Post($"takings/{day}/closing", new { })).ShouldBeRefused(status, code);

    [Theory]
    [InlineData("""{ "counts": [ null ] }""", 400, "validation-failed")]
    [InlineData("""{ "counts": [ { "tender": "cash", "counted": -9223372036854775808 } ], "note": "x" }""", 422, "payment-invalid")]
    public async Task A_count_that_is_none_is_refused(string body, int status, string code) =>
        await (await _app.Manager.Post($"takings/{Today}/closing", JsonSerializer.Deserialize<object>(body)!)).ShouldBeRefused(status, code);

    public async ValueTask InitializeAsync() => await _app.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _app.DisposeAsync();
    }

    async Task SellAsync(string method) =>
        await (await _app.Desk.Post($"members/{(await _app.MemberAsync(withCard: false)).Id}/cards", new { _app.PlanId, payment = new { method } })).ShouldBe(HttpStatusCode.Created);

    Task<HttpResponseMessage> CloseAsync(long counted, string? note = null, string? key = null) =>
        _app.Manager.Post($"takings/{Today}/closing", new { counts = new[] { new { tender = "cash", counted } }, note }, key);
}
