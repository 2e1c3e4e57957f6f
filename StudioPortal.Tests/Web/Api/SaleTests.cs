using System.Net;
using System.Text.Json;
using StudioPortal.Domain.Identity;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class SaleTests(StudioApp app)
{
    [Fact]
    public async Task A_plan_alone_sells_at_its_price()
    {
        var card = await SellAsync(new { app.PlanId });

        (card.GetProperty("payment").GetProperty("amount").GetInt64(), card.GetProperty("payments").GetArrayLength()).ShouldBe((100_000, 1));
        card.Text("receipt").ShouldStartWith("2611-");
    }

    [Fact]
    public async Task A_split_payment_with_an_agreed_price_is_on_the_receipt()
    {
        var card = await SellAsync(new
        {
            app.PlanId, agreedPrice = 90_000, reason = "老会员",
            payments = new object[] { new { amount = 40_000, method = "cash" }, new { amount = 50_000, method = "weChatPay", reference = "420000" } },
        });
        card.GetProperty("payment").Text("method").ShouldBe("mixed");

        var sale = await app.Desk.Get($"sales/{card.Id()}").JsonAsync();
        (sale.Text("receipt"), sale.GetProperty("price").GetInt64(), sale.Text("reason"), sale.Text("kind")).ShouldBe((card.Text("receipt"), 90_000, "老会员", "card"));
        sale.GetProperty("payments").EnumerateArray().Select(one => one.Text("tender")).ShouldBe(["cash", "weChatPay"]);
    }

    [Fact]
    public async Task An_amount_paid_in_one_is_the_agreed_price_as_before() =>
        (await SellAsync(new { app.PlanId, payment = new { amount = 88_000, method = "现场优惠" } })).GetProperty("payment").GetProperty("amount").GetInt64().ShouldBe(88_000);

    [Fact]
    public async Task Payments_that_do_not_add_up_are_refused() => await (await PostAsync(new
    {
        app.PlanId, payments = new[] { new { amount = 40_000, method = "cash" } },
    })).ShouldBeRefused(422, "payment-incomplete");

    [Fact]
    public async Task An_agreed_price_without_a_reason_is_refused() =>
        await (await PostAsync(new { app.PlanId, agreedPrice = 90_000 })).ShouldBeRefused(422, "reason-missing");

    [Theory]
    [InlineData("""{ "payment": {}, "payments": [] }""", "payments-twice")]
    [InlineData("""{ "payments": [ { "method": "cash" } ] }""", "amount-missing")]
    [InlineData("""{ "payments": [ null ] }""", "amount-missing")]
    public async Task What_cannot_be_read_is_a_fault(string body, string code)
    {
        var asked = JsonSerializer.Deserialize<Dictionary<string, object>>(body)!;
        asked["planId"] = app.PlanId;
        (await (await PostAsync(asked)).ShouldBeRefused(400, "validation-failed")).GetProperty("errors").GetProperty("payments")[0].GetString().ShouldBe(code);
    }

    [Fact]
    public async Task An_old_card_is_carried_over_and_told_in_both_ledgers()
    {
        var member = await app.MemberAsync();
        var old = (await app.Desk.Get($"members/{member.Id}/cards").JsonAsync())[0].Id();
        var card = await (await app.Desk.Post($"members/{member.Id}/cards", new { app.PlanId, carryOverFrom = old })).ShouldBe(HttpStatusCode.Created);

        card.Number("left").ShouldBe(20);
        (await app.Desk.Get($"cards/{old}/ledger").JsonAsync())[1].Number("credits").ShouldBe(-10);
        await (await PostAsync(new { app.PlanId, carryOverFrom = old })).ShouldBeRefused(422, "carry-over-not-theirs");
    }

    [Fact]
    public async Task The_same_key_again_is_the_same_card_sale_and_receipt()
    {
        var member = await app.MemberAsync(withCard: false);
        var body = new { app.PlanId, payments = new[] { new { amount = 100_000, method = "cash" } } };
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.Desk.Post($"members/{member.Id}/cards", body, "sold-once")));

        (await Task.WhenAll(answers.Select(answer => answer.ShouldBe(HttpStatusCode.Created)))).Select(card => card.GetRawText()).Distinct().ShouldHaveSingleItem();
        (await app.Manager.Get("sales").JsonAsync()).EnumerateArray().Count(sale => sale.Text("memberId") == $"{member.Id}").ShouldBe(1);
        await (await app.Desk.Post($"members/{member.Id}/cards", new { app.PlanId, agreedPrice = 1, reason = "价" }, "sold-once")).ShouldBeRefused(422, "idempotency-key-reused");
    }

    [Fact]
    public async Task A_member_reads_its_own_receipts_and_no_other()
    {
        var (mine, theirs) = (await app.MemberAsync(), await app.MemberAsync());
        using var client = await app.ClientAsync(Role.Member, memberId: mine.Id);
        var other = (await app.Desk.Get($"members/{theirs.Id}/cards").JsonAsync())[0].Id();

        await (await client.Get($"sales/{(await client.Get($"members/{mine.Id}/cards").JsonAsync())[0].Id()}")).ShouldBe(HttpStatusCode.OK);
        await (await client.Get($"sales/{other}")).ShouldBeRefused(403, "not-yours");
        await (await client.Get("takings")).ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task There_is_no_receipt_of_a_sale_that_was_not() => await (await app.Desk.Get($"sales/{Guid.NewGuid()}")).ShouldBeRefused(404, "sale-not-found");

    async Task<JsonElement> SellAsync(object body) => await (await PostAsync(body)).ShouldBe(HttpStatusCode.Created);

    async Task<HttpResponseMessage> PostAsync(object body) => await app.Desk.Post($"members/{(await app.MemberAsync(withCard: false)).Id}/cards", body);
}
