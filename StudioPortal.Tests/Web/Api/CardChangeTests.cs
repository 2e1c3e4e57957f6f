using System.Net;
using System.Text.Json;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class CardChangeTests(StudioApp app)
{
    static readonly object Freeze = new { from = "2026-11-20", to = "2026-11-26", reason = "出差" };

    [Fact]
    public async Task A_freeze_is_previewed_made_listed_and_taken_back()
    {
        var card = await CardAsync();
        var preview = await (await app.Desk.Post($"cards/{card}/freezes?preview=true", Freeze)).ShouldBe(HttpStatusCode.OK);
        (preview.Number("days"), preview.GetProperty("refusal").ValueKind).ShouldBe((7, JsonValueKind.Null));
        var made = await (await app.Desk.Post($"cards/{card}/freezes", Freeze)).ShouldBe(HttpStatusCode.Created);
        (await app.Desk.Get($"cards/{card}/changes").JsonAsync())[0].Id().ShouldBe(made.Id());

        var undone = await (await app.Desk.Delete($"cards/{card}/changes/{made.Id()}")).ShouldBe(HttpStatusCode.OK);
        undone.GetProperty("undoneAt").ValueKind.ShouldBe(JsonValueKind.String);
        await (await app.Desk.Delete($"cards/{card}/changes/{made.Id()}")).ShouldBeRefused(409, "change-undone");
    }

    [Fact]
    public async Task A_freeze_names_the_classes_booked_inside_it()
    {
        var (card, member) = await CardAndMemberAsync();
        await app.BookedAsync(await app.SessionAsync(day: new(2026, 11, 21)), member);

        var preview = await (await app.Desk.Post($"cards/{card}/freezes?preview=true", Freeze)).ShouldBe(HttpStatusCode.OK);
        preview.GetProperty("inTheWay")[0].Text("day").ShouldBe("2026-11-21");
        await (await app.Desk.Post($"cards/{card}/freezes", Freeze)).ShouldBeRefused(409, "freeze-has-bookings");
    }

    [Fact]
    public async Task The_same_key_makes_one_change()
    {
        var (card, key) = (await CardAsync(), $"{Guid.NewGuid()}");
        var first = await (await app.Desk.Post($"cards/{card}/freezes", Freeze, key)).ShouldBe(HttpStatusCode.Created);

        (await (await app.Desk.Post($"cards/{card}/freezes", Freeze, key)).ShouldBe(HttpStatusCode.Created)).Id().ShouldBe(first.Id());
    }

    [Theory]
    [InlineData("extensions")]
    [InlineData("credits")]
    [InlineData("corrections")]
    public async Task What_gives_something_away_is_not_the_desk_s(string what) =>
        (await app.Desk.Post($"cards/{await CardAsync()}/{what}", new { })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        var card = await CardAsync();
        var problem = await (await app.Manager.Post($"cards/{card}/credits", new { kind = "paid" })).ShouldBe(HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateObject().Select(one => one.Name).ShouldBe(["credits", "kind"]);

        await (await app.Manager.Post($"cards/{card}/extensions", new { to = "tomorrow" })).ShouldBe(HttpStatusCode.BadRequest);
        await (await app.Manager.Post($"cards/{card}/credits", new { kind = "gift", credits = -1, reason = "x" })).ShouldBeRefused(422, "credits-out-of-range");
        await (await app.Manager.Post($"cards/{card}/credits", new { kind = "gift", credits = 1.5 })).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_payment_that_is_none_is_a_fault()
    {
        var body = new { memberId = Guid.NewGuid(), fee = 5000, payments = new object?[] { null } };
        var problem = await (await app.Desk.Post($"cards/{await CardAsync()}/transfer", body)).ShouldBeRefused(400, "validation-failed");

        problem.GetProperty("errors").GetProperty("payments[0].amount")[0].GetString().ShouldBe("amount-invalid");
    }

    [Fact]
    public async Task A_card_goes_to_another_member_for_a_fee()
    {
        var (card, other) = (await CardAsync(), (await app.MemberAsync(withCard: false)).Id);
        object body = new { memberId = other, fee = 5000, payments = new[] { new { amount = 5000, method = "cash" } } };
        var made = await (await app.Desk.Post($"cards/{card}/transfer", body)).ShouldBe(HttpStatusCode.Created);

        made.GetProperty("saleId").ValueKind.ShouldBe(JsonValueKind.String);
        (await app.Desk.Get($"cards/{card}").JsonAsync()).GetProperty("memberId").GetGuid().ShouldBe(other);
        await (await app.Desk.Post($"cards/{card}/transfer", new { memberId = other })).ShouldBeRefused(422, "transfer-to-self");
    }

    [Fact]
    public async Task A_card_is_shared_and_no_longer_and_its_number_replaced()
    {
        var (card, other) = (await CardAsync(), (await app.MemberAsync(withCard: false)).Id);
        await (await app.Desk.Post($"cards/{card}/shares", new { memberId = other })).ShouldBe(HttpStatusCode.Created);
        await (await app.Desk.Delete($"cards/{card}/shares/{other}")).ShouldBe(HttpStatusCode.OK);
        await (await app.Desk.Delete($"cards/{card}/shares/{other}")).ShouldBeRefused(409, "not-shared");

        (await (await app.Desk.Post($"cards/{card}/number", new { })).ShouldBe(HttpStatusCode.Created)).Text("newNumber").Length.ShouldBe(10);
        await (await app.Desk.Post($"cards/{card}/number", new { number = "12" })).ShouldBeRefused(422, "card-number-invalid");
    }

    [Fact]
    public async Task A_manager_extends_gives_and_corrects()
    {
        var card = await CardAsync();
        var extended = await (await app.Manager.Post($"cards/{card}/extensions", new { to = "2028-01-31", reason = "住院" })).ShouldBe(HttpStatusCode.Created);
        (extended.Text("endsOn"), extended.Text("kind")).ShouldBe(("2028-01-31", "extended"));
        await (await app.Manager.Post($"cards/{card}/credits", new { kind = "compensation", credits = 2, reason = "停电" })).ShouldBe(HttpStatusCode.Created);

        var issued = (await app.Manager.Get($"cards/{card}/ledger").JsonAsync())[0].Id();
        await (await app.Manager.Post($"cards/{card}/corrections", new { entryId = issued, reason = "错" })).ShouldBeRefused(422, "line-final");
    }

    [Fact]
    public async Task A_member_sees_what_was_done_to_their_own_card_only()
    {
        var (card, member) = await CardAndMemberAsync();
        using var self = await app.ClientAsync(Role.Member, memberId: member);
        await (await self.Get($"cards/{card}/changes")).ShouldBe(HttpStatusCode.OK);

        await (await self.Get($"cards/{await CardAsync()}/changes")).ShouldBeRefused(403, "not-yours");
    }

    async Task<Guid> CardAsync() => (await CardAndMemberAsync()).Card;

    async Task<(Guid Card, Guid Member)> CardAndMemberAsync()
    {
        var plan = await app.Get<OfferPlan>().ExecuteAsync(
            Actor.System, new("三十次卡", null, CardKind.Count, 30, Validity.OfDays(365), 3000_00) { Freezes = 2, FreezeDays = 30, Sharers = 1 });
        var member = await app.MemberAsync(withCard: false);
        return ((await app.Get<SellCard>().ExecuteAsync(Actor.System, new(member.Id, plan.Value))).Value.Card.Id, member.Id);
    }
}
