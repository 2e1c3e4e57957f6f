using System.Net;
using System.Net.Http.Headers;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class ClassSessionTests(StudioApp app)
{
    [Fact]
    public async Task A_day_lists_its_classes_in_the_studios_language_and_offset()
    {
        var id = await app.SessionAsync(12, app.TeacherId, day: new(2026, 11, 24));
        var session = (await app.Display.Get("class-sessions?date=2026-11-24").JsonAsync()).EnumerateArray().Single(one => one.Id() == id);

        (session.Text("startsAt"), session.Text("date")).ShouldBe(("2026-11-24T18:30:00+08:00", "2026-11-24"));
        (session.Text("className"), session.Text("teacher")).ShouldBe(("流瑜伽", "陈静"));
        (session.Number("capacity"), session.Number("openSpots"), session.Text("status")).ShouldBe((12, 12, "scheduled"));
    }

    [Fact]
    public async Task Names_follow_the_language_that_is_asked_for()
    {
        var id = await app.SessionAsync(teacherId: app.TeacherId, day: new(2026, 11, 25));
        using var client = app.ClientWith(app.Display.DefaultRequestHeaders.Authorization!.Parameter);
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));

        (await client.Get($"class-sessions/{id}").JsonAsync()).Text("teacher").ShouldBe("Chen Jing");
    }

    [Fact]
    public async Task Lists_come_in_pages_and_say_how_many_there_are()
    {
        await app.SessionAsync(day: new(2026, 11, 26));
        await app.SessionAsync(day: new(2026, 11, 26));
        var page = await app.Manager.Get("class-sessions?date=2026-11-26&page=2&pageSize=1");

        page.Headers.GetValues("X-Total-Count").Single().ShouldBe("2");
        (await page.ShouldBe(HttpStatusCode.OK)).GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("class-sessions?pageSize=201", "pageSize", "page-size-invalid")]
    [InlineData("class-sessions?page=0", "page", "page-invalid")]
    [InlineData("class-sessions?page=two", "page", "page-invalid")]
    [InlineData("class-sessions?date=tomorrow", "date", "date-invalid")]
    [InlineData("class-sessions?date=11/23/2026", "date", "date-invalid")]
    [InlineData("class-sessions?date=9999-12-31", "date", "date-invalid")]
    public async Task What_a_query_says_wrongly_is_named(string path, string field, string code) =>
        (await (await app.Manager.Get(path)).ShouldBeRefused(400, "validation-failed"))
        .GetProperty("errors").GetProperty(field)[0].GetString().ShouldBe(code);

    [Fact]
    public async Task Opening_a_class_takes_the_length_of_its_type_and_the_places_of_its_room()
    {
        var opened = await app.Manager.Post("class-sessions", new
        {
            app.ClassTypeId, app.RoomId, startsAt = "2026-11-20T07:00",
        });

        var session = await opened.ShouldBe(HttpStatusCode.Created);
        (session.Text("endsAt"), session.Number("capacity")).ShouldBe(("2026-11-20T08:00:00+08:00", 20));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public async Task A_capacity_nobody_has_is_refused(int capacity) =>
        await (await app.Manager.Patch($"class-sessions/{await app.SessionAsync()}", new { capacity })).ShouldBeRefused(422, "capacity-out-of-range");

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(9)]
    [InlineData(481)]
    [InlineData(int.MaxValue)]
    public async Task A_length_no_class_has_is_told_with_its_field(int minutes)
    {
        var id = await app.SessionAsync();
        var weekly = new { app.ClassTypeId, app.RoomId, weekday = "friday", startsAt = "04:00", minutes };

        await ShouldBeWrong(await app.Manager.Patch($"class-sessions/{id}", new { minutes }));
        await ShouldBeWrong(await app.Manager.Post("class-sessions", new { app.ClassTypeId, app.RoomId, startsAt = "2026-11-20T04:00", minutes }));
        await ShouldBeWrong(await app.Manager.Post("schedule-rules", weekly));
    }

    [Fact]
    public async Task A_number_that_is_no_number_is_told_with_its_field()
    {
        var answer = await app.Manager.Patch($"class-sessions/{await app.SessionAsync()}", new { capacity = 99_999_999_999 });
        (await answer.ShouldBeRefused(400, "validation-failed")).GetProperty("errors").GetProperty("capacity")[0].GetString().ShouldBe("type-invalid");
    }

    [Fact]
    public async Task Fewer_places_than_people_are_refused_with_their_names()
    {
        var id = await app.SessionAsync();
        await app.BookedAsync(id, (await app.MemberAsync("李雷")).Id);
        await app.BookedAsync(id, (await app.MemberAsync("韩梅梅")).Id);
        var problem = await (await app.Manager.Patch($"class-sessions/{id}", new { capacity = 1 })).ShouldBeRefused(409, "capacity-below-booked");

        problem.GetProperty("values")[2].EnumerateArray().Select(name => name.GetString()).ShouldBe(["李雷", "韩梅梅"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_patch_changes_only_what_it_names()
    {
        var id = await app.SessionAsync(10, app.TeacherId, startsAt: new(9, 0), day: new(2026, 11, 27));
        var changed = await (await app.Manager.Patch($"class-sessions/{id}", new { startsAt = "2026-11-27T11:15:00+08:00", capacity = 9 })).ShouldBe(HttpStatusCode.OK);

        (changed.Text("startsAt"), changed.Number("capacity"), changed.Text("teacher")).ShouldBe(("2026-11-27T11:15:00+08:00", 9, "陈静"));
        (changed = await (await app.Manager.Patch($"class-sessions/{id}", new { teacherId = (Guid?)null })).ShouldBe(HttpStatusCode.OK))
            .GetProperty("teacher").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_cancelled_class_says_so_and_cannot_be_cancelled_twice()
    {
        var id = await app.SessionAsync();
        (await (await app.Manager.Post($"class-sessions/{id}/cancel", new { reason = "停电" })).ShouldBe(HttpStatusCode.OK))
            .Text("status").ShouldBe("cancelled");

        await (await app.Manager.Post($"class-sessions/{id}/cancel", new { reason = "停电" })).ShouldBeRefused(409, "class-cancelled");
    }

    [Fact]
    public async Task The_roster_shows_who_comes_by_what_card_and_who_waits()
    {
        var id = await app.SessionAsync(1);
        await app.BookedAsync(id, (await app.MemberAsync("先到")).Id);
        await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId = (await app.MemberAsync("后到")).Id, joinWaitlist = true });
        var roster = (await app.Desk.Get($"class-sessions/{id}/roster").JsonAsync()).EnumerateArray().ToList();

        roster.Select(row => (row.GetProperty("member").Text("name"), row.Text("status"))).ShouldBe([("先到", "booked"), ("后到", "waitlisted")]);
        (roster[0].GetProperty("card").Number("left"), roster[1].Number("position")).ShouldBe((10, 1));
    }

    [Fact]
    public async Task A_roster_comes_whole_unless_a_page_is_asked_for()
    {
        var id = await app.SessionAsync(60);
        await Task.WhenAll((await app.MembersAsync(60)).Select(member => app.BookedAsync(id, member)));

        (await app.Desk.Get($"class-sessions/{id}/roster").JsonAsync()).GetArrayLength().ShouldBe(60);
        (await app.Desk.Get($"class-sessions/{id}/roster?page=2&pageSize=50").JsonAsync()).GetArrayLength().ShouldBe(10);
    }

    [Fact]
    public async Task A_move_whose_places_are_refused_moves_nothing()
    {
        var id = await app.SessionAsync(day: new(2026, 11, 27), startsAt: new(6, 0));
        await (await app.Manager.Patch($"class-sessions/{id}", new { startsAt = "2026-11-27T22:15:00+08:00", capacity = 0 })).ShouldBeRefused(422, "capacity-out-of-range");

        (await app.Manager.Get($"class-sessions/{id}").JsonAsync()).Text("startsAt").ShouldBe("2026-11-27T06:00:00+08:00");
    }

    static async Task ShouldBeWrong(HttpResponseMessage answer) =>
        (await answer.ShouldBeRefused(400, "validation-failed")).GetProperty("errors").GetProperty("minutes")[0].GetString().ShouldBe("minutes-invalid");
}
