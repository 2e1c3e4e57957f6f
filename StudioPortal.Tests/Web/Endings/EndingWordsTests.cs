using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StudioPortal.Domain.Cards;
using StudioPortal.Web.Features.Endings;
using StudioPortal.Web.Resources;

namespace StudioPortal.Tests.Web.Endings;

public class EndingWordsTests
{
    static readonly ResourceManagerStringLocalizerFactory Texts = new(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

    static string Say(CardKind kind, RefundStep step, string culture = "en")
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var words = new EndingWords(new StringLocalizer<EndingTexts>(Texts), new StringLocalizer<CardTexts>(Texts), kind, "CNY");
        return string.Join(" · ", new[] { words.Of(step), words.Lines(step), words.Signed(step.Amount) }.Where(part => part.Length > 0));
    }

    [Theory]
    [InlineData("en", "6 classes left at ¥89.33 · lines 1, 3–26 · ¥536")]
    [InlineData("zh-Hans", "剩 6 次 × ¥89.33 · 第 1, 3–26 笔 · ¥536")]
    public void A_lot_says_what_is_left_and_where_it_stands(string culture, string words) =>
        Say(CardKind.Count, new("lot", 6, 89_33, 536_00, [1, .. Enumerable.Range(3, 24)]), culture).ShouldBe(words);

    [Theory]
    [InlineData("used", 24, 128_00, -3072_00, "24 classes used at ¥128 · line 9 · −¥3,072")]
    [InlineData("used", 1, 128_00, -128_00, "1 class used at ¥128 · line 9 · −¥128")]
    [InlineData("paid", 0, 0, 2680_00, "Paid · line 9 · ¥2,680")]
    [InlineData("gift", 2, 0, 0, "2 classes given · line 9 · ¥0")]
    [InlineData("limit", 0, 0, 392_00, "Less than nothing is nothing · line 9 · ¥392")]
    [InlineData("limit", 0, 0, -5_00, "No more than was paid · line 9 · −¥5")]
    public void Every_step_is_a_sentence(string code, int credits, long unit, long amount, string words) =>
        Say(CardKind.Count, new(code, credits, unit, amount, [9])).ShouldBe(words);

    [Fact]
    public void A_period_card_is_said_in_days() =>
        Say(CardKind.Period, new("days", 14, 10_00, 140_00, [1])).ShouldBe("14 days left at ¥10 · line 1 · ¥140");

    [Fact]
    public void Stored_value_is_said_in_money() =>
        Say(CardKind.StoredValue, new("lot", 2500_00, 1, 2500_00, [1])).ShouldBe("¥2,500 left of what was paid in · line 1 · ¥2,500");
}
