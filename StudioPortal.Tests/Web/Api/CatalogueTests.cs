using System.Net;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class CatalogueTests(StudioApp app)
{
    [Fact]
    public async Task What_a_manager_enters_stands_in_the_lists()
    {
        var type = await Made("class-types", new { name = "阴瑜伽", style = "Yin", minutes = 75, level = "beginner", fee = 12_000 });
        var teacher = await Made("teachers", new { name = "周宁", styles = new[] { "Yin" }, qualifications = new[] { new { name = "RYT 200" } } });
        var room = await Made("rooms", new { name = "小厅", capacity = 8 });
        var plan = await Made("card-plans", new { name = "季卡", kind = "period", validDays = 90, price = 180_000, covers = new[] { type } });

        foreach (var (list, id) in new[] { ("class-types", type), ("teachers", teacher), ("rooms", room), ("card-plans", plan) })
            (await app.Desk.Get(list).JsonAsync()).EnumerateArray().Select(one => one.Id()).ShouldContain(id);
    }

    [Fact]
    public async Task A_weekly_class_opens_the_coming_weeks()
    {
        var room = await Made("rooms", new { name = "周课厅", capacity = 9 });
        var rule = await (await app.Manager.Post("schedule-rules", new { app.ClassTypeId, roomId = room, weekday = "saturday", startsAt = "09:30", firstOn = "2026-11-21" })).ShouldBe(HttpStatusCode.Created);

        (rule.Text("weekday"), rule.Number("minutes"), rule.Number("capacity")).ShouldBe(("saturday", 60, 9));
        (await app.Manager.Get("class-sessions?date=2026-11-28").JsonAsync()).EnumerateArray().ShouldContain(one => one.Text("room") == "周课厅");
    }

    [Fact]
    public async Task What_is_missing_or_unsound_is_refused()
    {
        await (await app.Manager.Post("rooms", new { name = "没有位子", capacity = 0 })).ShouldBeRefused(422, "capacity-out-of-range");
        await (await app.Manager.Post("class-types", new { name = "太短", style = "Yin", minutes = 1 })).ShouldBeRefused(422, "class-type-unsound");
        await (await app.Manager.Post("card-plans", new { name = "错", kind = "count", credits = 10, validDays = 0, price = 1 })).ShouldBeRefused(422, "plan-unsound");
        await (await app.Manager.Post("schedule-rules", new { weekday = "someday" })).ShouldBeRefused(400, "validation-failed");
    }

    async Task<Guid> Made(string path, object body) => (await (await app.Manager.Post(path, body)).ShouldBe(HttpStatusCode.Created)).Id();
}
