using System.Net;
using System.Text.Json;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

/// <summary>Money is only repeated as it was: another tender, fee, day or kind under the same key is another thing.</summary>
[Collection(StudioAppCollection.Name)]
public class OtherMoneyTests(StudioApp app)
{
    [Fact]
    public async Task A_key_that_sold_a_card_sells_none_from_another_day()
    {
        var (member, key) = ((await app.MemberAsync(withCard: false)).Id, $"{Guid.NewGuid()}");
        await AnswersAsync($"members/{member}/cards", key, new { app.PlanId }, new { app.PlanId, startsOn = "2026-11-25" });
    }

    [Fact]
    public async Task A_key_that_took_a_fee_takes_no_other()
    {
        var (_, card) = await CardAsync();
        var other = (await app.MemberAsync(withCard: false)).Id;
        await AnswersAsync($"cards/{card}/transfer", $"{Guid.NewGuid()}", Fee(other, 5000, "cash"), Fee(other, 9000, "cash"), Fee(other, 5000, "alipay"));
    }

    [Fact]
    public async Task A_key_that_gave_money_back_gives_none_another_way()
    {
        var (_, card) = await CardAsync();
        var quote = await (await app.Manager.Post($"cards/{card}/refund-quotes", new { })).ShouldBe(HttpStatusCode.Created);
        var amount = quote.GetProperty("options")[0].GetProperty("amount").GetInt64();
        await AnswersAsync($"refund-quotes/{quote.Id()}/refund", $"{Guid.NewGuid()}", Back(amount, "cash"), Back(amount, "alipay"));
    }

    [Fact]
    public async Task A_key_that_gave_a_gift_gives_no_compensation()
    {
        var (_, card) = await CardAsync();
        await AnswersAsync(
            $"cards/{card}/credits", $"{Guid.NewGuid()}", new { kind = "gift", credits = 1, reason = "生日" }, new { kind = "compensation", credits = 1, reason = "生日" });
    }

    async Task AnswersAsync(string path, string key, object first, params object[] others)
    {
        await (await app.Manager.Post(path, first, key)).ShouldBe(HttpStatusCode.Created);
        await (await app.Manager.Post(path, first, key)).ShouldBe(HttpStatusCode.Created);
        foreach (var other in others) await (await app.Manager.Post(path, other, key)).ShouldBeRefused(422, "idempotency-key-reused");
    }

    async Task<(Guid Member, Guid Card)> CardAsync()
    {
        var member = (await app.MemberAsync()).Id;
        return (member, (await app.Desk.Get($"members/{member}/cards").JsonAsync())[0].Id());
    }

    static object Fee(Guid memberId, int fee, string method) => new { memberId, fee, payments = new[] { new { amount = fee, method } } };

    static object Back(long amount, string method) => new { rule = "paidShare", reason = "搬家", payments = new[] { new { amount, method } } };
}
