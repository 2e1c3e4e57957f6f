using System.Net;
using System.Text.Json;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

/// <summary>The rules for cancelling, the review list and the cards that are brought up, from outside (I02, I05).</summary>
[Collection(StudioAppCollection.Name)]
public class CancellingTests(StudioApp app)
{
    [Fact]
    public async Task Rules_of_a_class_type_are_announced_listed_and_withdrawn()
    {
        var type = await ClassTypeAsync();
        var made = await (await app.Manager.Post("cancellation-policies", Rules(type, 1440))).ShouldBe(HttpStatusCode.Created);
        (made.Number("version"), made.Number("freeMinutes"), made.GetProperty("lateCancellation").Text("cost"), made.GetProperty("noShow").Number("fee")).ShouldBe((1, 1440, "credit", 5000));
        (await VersionsAsync(type)).Select(one => (one.Number("version"), one.GetProperty("inForce").GetBoolean())).ShouldBe([(1, true)]);

        var withdrawn = await (await app.Manager.Delete($"class-types/{type}/cancellation-policy")).ShouldBe(HttpStatusCode.OK);
        (withdrawn.Number("version"), withdrawn.GetProperty("withdrawn").GetBoolean()).ShouldBe((2, true));
        await (await app.Manager.Delete($"class-types/{type}/cancellation-policy")).ShouldBeRefused(404, "policy-not-found");
    }

    [Fact]
    public async Task A_key_announces_once()
    {
        var (type, key) = (await ClassTypeAsync(), Guid.NewGuid().ToString());
        var first = await (await app.Manager.Post("cancellation-policies", Rules(type, 60), key)).ShouldBe(HttpStatusCode.Created);

        (await (await app.Manager.Post("cancellation-policies", Rules(type, 60), key)).ShouldBe(HttpStatusCode.Created)).Id().ShouldBe(first.Id());
        await (await app.Manager.Post("cancellation-policies", Rules(type, 90), key)).ShouldBeRefused(422, "idempotency-key-reused");
    }

    [Fact]
    public async Task Unsound_rules_are_refused_by_name()
    {
        await (await app.Manager.Post("cancellation-policies", Rules(await ClassTypeAsync(), -1))).ShouldBeRefused(422, "policy-unsound");
        await (await app.Manager.Post("cancellation-policies", Rules(Guid.NewGuid(), 60))).ShouldBeRefused(404, "class-type-not-found");

        await (await app.Manager.Post("cancellation-policies", new { })).ShouldBeRefused(400, "validation-failed");
    }

    [Fact]
    public async Task Only_who_may_change_the_studio_announces_and_only_who_may_review_sees_the_list()
    {
        await (await app.Desk.Post("cancellation-policies", Rules(null, 60))).ShouldBeRefused(403, "forbidden");

        await (await app.Desk.Get("penalties")).ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task A_late_cancellation_is_listed_and_let_off_once()
    {
        var member = await app.MemberAsync();
        var booking = await app.BookedAsync(await SoonAsync(), member.Id);
        (await app.Desk.Delete($"bookings/{booking}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var waiting = (await app.Manager.Get("penalties?state=waiting").JsonAsync()).EnumerateArray().Single(one => one.GetProperty("bookingId").GetGuid() == booking);
        (waiting.Text("kind"), waiting.Text("cost"), waiting.Number("credits"), waiting.Number("policyVersion")).ShouldBe(("lateCancellation", "credit", 1, 1));

        var waived = await (await app.Manager.Post($"penalties/{waiting.Id()}/waiver", new { reason = "病了" })).ShouldBe(HttpStatusCode.OK);
        (waived.Text("state"), waived.Text("reason")).ShouldBe(("waived", "病了"));
        await (await app.Manager.Post($"penalties/{waiting.Id()}/waiver", new { reason = "别的" })).ShouldBeRefused(409, "penalty-decided");
    }

    [Fact]
    public async Task A_waiver_says_why_and_of_what()
    {
        await (await app.Manager.Post($"penalties/{Guid.NewGuid()}/waiver", new { reason = " " })).ShouldBeRefused(400, "validation-failed");

        await (await app.Manager.Post($"penalties/{Guid.NewGuid()}/waiver", new { reason = "病了" })).ShouldBeRefused(404, "penalty-not-found");
    }

    [Fact]
    public async Task Cards_are_listed_by_why_they_are_brought_up()
    {
        foreach (var list in (string[])["ending", "fewLeft", "unseen"])
            (await app.Desk.Get($"cards/attention?list={list}&pageSize=5")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await (await app.Desk.Get("cards/attention?list=other")).ShouldBeRefused(400, "validation-failed");
        await (await app.Desk.Get("cards/attention?list=unseen&days=0")).ShouldBeRefused(400, "validation-failed");
    }

    static object Rules(Guid? classTypeId, int freeMinutes) => new
    {
        classTypeId, freeMinutes, lateCancellation = new { cost = "credit", blockAfter = 3 }, noShow = new { cost = "fee", fee = 5000 },
    };

    async Task<Guid> ClassTypeAsync() =>
        (await (await app.Manager.Post("class-types", new { name = $"课{Guid.NewGuid():N}"[..20], style = "Hatha", minutes = 60 })).ShouldBe(HttpStatusCode.Created)).Id();

    async Task<IReadOnlyList<JsonElement>> VersionsAsync(Guid type) =>
        [.. (await app.Desk.Get("cancellation-policies").JsonAsync()).EnumerateArray().Where(one => one.GetProperty("classTypeId").ToString() == type.ToString())];

    /// <summary>A class that begins within the hour.</summary>
    Task<Guid> SoonAsync()
    {
        var local = StudioApp.Start.AddHours(8).AddMinutes(50);
        return app.SessionAsync(day: DateOnly.FromDateTime(local), startsAt: TimeOnly.FromDateTime(local));
    }
}
