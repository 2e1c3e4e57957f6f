using System.Net;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

/// <summary>Refund, upgrade and void from outside (I04). A card of ten classes costs 1,000 yuan.</summary>
[Collection(StudioAppCollection.Name)]
public class CardEndingTests(StudioApp app)
{
    async Task<Guid> CardAsync() => (await app.Desk.Get($"members/{(await app.MemberAsync()).Id}/cards").JsonAsync())[0].Id();

    Task<HttpResponseMessage> Quote(Guid card, string? key = null) => app.Manager.Post($"cards/{card}/refund-quotes", key: key);

    async Task<Guid> QuotedAsync() => (await (await Quote(await CardAsync())).ShouldBe(HttpStatusCode.Created)).Id();

    static object Refund(long amount, string rule = "paidShare") => new { rule, reason = "搬家", payments = new[] { new { amount, method = "cash" } } };

    [Fact]
    public async Task A_quote_puts_three_rules_side_by_side_with_steps_that_name_their_lines()
    {
        var quote = await (await Quote(await CardAsync())).ShouldBe(HttpStatusCode.Created);

        quote.GetProperty("options").EnumerateArray().Select(one => one.Text("rule")).ShouldBe(["paidShare", "listPrice", "proportional"]);
        var step = quote.GetProperty("options")[0].GetProperty("steps")[0];
        (step.Text("code"), step.Number("credits"), step.Number("amount"), step.GetProperty("lines")[0].GetInt32()).ShouldBe(("lot", 10, 100_000, 1));
        (await app.Manager.Get($"refund-quotes/{quote.Id()}").JsonAsync()).GetRawText().ShouldBe(quote.GetRawText());
    }

    [Fact]
    public async Task A_refund_answers_with_its_receipt_and_repeats_its_first_answer()
    {
        var quote = await QuotedAsync();
        var first = await (await app.Manager.Post($"refund-quotes/{quote}/refund", Refund(100_000), "back")).ShouldBe(HttpStatusCode.Created);
        var again = await (await app.Manager.Post($"refund-quotes/{quote}/refund", Refund(100_000), "back")).ShouldBe(HttpStatusCode.Created);

        (first.Text("endedFor"), first.Number("amount"), again.GetRawText()).ShouldBe(("refunded", 100_000, first.GetRawText()));
        await (await app.Manager.Post($"refund-quotes/{quote}/refund", Refund(100_000))).ShouldBeRefused(422, "card-ended");
    }

    [Fact]
    public async Task What_a_refund_is_refused_for_has_a_name()
    {
        var quote = await QuotedAsync();

        await (await app.Manager.Post($"refund-quotes/{quote}/refund", Refund(99_999))).ShouldBeRefused(422, "refund-not-by-rule");
        await (await app.Manager.Post($"refund-quotes/{quote}/refund", Refund(100_000, "guess"))).ShouldBeRefused(400, "validation-failed");
        await (await app.Manager.Post($"refund-quotes/{quote}/refund", Refund(-1))).ShouldBeRefused(400, "validation-failed");
        await (await app.Manager.Post($"refund-quotes/{Guid.NewGuid()}/refund", Refund(0))).ShouldBeRefused(404, "quote-not-found");
        await (await Quote(Guid.NewGuid())).ShouldBeRefused(404, "card-not-found");
    }

    [Fact]
    public async Task The_desk_upgrades_and_gives_nothing_back()
    {
        await (await app.Desk.Post($"cards/{await CardAsync()}/refund-quotes")).ShouldBeRefused(403, "forbidden");

        await (await app.Desk.Post($"sales/{await CardAsync()}/void", new { reason = "卖错了" })).ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task An_upgrade_answers_with_the_new_card_and_repeats_its_first_answer()
    {
        var (card, plan) = (await CardAsync(), (await (await app.Manager.Post("card-plans", new { name = "三十次卡", kind = "count", credits = 30, validDays = 365, price = 268_000 })).ShouldBe(HttpStatusCode.Created)).Id());
        var body = new { planId = plan, payments = new[] { new { amount = 168_000, method = "alipay" } } };
        var first = await (await app.Desk.Post($"cards/{card}/upgrade", body, "up")).ShouldBe(HttpStatusCode.Created);

        (first.Number("listPrice"), first.Number("credited"), first.Number("paid")).ShouldBe((268_000, 100_000, 168_000));
        (await (await app.Desk.Post($"cards/{card}/upgrade", body, "up")).ShouldBe(HttpStatusCode.Created)).GetRawText().ShouldBe(first.GetRawText());
        await (await app.Desk.Post($"cards/{card}/upgrade", body)).ShouldBeRefused(422, "card-ended");
    }

    [Fact]
    public async Task A_sale_taken_back_answers_with_its_receipt_and_repeats_its_first_answer()
    {
        var (card, body) = (await CardAsync(), new { reason = "卖错了" });
        var first = await (await app.Manager.Post($"sales/{card}/void", body, "void")).ShouldBe(HttpStatusCode.Created);

        (first.Text("endedFor"), first.Number("amount")).ShouldBe(("voided", 100_000));
        (await (await app.Manager.Post($"sales/{card}/void", body, "void")).ShouldBe(HttpStatusCode.Created)).GetRawText().ShouldBe(first.GetRawText());
        await (await app.Manager.Post($"sales/{card}/void", body)).ShouldBeRefused(409, "sale-not-voidable");
    }
}
