using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Cards;
using StudioPortal.Web.Resources;

namespace StudioPortal.Tests.Web.Cards;

/// <summary>What a plan promises and which card pays, in words (R014, I01).</summary>
public class PlanWordsTests : InAStudio
{
    internal override Task<TestStudio> OpenAsync() => TestStudio.OpenAsync(with: services =>
        services.AddLocalization().AddSingleton<PlanDictionary>().AddSingleton<PayerWords>());

    [Theory]
    [InlineData("en", "10 classes and 1 class as a gift, valid for 3 months. At most 2 classes a week. For every group class. 1 more person may use it.")]
    [InlineData("zh-Hans", "10 次，另送 1 次，有效期 3 个月。每周最多 2 节。所有团课可用。可与 1 位家人共用。")]
    public async Task A_plan_is_said_in_whole_sentences(string language, string said)
    {
        Speak(language);

        (await Words()).Line(A.CountPlan() with { Validity = new(3, ValidityUnit.Months), GiftCredits = 1, Limits = new(PerWeek: 2), Sharers = 1 }).ShouldBe(said);
    }

    [Fact]
    public async Task In_short_nothing_is_promised_that_a_limit_takes_back()
    {
        Speak("en");
        var limited = A.PeriodPlan() with { Validity = new(3, ValidityUnit.Months), Limits = new(PerWeek: 2), Coverage = new() { Hours = [new([DayOfWeek.Monday], new(7, 0), new(12, 0))] } };
        var text = Studio.Get<IStringLocalizer<CardTexts>>();

        text.Terms(A.Plan(limited).NewVersions[0], "CNY").ShouldBe("3 months, 2 a week, at some hours only");
        text.Terms(A.Plan(A.PeriodPlan(days: 30)).NewVersions[0], "CNY").ShouldBe("As many classes as you like, 30 days");
        (await Words()).Sentences(limited).First().ShouldBe("Valid for 3 months.");
    }

    [Fact]
    public async Task Hours_and_classes_are_said_by_name()
    {
        Speak("en");
        var terms = A.PeriodPlan() with
        {
            Coverage = new() { ClassTypes = [Studio.Furniture.ClassTypeId], Hours = [new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday], new(7, 0), new(12, 0))] },
        };

        (await Words()).Sentences(terms).Skip(1).ShouldBe(["For Hatha only.", "Only for classes that begin Mon to Wed from 07:00 to before 12:00."]);
    }

    [Fact]
    public async Task A_new_version_says_only_what_it_changes()
    {
        Speak("en");
        var before = A.CountPlan();

        (await Words()).Changes(before, before with { Price = 1300_00, Limits = new(PerMonth: 8) }).Select(one => (one.Label, one.Before, one.After))
            .ShouldBe([("Price", "¥1,200", "¥1,300"), ("A month", "no limit", "8")]);
    }

    [Fact]
    public async Task The_payer_and_its_reason_are_said()
    {
        Speak("en");
        var (member, session, words) = (await Studio.Member(), await Studio.Session(), Studio.Get<PayerWords>());
        var minutes = (await Studio.Get<OfferPlan>().ExecuteAsync(A.Manager, new("分钟卡", null, CardKind.Minutes, 90, Validity.OfDays(90), 1))).ShouldSucceed();
        (await Studio.Issue(member.Id, minutes)).ShouldSucceed();
        var payers = (await Studio.Get<PayerQueries>().OfAsync(session, member.Id))!;

        words.Why(payers.Cards, payers.What).ShouldBe("Classes go before minutes and stored value");
        words.Takes(payers.Chosen!.Card, payers.What, "CNY").ShouldBe("Takes 1 class, 9 classes free after it");
        words.Takes(payers.Next!.Card, payers.What, "CNY").ShouldBe("Takes 60 minutes, 30 minutes free after it");
    }

    [Fact]
    public async Task Every_verdict_and_every_reason_can_be_said()
    {
        var (words, what) = (Studio.Get<PayerWords>(), A.Payable());
        var card = A.CountCard();
        foreach (var language in new[] { "en", "zh-Hans", "zh-Hant" })
        {
            Speak(language);
            Enum.GetValues<CardVerdict>().Where(one => one != CardVerdict.Frozen).ShouldAllBe(one => !words.WhyNot(new(card, one), what, "CNY").StartsWith("Verdict", StringComparison.Ordinal));
            Enum.GetValues<CardReason>().ShouldAllBe(one => !words.Why(new WeighedCard[] { new(card, CardVerdict.Pays, one) }, what)!.StartsWith("Reason", StringComparison.Ordinal));
        }

        await Task.CompletedTask;
    }

    Task<PlanWords> Words() => Studio.Get<PlanDictionary>().OpenAsync();

    static void Speak(string language) => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new(language), new(language));
}
