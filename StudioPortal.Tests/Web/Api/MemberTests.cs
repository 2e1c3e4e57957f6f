using System.Net;
using System.Text.Json;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class MemberTests(StudioApp app)
{
    [Fact]
    public async Task A_member_is_registered_with_a_phone_typed_as_people_do()
    {
        var member = await (await app.Desk.Post("members", new { name = "欧阳娜娜", phone = "１３９ 0013-8001", birthday = "1996-02-29", cautions = new[] { "wrist" } })).ShouldBe(HttpStatusCode.Created);

        (member.Text("phone"), member.Text("birthday"), member.GetProperty("cautions")[0].GetString()).ShouldBe(("+8613900138001", "1996-02-29", "wrist"));
        member.Text("number").ShouldStartWith("M-");
    }

    [Theory]
    [InlineData("欧阳锋", "13900138100", "ouyangf")]
    [InlineData("曾国藩", "13900138101", "zgf")]
    [InlineData("张三丰", "13900138102", "8102")]
    [InlineData("Ana María", "+34612345103", "ana")]
    public async Task Members_are_found_by_pinyin_initials_phone_and_name(string name, string phone, string typed)
    {
        var id = (await (await app.Desk.Post("members", new { name, phone })).ShouldBe(HttpStatusCode.Created)).Id();
        (await app.Desk.Get($"members?q={Uri.EscapeDataString(typed)}").JsonAsync()).EnumerateArray().Select(row => row.Id()).ShouldContain(id);
    }

    [Fact]
    public async Task Every_fault_is_found_at_once()
    {
        var answer = await app.Desk.Post("members", new { name = " ", phone = "12", email = "nobody", birthday = "2026-02-30", sex = "cat", cautions = new[] { "7" } });
        var errors = (await answer.ShouldBeRefused(400, "validation-failed")).GetProperty("errors");

        errors.EnumerateObject().ToDictionary(one => one.Name, one => one.Value[0].GetString()).ShouldBe(
            new Dictionary<string, string?>
            {
                ["birthday"] = "birthday-invalid", ["cautions"] = "cautions-invalid", ["email"] = "email-invalid",
                ["name"] = "name-missing", ["phone"] = "phone-invalid", ["sex"] = "sex-invalid",
            }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_name_of_five_thousand_letters_is_too_long() =>
        (await (await app.Desk.Post("members", new { name = new string('n', 5000), phone = "13900138200" })).ShouldBeRefused(400, "validation-failed"))
        .GetProperty("errors").GetProperty("name")[0].GetString().ShouldBe("name-too-long");

    [Theory]
    [InlineData("🧘‍♀️ 王芳", "13900138301")]
    [InlineData("محمد علي", "13900138302")]
    [InlineData("Robert'); DROP TABLE Members;--", "13900138303")]
    [InlineData("<script>alert(1)</script>", "13900138304")]
    public async Task Any_script_is_just_a_name(string name, string phone)
    {
        var id = (await (await app.Desk.Post("members", new { name, phone })).ShouldBe(HttpStatusCode.Created)).Id();
        (await app.Desk.Get($"members/{id}").JsonAsync()).Text("name").ShouldBe(name);
        (await app.Desk.Get($"members?q={Uri.EscapeDataString(name)}").JsonAsync())[0].Id().ShouldBe(id);
    }

    [Fact]
    public async Task A_phone_has_one_file_and_the_refusal_says_whose()
    {
        var member = await app.MemberAsync("李雷");
        var problem = await (await app.Desk.Post("members", new { name = "另一位", phone = member.Phone })).ShouldBeRefused(409, "phone-taken");
        problem.GetProperty("values")[0].GetString().ShouldBe(member.Number);
    }

    [Fact]
    public async Task A_patch_keeps_what_it_does_not_name_and_removes_what_it_sets_to_null()
    {
        var id = (await (await app.Desk.Post("members", new { name = "周周", phone = "13900138401", email = "zhou@studio.test", sex = "female" })).ShouldBe(HttpStatusCode.Created)).Id();
        var changed = await (await app.Desk.Patch($"members/{id}", new Dictionary<string, object?> { ["name"] = "周舟", ["email"] = null })).ShouldBe(HttpStatusCode.OK);

        (changed.Text("name"), changed.Text("sex"), changed.GetProperty("email").ValueKind).ShouldBe(("周舟", "female", JsonValueKind.Null));
    }

    [Fact]
    public async Task A_version_that_is_no_longer_the_last_is_refused()
    {
        var member = await app.MemberAsync();
        await (await app.Desk.Patch($"members/{member.Id}", new { name = "甲", version = member.Version })).ShouldBe(HttpStatusCode.OK);
        await (await app.Desk.Patch($"members/{member.Id}", new { name = "乙", version = member.Version })).ShouldBeRefused(409, "changed-meanwhile");
    }

    [Fact]
    public async Task A_card_is_issued_at_the_price_of_its_plan_and_its_ledger_adds_up()
    {
        var member = await app.MemberAsync(withCard: false);
        var card = await (await app.Desk.Post($"members/{member.Id}/cards", new { app.PlanId, payment = new { method = "微信" } })).ShouldBe(HttpStatusCode.Created);
        var line = (await app.Desk.Get($"cards/{card.Id()}/ledger").JsonAsync())[0];

        (card.GetProperty("payment").GetProperty("amount").GetInt64(), card.Number("left"), card.Text("kind")).ShouldBe((100_000, 10, "count"));
        (line.Text("kind"), line.Number("credits"), line.Number("balanceAfter")).ShouldBe(("issued", 10, 10));
    }

    [Fact]
    public async Task A_change_whose_blocking_is_outdated_changes_nothing()
    {
        var member = await app.MemberAsync("周美云");
        await (await app.Desk.Patch($"members/{member.Id}", new { blocked = true, reason = "欠费", version = member.Version })).ShouldBe(HttpStatusCode.OK);

        await (await app.Desk.Patch($"members/{member.Id}", new { blocked = false, version = member.Version })).ShouldBeRefused(409, "changed-meanwhile");
    }
}
