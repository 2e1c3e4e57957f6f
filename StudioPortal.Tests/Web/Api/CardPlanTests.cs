using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

/// <summary>Plans with all their terms, their versions, and what is refused (R013, R014).</summary>
[Collection(StudioAppCollection.Name)]
public class CardPlanTests(StudioApp app)
{
    [Fact]
    public async Task A_plan_says_all_its_terms()
    {
        var plan = await Made(new
        {
            name = "晨练月卡", kind = "period", validity = new { count = 1, unit = "months" }, price = 58_000, starts = "onFirstUse", opensWithinDays = 60,
            coverage = new { classTypes = new[] { app.ClassTypeId }, hours = new[] { new { weekdays = new[] { "monday", "friday" }, from = "07:00", to = "12:00" } } },
            limits = new { perWeek = 3 }, sharers = 1, freezes = 2, freezeDays = 14, benefits = "毛巾",
        });

        (plan.Text("starts"), plan.Number("opensWithinDays"), plan.Number("version"), plan.Text("benefits")).ShouldBe(("onFirstUse", 60, 1, "毛巾"));
        (plan.GetProperty("validity").Text("unit"), plan.GetProperty("limits").Number("perWeek"), plan.Number("freezeDays")).ShouldBe(("months", 3, 14));
        plan.GetProperty("coverage").GetProperty("hours")[0].Text("to").ShouldBe("12:00");
    }

    [Fact]
    public async Task A_put_makes_a_new_version_and_the_history_counts_what_was_sold()
    {
        var plan = await Made(Plan(price: 100_000));
        (await app.Desk.Post($"members/{(await app.MemberAsync(withCard: false)).Id}/cards", new { planId = plan.Id() })).StatusCode.ShouldBe(HttpStatusCode.Created);

        (await (await Put(plan.Id(), Plan(price: 120_000))).ShouldBe(HttpStatusCode.OK)).Number("version").ShouldBe(2);
        var versions = (await app.Desk.Get($"card-plans/{plan.Id()}/versions").JsonAsync()).EnumerateArray().ToList();
        versions.Select(one => (one.Number("version"), one.Number("sold"), one.GetProperty("current").GetBoolean())).ShouldBe([(2, 0, true), (1, 1, false)]);
        versions[1].GetProperty("terms").Number("price").ShouldBe(100_000);
    }

    [Fact]
    public async Task What_was_read_can_be_put_back_and_changes_nothing()
    {
        var plan = await Made(Plan());

        (await (await Put(plan.Id(), plan)).ShouldBe(HttpStatusCode.OK)).Number("version").ShouldBe(1);
    }

    [Fact]
    public async Task Who_saw_an_older_version_is_told()
    {
        var plan = await Made(Plan(price: 100_000));
        await (await Put(plan.Id(), Plan(price: 110_000))).ShouldBe(HttpStatusCode.OK);

        await (await Put(plan.Id(), new { name = "卡", kind = "count", credits = 10, validDays = 90, price = 1, version = 1 })).ShouldBeRefused(409, "changed-meanwhile");
    }

    [Fact]
    public async Task A_plan_taken_off_offer_is_not_changed_and_not_listed()
    {
        var plan = await Made(Plan());
        (await (await app.Manager.Delete($"card-plans/{plan.Id()}")).ShouldBe(HttpStatusCode.OK)).GetProperty("retired").GetBoolean().ShouldBeTrue();

        await (await Put(plan.Id(), Plan(price: 1))).ShouldBeRefused(422, "plan-retired");
        (await app.Desk.Get("card-plans").JsonAsync()).EnumerateArray().ShouldNotContain(one => one.Id() == plan.Id());
    }

    [Fact]
    public async Task A_list_of_classes_that_is_empty_covers_nothing_and_left_out_covers_all()
    {
        await (await app.Manager.Post("card-plans", new { name = "空", kind = "count", credits = 10, validDays = 90, price = 1, covers = Array.Empty<Guid>() })).ShouldBeRefused(422, "plan-covers-nothing");
        await (await app.Manager.Post("card-plans", new { name = "空", kind = "count", credits = 10, validDays = 90, price = 1, coverage = new { rooms = Array.Empty<Guid>() } })).ShouldBeRefused(422, "plan-covers-nothing");

        (await Made(Plan())).GetProperty("coverage").GetProperty("classTypes").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task What_a_plan_names_must_be_there()
    {
        await Refused(new { classTypes = new[] { Guid.NewGuid() } }, "class-type-not-found");
        await Refused(new { rooms = new[] { Guid.NewGuid() } }, "room-not-found");
        await Refused(new { teachers = new[] { Guid.NewGuid() } }, "teacher-not-found");
    }

    [Theory]
    [InlineData("-1", 422, "credits-out-of-range")]
    [InlineData("0", 422, "credits-out-of-range")]
    [InlineData("1001", 422, "credits-out-of-range")]
    [InlineData("1.5", 400, "validation-failed")]
    [InlineData("99999999999", 400, "validation-failed")]
    public async Task Credits_are_whole_and_in_range(string credits, int status, string code) =>
        await (await Raw($$"""{"name":"卡","kind":"count","credits":{{credits}},"validDays":90,"price":1}""")).ShouldBeRefused(status, code);

    [Theory]
    [InlineData("-1", 422, "price-out-of-range")]
    [InlineData("10000000001", 422, "price-out-of-range")]
    [InlineData("0.5", 400, "validation-failed")]
    public async Task A_price_is_whole_and_in_range(string price, int status, string code) =>
        await (await Raw($$"""{"name":"卡","kind":"count","credits":10,"validDays":90,"price":{{price}}}""")).ShouldBeRefused(status, code);

    [Fact]
    public async Task What_cannot_be_read_is_named_by_field()
    {
        var problem = await (await app.Manager.Post("card-plans", new
        {
            name = "卡", kind = "gold", credits = 10, price = 1, starts = "someday", validity = new { count = 1, unit = "fortnights" },
            coverage = new { hours = new[] { new { weekdays = new[] { "someday" }, from = "7", to = "25:00" } } },
        })).ShouldBeRefused(400, "validation-failed");

        problem.GetProperty("errors").EnumerateObject().Select(one => one.Name).ShouldBe(["from", "kind", "starts", "to", "unit", "weekdays"]);
    }

    [Fact]
    public async Task Only_a_manager_changes_plans()
    {
        (await app.Desk.Post("card-plans", Plan())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Desk.Delete($"card-plans/{app.PlanId}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_class_type_says_whether_it_is_private()
    {
        var type = await (await app.Manager.Post("class-types", new { name = "一对一", style = "Hatha", minutes = 60, @private = true })).ShouldBe(HttpStatusCode.Created);

        type.GetProperty("private").GetBoolean().ShouldBeTrue();
    }

    static object Plan(int price = 1_000) => new { name = "卡", kind = "count", credits = 10, validDays = 90, price };

    async Task<JsonElement> Made(object body) => await (await app.Manager.Post("card-plans", body)).ShouldBe(HttpStatusCode.Created);

    Task<HttpResponseMessage> Put(Guid id, object body) => app.Manager.PutAsJsonAsync($"/api/v1/card-plans/{id}", body);

    Task<HttpResponseMessage> Raw(string json) => app.Manager.PostAsync("/api/v1/card-plans", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

    async Task Refused(object coverage, string code) =>
        await (await app.Manager.Post("card-plans", new { name = "卡", kind = "count", credits = 10, validDays = 90, price = 1, coverage })).ShouldBeRefused(404, code);
}
