using System.Globalization;
using ClosedXML.Excel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Cards;
using StudioPortal.Web.Resources;

namespace StudioPortal.Tests.Web.Cards;

/// <summary>"Why is it 7?", answered line by line (R060, I01).</summary>
public sealed class StatementWordsTests : InAStudio
{
    internal override Task<TestStudio> OpenAsync() => TestStudio.OpenAsync(with: services => services.AddLocalization().AddSingleton<StatementWorkbook>());

    [Fact]
    public async Task A_card_begins_with_what_was_paid_by_what_and_on_which_receipt()
    {
        Speak("en");
        var member = await Studio.Member();
        (await RowsAsync(member.CardId)).ShouldHaveSingleItem().Facts[0].ShouldBe("¥100 by other means, receipt 2603-0001");
    }

    [Fact]
    public async Task A_late_cancellation_says_how_late_it_was_and_by_which_version_of_the_rules()
    {
        Speak("en");
        var (member, booking, session) = await BookedAsync();
        Studio.Clock.UtcNow = (await Studio.SessionOf(session)).StartsAt.AddMinutes(-50);
        (await Studio.Cancel(booking)).ShouldSucceed();
        await Studio.ApplyPenalties();

        var row = (await RowsAsync(member.CardId))[0];
        row.What.ShouldBe("Hatha with Chen, cancelled too late");
        row.Facts.ShouldBe(["50 minutes before; the rules say 2 hours, version 1", "Class of 3 Mar, 10:00"]);
    }

    [Fact]
    public async Task A_place_left_empty_names_the_rules_and_the_class()
    {
        Speak("en");
        var (member, _, session) = await BookedAsync();
        await Studio.WhenItIsOver(session);
        await Studio.CloseClasses();
        await Studio.ApplyPenalties();

        (await RowsAsync(member.CardId))[0].Facts[0].ShouldBe("By the rules for staying away, version 1");
    }

    [Fact]
    public async Task What_waits_for_review_is_held_and_says_until_when()
    {
        Speak("en");
        var (member, _, session) = await BookedAsync();
        await Studio.WhenItIsOver(session);
        await Studio.CloseClasses();

        var statement = await StatementAsync(member.CardId);
        Words(await StudioAsync()).HeldWhat(statement.Held.ShouldHaveSingleItem()).ShouldBe("Held: Hatha with Chen, place left empty");
        statement.Held.Sum(held => held.Credits).ShouldBe(statement.Card.Held);
    }

    [Fact]
    public async Task A_check_in_taken_back_names_its_class_and_the_line_it_takes_back()
    {
        Speak("en");
        var (member, booking, session) = await BookedAsync();
        await Studio.WhenItBegins(session);
        (await Studio.CheckIn(booking)).ShouldSucceed();
        (await Studio.Undo(booking)).ShouldSucceed();

        var row = (await RowsAsync(member.CardId))[0];
        (row.What, row.Tag, row.Credits).ShouldBe(("Check-in taken back", "correction", 1));
        row.Facts.Take(2).ShouldBe(["Hatha with Chen", "Takes back the line of 3 Mar, 10:00"]);
    }

    [Fact]
    public async Task Stored_value_is_told_in_money()
    {
        Speak("en");
        var member = await Studio.Member();
        var plan = (await Studio.Get<OfferPlan>().ExecuteAsync(A.Manager, new("储值卡", null, CardKind.StoredValue, 500_00, Validity.OfDays(90), 450_00))).ShouldSucceed();
        var card = (await Studio.Issue(member.Id, plan)).ShouldSucceed();

        Words(await StudioAsync()).Change(CardKind.StoredValue, (await RowsAsync(card.Id))[0].Credits).ShouldBe("+¥500");
    }

    [Theory]
    [InlineData("zh-Hans", "按爽约规则（第 1 版）")]
    [InlineData("zh-Hant", "按爽約規則（第 1 版）")]
    public async Task It_is_said_in_the_reader_s_language(string language, string said)
    {
        Speak(language);
        var (member, _, session) = await BookedAsync();
        await Studio.WhenItIsOver(session);
        await Studio.CloseClasses();
        await Studio.ApplyPenalties();

        (await RowsAsync(member.CardId))[0].Facts[0].ShouldBe(said);
    }

    [Fact]
    public async Task The_workbook_adds_up_to_what_is_left_and_says_how_it_was_made()
    {
        Speak("en");
        var (member, booking, session) = await BookedAsync();
        await Studio.WhenItBegins(session);
        (await Studio.CheckIn(booking)).ShouldSucceed();

        var book = await WorkbookAsync(member.CardId);
        var sheet = book.Worksheet("Statement");
        sheet.RowsUsed().Skip(1).Sum(row => row.Cell(6).GetValue<int>()).ShouldBe(9);
        sheet.RowsUsed().Skip(1).Select(row => row.Cell(4).GetString()).ShouldBe(["Hatha with Chen", "次卡 bought"]);
        book.Worksheet("How it was made").RowsUsed().Select(row => row.Cell(1).GetString()).ShouldContain("Lines of the ledger");
    }

    async Task<(MemberWithCard Member, Guid Booking, Guid Session)> BookedAsync()
    {
        var member = await Studio.Member();
        var session = await Studio.Session();
        return (member, (await Studio.Book(session, member.Id)).ShouldSucceed().Id, session);
    }

    async Task<XLWorkbook> WorkbookAsync(Guid cardId)
    {
        var (statement, studio) = (await StatementAsync(cardId), await StudioAsync());
        return new(new MemoryStream(Studio.Get<StatementWorkbook>().Of(statement, studio, A.Desk, Studio.Clock.UtcNow).ToBytes(CultureInfo.CurrentUICulture)));
    }

    async Task<IReadOnlyList<StatementRow>> RowsAsync(Guid cardId)
    {
        var (statement, studio) = (await StatementAsync(cardId), await StudioAsync());
        return Words(studio).Rows(statement);
    }

    async Task<Statement> StatementAsync(Guid cardId) => (await Studio.Get<StatementQueries>().OfCardAsync(cardId))!;

    ValueTask<Studio> StudioAsync() => Studio.Get<StudioClock>().StudioAsync();

    StatementWords Words(Studio studio) => new(Studio.Get<IStringLocalizer<StatementTexts>>(), Studio.Get<IStringLocalizer<CardTexts>>(), studio);

    static void Speak(string language) => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new(language), new(language));
}
