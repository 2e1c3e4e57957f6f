using System.Net;
using System.Net.Http.Json;
using StudioPortal.Domain.Identity;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

/// <summary>Which card pays, why, and why not the others (I01).</summary>
[Collection(StudioAppCollection.Name)]
public class PayerTests(StudioApp app)
{
    [Fact]
    public async Task The_payers_of_a_class_are_weighed_and_one_is_chosen_for_a_reason()
    {
        var (session, member) = (await app.SessionAsync(), await app.MemberAsync());
        var payers = await app.Desk.Get($"class-sessions/{session}/payers?memberId={member.Id}").JsonAsync();

        payers.Text("reason").ShouldBe("onlyOne");
        var card = payers.GetProperty("cards").EnumerateArray().Single();
        (card.Text("verdict"), card.Number("takes"), card.Number("free"), card.GetProperty("chosen").GetBoolean()).ShouldBe(("pays", 1, 10, true));
        payers.GetProperty("chosenCardId").GetGuid().ShouldBe(card.GetProperty("cardId").GetGuid());
    }

    [Fact]
    public async Task A_member_sees_their_own_payers_only()
    {
        var (session, member, other) = (await app.SessionAsync(), await app.MemberAsync(), await app.MemberAsync());
        using var self = await app.ClientAsync(Role.Member, memberId: member.Id);

        (await self.Get($"class-sessions/{session}/payers")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await self.Get($"class-sessions/{session}/payers?memberId={other.Id}")).ShouldBeRefused(403, "not-yours");
        await (await app.Desk.Get($"class-sessions/{session}/payers?memberId={Guid.NewGuid()}")).ShouldBeRefused(404, "member-not-found");
        await (await app.Desk.Get($"class-sessions/{Guid.NewGuid()}/payers?memberId={member.Id}")).ShouldBeRefused(404, "session-not-found");
    }

    [Fact]
    public async Task Another_card_can_be_put_in_place_of_the_first()
    {
        var (session, member) = (await app.SessionAsync(), await app.MemberAsync());
        var booking = await app.BookedAsync(session, member.Id);
        var card = await (await app.Desk.Post($"members/{member.Id}/cards", new { planId = app.PlanId })).ShouldBe(HttpStatusCode.Created);

        var payers = await (await Put(booking, card.Id())).ShouldBe(HttpStatusCode.OK);
        payers.GetProperty("chosenCardId").GetGuid().ShouldBe(card.Id());
    }

    [Fact]
    public async Task A_card_that_cannot_pay_is_refused_with_what_stands_in_the_way()
    {
        var (session, member) = (await app.SessionAsync(), await app.MemberAsync(withCard: false));
        var later = await (await app.Desk.Post($"members/{member.Id}/cards", new { planId = app.PlanId, startsOn = "2026-12-01" })).ShouldBe(HttpStatusCode.Created);

        var problem = await (await app.Desk.Post($"class-sessions/{session}/bookings", new { memberId = member.Id, cardId = later.Id() })).ShouldBeRefused(422, "no-usable-card");
        problem.GetProperty("values")[0].GetString().ShouldBe("notYetValid");
    }

    [Fact]
    public async Task After_the_check_in_it_is_settled()
    {
        var (session, member) = (await app.SessionAsync(startsAt: new(10, 15)), await app.MemberAsync());
        var booking = await app.BookedAsync(session, member.Id);
        (await app.Desk.Post($"bookings/{booking}/check-in")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await (await Put(booking, Guid.NewGuid())).ShouldBeRefused(409, "payer-settled");
    }

    Task<HttpResponseMessage> Put(Guid booking, Guid card) => app.Desk.PutAsJsonAsync($"/api/v1/bookings/{booking}/payer", new { cardId = card });
}
