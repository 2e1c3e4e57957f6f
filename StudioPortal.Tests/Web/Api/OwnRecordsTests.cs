using System.Net;
using StudioPortal.Domain.Identity;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class OwnRecordsTests(StudioApp app)
{
    [Fact]
    public async Task A_teacher_sees_and_checks_in_own_classes_only()
    {
        var id = await app.SessionAsync(teacherId: app.TeacherId, startsAt: new(20, 0));
        var booking = await app.BookedAsync(id);

        await (await app.Teacher.Get($"class-sessions/{id}/roster")).ShouldBe(HttpStatusCode.OK);
        await (await app.Teacher.Get($"bookings/{booking}")).ShouldBe(HttpStatusCode.OK);
        await (await app.OtherTeacher.Get($"class-sessions/{id}/roster")).ShouldBeRefused(403, "not-yours");
        await (await app.OtherTeacher.Get($"bookings/{booking}")).ShouldBeRefused(403, "not-yours");
        await (await app.OtherTeacher.Post($"bookings/{booking}/check-in")).ShouldBeRefused(403, "not-yours");
        await (await app.OtherTeacher.Delete($"bookings/{booking}/check-in")).ShouldBeRefused(403, "not-yours");
        await (await app.OtherTeacher.Post($"class-sessions/{id}/walk-ins", new { memberId = (await app.MemberAsync()).Id })).ShouldBeRefused(403, "not-yours");
    }

    [Fact]
    public async Task A_scanner_of_another_teacher_cannot_check_in_by_code()
    {
        var member = await app.MemberAsync();
        await app.BookedAsync(await app.SessionAsync(teacherId: app.TeacherId, startsAt: new(21, 30)), member.Id);
        await (await app.OtherTeacher.Post("check-ins", new { code = member.Code })).ShouldBeRefused(403, "not-yours");
    }

    [Theory]
    [InlineData("members")]
    [InlineData("members/{0}")]
    [InlineData("members/{0}/cards")]
    [InlineData("members/{0}/bookings")]
    public async Task A_teacher_does_not_read_members(string path) =>
        await (await app.Teacher.Get(string.Format(path, (await app.MemberAsync()).Id))).ShouldBeRefused(403, "forbidden");

    [Fact]
    public async Task A_member_books_cancels_and_reads_for_itself()
    {
        var (id, member) = (await app.SessionAsync(), await app.MemberAsync());
        using var client = await app.ClientAsync(Role.Member, memberId: member.Id);
        var booking = await (await client.Post($"class-sessions/{id}/bookings", new { memberId = member.Id })).ShouldBe(HttpStatusCode.Created);
        var card = (await client.Get($"members/{member.Id}/cards").JsonAsync())[0];

        foreach (var path in new[] { $"members/{member.Id}", $"members/{member.Id}/bookings", $"cards/{card.Id()}", $"cards/{card.Id()}/ledger", $"bookings/{booking.Id()}" })
            await (await client.Get(path)).ShouldBe(HttpStatusCode.OK);
        await (await client.Delete($"bookings/{booking.Id()}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_member_reaches_nothing_of_another()
    {
        var (id, other) = (await app.SessionAsync(), await app.MemberAsync());
        var booking = await app.BookedAsync(id, other.Id);
        var card = (await app.Desk.Get($"members/{other.Id}/cards").JsonAsync())[0].Id();
        using var client = await app.ClientAsync(Role.Member, memberId: (await app.MemberAsync()).Id);

        foreach (var path in new[] { $"members/{other.Id}", $"members/{other.Id}/cards", $"members/{other.Id}/bookings", $"cards/{card}", $"cards/{card}/ledger", $"cards/{card}/statement.xlsx", $"bookings/{booking}" })
            await (await client.Get(path)).ShouldBeRefused(403, "not-yours");
        await (await client.Delete($"bookings/{booking}")).ShouldBeRefused(403, "not-yours");
        await (await client.Post($"class-sessions/{id}/bookings", new { memberId = other.Id })).ShouldBeRefused(403, "not-yours");
    }

    [Fact]
    public async Task A_member_takes_the_statement_of_an_own_card_home_as_a_workbook()
    {
        var member = await app.MemberAsync();
        using var client = await app.ClientAsync(Role.Member, memberId: member.Id);
        var card = (await client.Get($"members/{member.Id}/cards").JsonAsync())[0].Id();

        var file = (await client.Get($"cards/{card}/statement.xlsx")).Content;
        file.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        (await file.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
    }

    [Theory]
    [InlineData("members?q=a")]
    [InlineData("class-sessions/{0}/roster")]
    [InlineData("schedule-rules")]
    public async Task A_member_finds_no_other_people(string path)
    {
        using var client = await app.ClientAsync(Role.Member, memberId: (await app.MemberAsync()).Id);
        await (await client.Get(string.Format(path, await app.SessionAsync()))).ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task A_display_sees_the_classes_and_nothing_else()
    {
        await (await app.Display.Get("class-sessions")).ShouldBe(HttpStatusCode.OK);
        foreach (var path in new[] { "members", "teachers", "rooms", "class-types", "card-plans", "schedule-rules", $"class-sessions/{Guid.NewGuid()}/roster" })
            await (await app.Display.Get(path)).ShouldBeRefused(403, "forbidden");
        await (await app.Display.Post("check-ins", new { code = "1" })).ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task The_front_desk_does_not_change_the_schedule()
    {
        var id = await app.SessionAsync();
        await (await app.Desk.Patch($"class-sessions/{id}", new { capacity = 5 })).ShouldBeRefused(403, "forbidden");
        await (await app.Desk.Post($"class-sessions/{id}/cancel", new { reason = "x" })).ShouldBeRefused(403, "forbidden");
        await (await app.Desk.Post("rooms", new { name = "x", capacity = 5 })).ShouldBeRefused(403, "forbidden");
    }
}
