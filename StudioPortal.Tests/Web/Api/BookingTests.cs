using System.Net;
using System.Text.Json;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class BookingTests(StudioApp app)
{
    [Fact]
    public async Task Booking_names_the_card_that_pays_and_where_the_booking_is()
    {
        var answer = await app.Desk.Post($"class-sessions/{await app.SessionAsync()}/bookings", new { memberId = (await app.MemberAsync()).Id });
        var booking = await answer.ShouldBe(HttpStatusCode.Created);

        booking.Text("status").ShouldBe("booked");
        booking.GetProperty("cardId").ValueKind.ShouldBe(JsonValueKind.String);
        (await app.Desk.GetAsync(answer.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_full_class_is_a_conflict_unless_one_waits()
    {
        var id = await app.SessionAsync(1);
        await app.BookedAsync(id);
        var late = (await app.MemberAsync()).Id;

        await (await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId = late })).ShouldBeRefused(409, "class-full");
        var waiting = await (await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId = late, joinWaitlist = true })).ShouldBe(HttpStatusCode.Created);
        (waiting.Text("status"), waiting.Number("position")).ShouldBe(("waitlisted", 1));
    }

    [Fact]
    public async Task What_stands_in_the_way_of_a_booking_has_its_own_code()
    {
        var (id, member) = (await app.SessionAsync(), await app.MemberAsync());
        await app.BookedAsync(id, member.Id);
        var noCard = (await app.MemberAsync(withCard: false)).Id;
        var farAway = await app.SessionAsync(day: new(2026, 12, 30));

        await (await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId = member.Id })).ShouldBeRefused(409, "already-booked");
        await (await app.Desk.Post($"class-sessions/{await app.SessionAsync()}/bookings", new { memberId = member.Id })).ShouldBeRefused(409, "overlapping-booking");
        await (await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId = noCard })).ShouldBeRefused(422, "no-usable-card");
        await (await app.Desk.Post($"class-sessions/{farAway}/bookings", new { memberId = member.Id })).ShouldBeRefused(422, "booking-not-open");
        await (await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId = Guid.NewGuid() })).ShouldBeRefused(404, "member-not-found");
    }

    [Fact]
    public async Task A_blocked_member_books_again_once_unblocked()
    {
        var (id, member) = (await app.SessionAsync(), (await app.MemberAsync()).Id);
        (await (await app.Desk.Post($"members/{member}/block", new { reason = "欠费" })).ShouldBe(HttpStatusCode.OK)).GetProperty("blocked").GetBoolean().ShouldBeTrue();
        await (await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId = member })).ShouldBeRefused(422, "member-blocked");
        await (await app.Desk.Patch($"members/{member}", new { blocked = false })).ShouldBe(HttpStatusCode.OK);

        await (await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId = member })).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Giving_a_booking_back_twice_gives_the_same_answer()
    {
        var booking = await app.BookedAsync(await app.SessionAsync());
        var first = await (await app.Desk.Delete($"bookings/{booking}")).ShouldBe(HttpStatusCode.OK);
        var second = await (await app.Desk.Delete($"bookings/{booking}")).ShouldBe(HttpStatusCode.OK);

        (first.Text("status"), first.GetProperty("creditReturned").GetBoolean()).ShouldBe(("cancelled", true));
        second.GetRawText().ShouldBe(first.GetRawText());
    }

    [Fact]
    public async Task Giving_a_place_back_shortly_before_the_class_is_late()
    {
        var booking = await app.BookedAsync(await app.SessionAsync(startsAt: new(11, 0)));
        var answer = await (await app.Desk.Delete($"bookings/{booking}")).ShouldBe(HttpStatusCode.OK);

        (answer.Text("status"), answer.GetProperty("creditReturned").GetBoolean()).ShouldBe(("lateCancelled", false));
    }
}
