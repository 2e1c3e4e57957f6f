using System.Net;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class LastPlacesTests(StudioApp app)
{
    [Fact]
    public async Task Two_hundred_members_at_once_take_exactly_twenty_places()
    {
        var (id, members) = (await app.SessionAsync(20), await app.MembersAsync(200));
        var answers = await Task.WhenAll(members.Select(memberId => app.Desk.Post($"class-sessions/{id}/bookings", new { memberId })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(20);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created)) await refused.ShouldBeRefused(409, "class-full");
        (await app.Desk.Get($"class-sessions/{id}").JsonAsync()).Number("openSpots").ShouldBe(0);
    }

    [Fact]
    public async Task With_capacity_changing_and_people_leaving_every_place_is_filled_in_the_order_of_turns()
    {
        var (id, members) = (await app.SessionAsync(20), await app.MembersAsync(200));
        var bookings = members.Select((member, index) => BookAsync(id, member, leaves: index % 9 == 0));
        var changes = new[] { 25, 30, 22, 40, 28 }.Select(capacity => app.Manager.Patch($"class-sessions/{id}", new { capacity }));
        var statuses = await Task.WhenAll(bookings.Concat(changes.Select(async change => (int)(await change).StatusCode)));

        statuses.ShouldAllBe(status => status == 200 || status == 201 || status == 409);
        await EveryPlaceShouldBeFilledInOrder(id, people: members.Count - members.Where((_, index) => index % 9 == 0).Count());
    }

    async Task<int> BookAsync(Guid id, Guid memberId, bool leaves)
    {
        var booked = await (await app.Desk.Post($"class-sessions/{id}/bookings", new { memberId, joinWaitlist = true })).ShouldBe(HttpStatusCode.Created);
        return leaves ? (int)(await app.Desk.Delete($"bookings/{booked.Id()}")).StatusCode : 201;
    }

    async Task EveryPlaceShouldBeFilledInOrder(Guid id, int people)
    {
        var session = await app.Desk.Get($"class-sessions/{id}").JsonAsync();
        var rows = await app.ReadAsync(db => db.Bookings.Where(booking => booking.SessionId == id && booking.Status <= BookingStatus.Booked).ToListAsync());
        var waiting = rows.Where(booking => booking.Status == BookingStatus.Waitlisted).ToList();

        (session.Number("booked"), session.Number("booked") + session.Number("waitlisted")).ShouldBe((session.Number("capacity"), people));
        (rows.Count - waiting.Count, waiting.Count).ShouldBe((session.Number("booked"), session.Number("waitlisted")));
        rows.Except(waiting).Max(booking => booking.Turn ?? 0).ShouldBeLessThan(waiting.Min(booking => booking.Turn!.Value));
    }
}
