using System.Globalization;
using System.Resources;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Infrastructure.Upkeep;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Resources;

namespace StudioPortal.Tests.Infrastructure.Upkeep;

/// <summary>One damage after the other to the same studio: each must be found under its code.</summary>
public class VerificationTests
{
    const string SomeSession = "(SELECT Id FROM ClassSessions WHERE IsClosed AND CheckedIn > 1 LIMIT 1)";
    const string SomeCard = "(SELECT Id FROM Cards WHERE Kind = 'Count' AND \"Left\" > 3 AND Held > 0 LIMIT 1)";

    [Theory]
    [InlineData("02:10")]
    [InlineData("18:12")]
    public async Task A_fresh_demonstration_studio_has_nothing_wrong(string time)
    {
        await using var database = await DemoDatabase.FilledAsync(time);

        var report = await database.Get<Verification>().RunAsync();
        report.Findings.ShouldBeEmpty();
        report.Checks.ShouldAllBe(check => check.Rows > 0);
    }

    [Fact]
    public async Task Every_damage_is_found_under_its_code()
    {
        foreach (var (code, sql) in Damages)
        {
            await using var database = await DemoDatabase.CopyAsync();
            await database.SpoilAsync(sql);

            var report = await database.Get<Verification>().RunAsync();
            report.Findings.Select(finding => finding.Code).ShouldContain(code);
        }
    }

    [Fact]
    public async Task What_is_found_names_its_row_and_nothing_is_changed()
    {
        await using var database = await DemoDatabase.CopyAsync();
        await database.SpoilAsync("UPDATE SalePayments SET Amount = Amount + 1 WHERE SaleId = (SELECT MIN(SaleId) FROM SalePayments)");
        await using var db = database.Open();
        var receipt = await db.Sales.OrderBy(sale => sale.Id).Select(sale => sale.Receipt).FirstAsync();

        var (first, second) = (await database.Get<Verification>().RunAsync(), await database.Get<Verification>().RunAsync());
        first.Findings.ShouldHaveSingleItem().Subject.ShouldBe($"sale {receipt}");
        second.Findings.ShouldBe(first.Findings);
    }

    [Fact]
    public async Task Every_check_has_a_damage_that_it_finds()
    {
        await using var database = await DemoDatabase.CopyAsync();

        var report = await database.Get<Verification>().RunAsync();
        report.Checks.Select(check => check.Code).ShouldBe(Damages.Select(damage => damage.Code), ignoreOrder: true);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public void Every_check_has_its_words_on_the_page_that_proves(string language)
    {
        var texts = new ResourceManager(typeof(ProofTexts));

        Damages.Select(damage => damage.Code).Where(code => texts.GetString($"Check.{code}", CultureInfo.GetCultureInfo(language)) is null).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hundred_findings_are_listed_and_all_are_counted()
    {
        await using var database = await DemoDatabase.CopyAsync();
        await database.SpoilAsync("UPDATE LedgerEntries SET BalanceAfter = -1");

        var check = (await database.Get<Verification>().RunAsync()).Checks.Single(one => one.Code == "ledger-negative");
        check.Findings.Count.ShouldBe(Check.Listed);
        check.Found.ShouldBe(check.Rows);
    }

    [Fact]
    public async Task A_class_that_was_moved_beside_another_is_no_fault()
    {
        await using var database = await DemoDatabase.CopyAsync();
        await database.SpoilAsync(Overlap + "INSERT INTO Notices (Id, Kind, MemberId, SessionId, Occasion, At) " +
            "SELECT upper(SessionId), 'ClassMoved', MemberId, SessionId, 'moved', At FROM CheckIns WHERE SessionId = (SELECT SessionId FROM Moved) LIMIT 1;");

        (await database.Get<Verification>().RunAsync()).Findings.ShouldBeEmpty();
    }

    /// <summary>Moves the second class of some member onto the first.</summary>
    const string Overlap =
        "CREATE TEMP TABLE Moved AS SELECT b.SessionId, a.SessionId AS Onto FROM CheckIns a JOIN CheckIns b ON a.MemberId = b.MemberId " +
        "AND a.SessionId <> b.SessionId AND a.UndoneAt IS NULL AND b.UndoneAt IS NULL LIMIT 1; " +
        "UPDATE ClassSessions SET StartsAt = (SELECT StartsAt FROM ClassSessions WHERE Id = (SELECT Onto FROM Moved)), " +
        "EndsAt = (SELECT EndsAt FROM ClassSessions WHERE Id = (SELECT Onto FROM Moved)) WHERE Id = (SELECT SessionId FROM Moved); ";

    static readonly (string Code, string Sql)[] Damages =
    [
        ("over-capacity", $"UPDATE ClassSessions SET Capacity = 1 WHERE Id = {SomeSession}"),
        ("counter-booked", $"UPDATE ClassSessions SET Booked = Booked - 1 WHERE Id = {SomeSession}"),
        ("counter-checked-in", $"UPDATE ClassSessions SET CheckedIn = CheckedIn - 1 WHERE Id = {SomeSession}"),
        ("counter-waitlisted", $"UPDATE ClassSessions SET Waitlisted = 3 WHERE Id = {SomeSession}"),
        ("balance-is-not-sum", $"UPDATE Cards SET \"Left\" = \"Left\" + 1 WHERE Id = {SomeCard}"),
        ("balance-negative", $"UPDATE Cards SET \"Left\" = -1 WHERE Id = {SomeCard}"),
        ("balance-is-not-lots", $"UPDATE CardLots SET Held = 0 WHERE CardId = {SomeCard}"),
        ("lot-is-not-sum", $"UPDATE CardLots SET \"Left\" = \"Left\" - 1 WHERE CardId = {SomeCard}"),
        ("lot-held-is-not-sum", $"UPDATE CardLots SET Held = 0 WHERE CardId = {SomeCard}"),
        ("hold-is-not-sum", "DELETE FROM Holds WHERE LotId = (SELECT MIN(LotId) FROM Holds)"),
        ("ledger-gap", "UPDATE LedgerEntries SET Line = Line + 1000 WHERE Id = (SELECT Id FROM LedgerEntries WHERE Line = 2 LIMIT 1)"),
        ("ledger-chain", "UPDATE LedgerEntries SET BalanceAfter = BalanceAfter + 1 WHERE Id = (SELECT Id FROM LedgerEntries WHERE Line = 2 LIMIT 1)"),
        ("ledger-negative", "UPDATE LedgerEntries SET BalanceAfter = -1 WHERE Id = (SELECT Id FROM LedgerEntries WHERE Line = 2 LIMIT 1)"),
        ("held-is-not-sum", $"UPDATE Cards SET Held = 0 WHERE Id = {SomeCard}"),
        ("held-beyond-left", $"UPDATE Cards SET Held = \"Left\" + 1 WHERE Id = {SomeCard}"),
        ("hold-without-place", "UPDATE Bookings SET HeldCredits = 1 WHERE Id = (SELECT Id FROM Bookings WHERE Status = 2 LIMIT 1)"),
        ("deduction-without-check-in", "UPDATE LedgerEntries SET CauseId = CardId WHERE Id = (SELECT Id FROM LedgerEntries WHERE Kind = 'CheckIn' LIMIT 1)"),
        ("deduction-without-booking", "UPDATE Bookings SET Status = 4 WHERE Id = (SELECT CauseId FROM LedgerEntries WHERE Kind = 'NoShow' LIMIT 1)"),
        ("issue-without-sale", "UPDATE LedgerEntries SET CauseId = Id WHERE Id = (SELECT Id FROM LedgerEntries WHERE Kind = 'Issued' LIMIT 1)"),
        ("reversal-unsound", "UPDATE LedgerEntries SET Credits = Credits + 1 WHERE Id = (SELECT Id FROM LedgerEntries WHERE Kind = 'Reversal' LIMIT 1)"),
        ("reversed-twice", "DROP INDEX IX_LedgerEntries_ReversesId; UPDATE LedgerEntries SET ReversesId = (SELECT MIN(Id) FROM LedgerEntries) WHERE Kind = 'CheckIn'"),
        ("check-ins-of-booking", "DELETE FROM CheckIns WHERE Id = (SELECT Id FROM CheckIns WHERE UndoneAt IS NULL LIMIT 1)"),
        ("check-in-without-deduction", "DELETE FROM LedgerEntries WHERE Id = (SELECT LedgerEntryId FROM CheckIns LIMIT 1)"),
        ("booked-twice", $"DROP INDEX IX_Bookings_SessionId_MemberId; UPDATE Bookings SET MemberId = (SELECT MIN(Id) FROM Members) WHERE Status = 2 AND SessionId = {SomeSession}"),
        ("overlapping-bookings", Overlap),
        ("cancellation-missing", "DELETE FROM Cancellations WHERE IsLate"),
        ("cancellation-of-standing", "UPDATE Bookings SET Status = 1 WHERE Status = 5"),
        ("notice-twice", "DROP INDEX IX_Notices_Occasion; UPDATE Notices SET Occasion = 'once'"),
        ("phone-twice", "DROP INDEX IX_Members_Phone; UPDATE Members SET Phone = '+8613800138000'"),
        ("member-number-twice", "DROP INDEX IX_Members_Number; UPDATE Members SET Number = 'M-00001'"),
        ("member-code-twice", "DROP INDEX IX_Members_Code; UPDATE Members SET Code = 'ABCDEFGHJKMN'"),
        ("sale-is-not-paid", "UPDATE SalePayments SET Amount = Amount + 1 WHERE SaleId = (SELECT MIN(SaleId) FROM SalePayments)"),
        ("card-paid-is-not-price", $"UPDATE CardLots SET Value = Value + 1 WHERE Kind = 'Paid' AND CardId = {SomeCard}"),
        ("last-day-unexplained", $"UPDATE Cards SET EndsOn = '2031-01-01' WHERE Id = {SomeCard}"),
        ("card-without-sale", $"UPDATE Sales SET Kind = 'Fee' WHERE CardId = {SomeCard}"),
        ("plan-version-gap", "UPDATE PlanVersions SET Number = Number + 7 WHERE Id = (SELECT MIN(Id) FROM PlanVersions)"),
        ("card-terms-of-another-plan", $"UPDATE Cards SET PlanVersionId = (SELECT Id FROM PlanVersions WHERE Kind = 'Period' LIMIT 1) WHERE Id = {SomeCard}"),
        ("penalty-without-line", "UPDATE Penalties SET State = 'Applied' WHERE Id = (SELECT Id FROM Penalties WHERE State = 'Waiting' AND Credits > 0 LIMIT 1)"),
        ("ending-without-change", "UPDATE LedgerEntries SET Kind = 'Refunded' WHERE Id = (SELECT Id FROM LedgerEntries WHERE Kind = 'NoShow' LIMIT 1)"),
        ("grant-without-cause", "UPDATE LedgerEntries SET CauseId = Id WHERE Id = (SELECT Id FROM LedgerEntries WHERE Kind = 'Granted' LIMIT 1)"),
        ("expiry-without-lot", "UPDATE LedgerEntries SET Kind = 'Expired' WHERE Id = (SELECT Id FROM LedgerEntries WHERE Kind = 'NoShow' LIMIT 1)"),
        ("ended-card-with-credits", $"UPDATE Cards SET EndedFor = 'Refunded' WHERE Id = {SomeCard}"),
        ("receipt-twice", "DROP INDEX IX_Sales_Receipt; UPDATE Sales SET Receipt = '2611-0001'"),
        ("card-number-twice", "DROP INDEX IX_Cards_Number; UPDATE Cards SET Number = '1234567890'"),
    ];
}
