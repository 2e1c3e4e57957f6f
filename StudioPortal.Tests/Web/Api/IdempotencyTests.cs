using System.Net;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class IdempotencyTests(StudioApp app)
{
    [Fact]
    public async Task Five_bookings_at_once_with_one_key_make_one_booking()
    {
        var (id, memberId) = (await app.SessionAsync(), (await app.MemberAsync()).Id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.Desk.Post($"class-sessions/{id}/bookings", new { memberId }, "once")));
        var bookings = await Task.WhenAll(answers.Select(answer => answer.ShouldBe(HttpStatusCode.Created)));

        bookings.Select(booking => booking.GetRawText()).Distinct().ShouldHaveSingleItem();
        (await app.Desk.Get($"class-sessions/{id}").JsonAsync()).Number("booked").ShouldBe(1);
    }

    [Fact]
    public async Task Five_bookings_at_once_without_a_key_make_one_booking_and_four_refusals()
    {
        var (id, memberId) = (await app.SessionAsync(), (await app.MemberAsync()).Id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.Desk.Post($"class-sessions/{id}/bookings", new { memberId })));

        answers.Select(answer => (int)answer.StatusCode).Order().ShouldBe([201, 409, 409, 409, 409]);
    }

    [Fact]
    public async Task A_key_used_again_for_something_else_is_refused()
    {
        var id = await app.SessionAsync();
        await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId = (await app.MemberAsync()).Id }, "reused");
        await (await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId = (await app.MemberAsync()).Id }, "reused")).ShouldBeRefused(422, "idempotency-key-reused");
    }

    [Fact]
    public async Task The_same_key_of_another_caller_is_another_key()
    {
        var id = await app.SessionAsync();
        var atDesk = await (await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId = (await app.MemberAsync()).Id }, "shared")).ShouldBe(HttpStatusCode.Created);
        var atOffice = await (await app.Manager.Post($"class-sessions/{id}/bookings", new { memberId = (await app.MemberAsync()).Id }, "shared")).ShouldBe(HttpStatusCode.Created);
        atOffice.Id().ShouldNotBe(atDesk.Id());
    }

    [Theory]
    [InlineData("members")]
    [InlineData("class-sessions")]
    [InlineData("class-types")]
    [InlineData("teachers")]
    [InlineData("rooms")]
    [InlineData("card-plans")]
    [InlineData("schedule-rules")]
    public async Task Whatever_is_made_is_made_once_by_one_key(string path)
    {
        var body = new
        {
            name = $"{path} once", phone = "13900139001", app.ClassTypeId, app.RoomId, startsAt = path == "class-sessions" ? "2026-11-29T07:00" : "05:00", weekday = "sunday",
            style = "Yin", minutes = 60, capacity = 5, kind = "period", validDays = 30, price = 1,
        };
        var first = await (await app.Manager.Post(path, body, "made-once")).ShouldBe(HttpStatusCode.Created);
        (await (await app.Manager.Post(path, body, "made-once")).ShouldBe(HttpStatusCode.Created)).GetRawText().ShouldBe(first.GetRawText());
    }

    [Theory]
    [InlineData("class-sessions")]
    [InlineData("class-types")]
    [InlineData("teachers")]
    [InlineData("rooms")]
    [InlineData("card-plans")]
    [InlineData("schedule-rules")]
    public async Task A_key_that_made_one_thing_does_not_make_another(string path)
    {
        await (await app.Manager.Post(path, Thing(path, 60), "made-other")).ShouldBe(HttpStatusCode.Created);

        await (await app.Manager.Post(path, Thing(path, 75), "made-other")).ShouldBeRefused(422, "idempotency-key-reused");
    }

    object Thing(string path, int size) => new
    {
        name = $"{path} {size}", app.ClassTypeId, app.RoomId, startsAt = path == "class-sessions" ? "2026-11-28T07:00" : "03:00", weekday = "saturday",
        style = "Yin", minutes = size, capacity = 5, kind = "period", validDays = 30, price = 1,
    };

    [Fact]
    public async Task Cards_walk_ins_and_cancelled_classes_repeat_their_first_answer()
    {
        var (id, member) = (await app.SessionAsync(), await app.MemberAsync());
        (await Twice($"members/{member.Id}/cards", new { app.PlanId })).ShouldHaveSingleItem();
        (await Twice($"class-sessions/{id}/walk-ins", new { memberId = member.Id })).ShouldHaveSingleItem();
        (await Twice($"class-sessions/{await app.SessionAsync()}/cancel", new { reason = "停电" })).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(200, 201)]
    [InlineData(201, 400)]
    public async Task A_key_has_two_hundred_characters_at_the_most(int length, int status)
    {
        var (id, memberId) = (await app.SessionAsync(), (await app.MemberAsync()).Id);
        ((int)(await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId }, new string('k', length))).StatusCode).ShouldBe(status);
    }

    async Task<IEnumerable<string>> Twice(string path, object body)
    {
        var answers = new[] { await app.Manager.Post(path, body, "twice"), await app.Manager.Post(path, body, "twice") };
        var texts = await Task.WhenAll(answers.Select(async answer => $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"));
        return texts.Distinct();
    }
}
