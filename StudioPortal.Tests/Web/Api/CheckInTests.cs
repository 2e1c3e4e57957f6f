using System.Net;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class CheckInTests(StudioApp app)
{
    [Fact]
    public async Task Checking_in_answers_with_the_ledger_entry_it_made()
    {
        var entry = await (await app.Desk.Post($"bookings/{await app.BookedAsync(await app.SessionAsync())}/check-in")).ShouldBe(HttpStatusCode.OK);

        (entry.Text("kind"), entry.Number("credits"), entry.Number("balanceAfter")).ShouldBe(("checkIn", -1, 9));
        entry.Text("by").ShouldBe("FrontDesk");
    }

    [Fact]
    public async Task Five_check_ins_at_once_deduct_once()
    {
        var booking = await app.BookedAsync(await app.SessionAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.Desk.Post($"bookings/{booking}/check-in")));
        var entries = await Task.WhenAll(answers.Select(answer => answer.ShouldBe(HttpStatusCode.OK)));

        entries.Select(entry => entry.GetRawText()).Distinct().ShouldHaveSingleItem();
        (await LedgerOf(entries[0].GetProperty("cardId").GetGuid())).ShouldBe([("issued", 10), ("checkIn", -1)]);
    }

    [Fact]
    public async Task A_check_in_taken_back_reverses_its_entry_once()
    {
        var booking = await app.BookedAsync(await app.SessionAsync());
        var entry = await (await app.Desk.Post($"bookings/{booking}/check-in")).ShouldBe(HttpStatusCode.OK);
        var undone = await (await app.Desk.Delete($"bookings/{booking}/check-in")).ShouldBe(HttpStatusCode.OK);
        var again = await (await app.Desk.Delete($"bookings/{booking}/check-in")).ShouldBe(HttpStatusCode.OK);

        (undone.Text("kind"), undone.Number("credits"), undone.GetProperty("reverses").GetGuid()).ShouldBe(("reversal", 1, entry.Id()));
        again.Id().ShouldBe(undone.Id());
    }

    [Fact]
    public async Task A_scanner_checks_in_by_code_and_by_card_number()
    {
        var member = await app.MemberAsync();
        var booking = await app.BookedAsync(await app.SessionAsync(), member.Id);
        var card = (await app.Desk.Get($"members/{member.Id}/cards").JsonAsync())[0].Text("number");
        var byCode = await (await app.Desk.Post("check-ins", new { code = member.Code })).ShouldBe(HttpStatusCode.OK);
        var byCard = await (await app.Desk.Post("check-ins", new { code = card })).ShouldBe(HttpStatusCode.OK);

        (byCode.GetProperty("bookingId").GetGuid(), byCard.Id()).ShouldBe((booking, byCode.Id()));
    }

    [Fact]
    public async Task A_code_nobody_has_and_a_day_without_a_class_are_told_apart()
    {
        await (await app.Desk.Post("check-ins", new { code = "nobody" })).ShouldBeRefused(404, "code-unknown");
        await (await app.Desk.Post("check-ins", new { code = new string('7', 5000) })).ShouldBeRefused(404, "code-unknown");
        await (await app.Desk.Post("check-ins", new { code = (await app.MemberAsync()).Code })).ShouldBeRefused(422, "nothing-due");
        await (await app.Desk.Post("check-ins", new { })).ShouldBeRefused(400, "validation-failed");
    }

    [Fact]
    public async Task A_walk_in_is_booked_and_here_at_once()
    {
        var id = await app.SessionAsync();
        await (await app.Desk.Post($"class-sessions/{id}/walk-ins", new { memberId = (await app.MemberAsync()).Id })).ShouldBe(HttpStatusCode.Created);
        var row = (await app.Desk.Get($"class-sessions/{id}/roster").JsonAsync())[0];

        (row.Text("status"), row.Text("source"), row.GetProperty("checkIn").Text("by")).ShouldBe(("checkedIn", "walkIn", "FrontDesk"));
    }

    async Task<IEnumerable<(string, int)>> LedgerOf(Guid card) =>
        (await app.Desk.Get($"cards/{card}/ledger").JsonAsync()).EnumerateArray().Select(line => (line.Text("kind"), line.Number("credits")));
}
