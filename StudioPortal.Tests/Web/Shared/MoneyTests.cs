using System.Globalization;
using StudioPortal.Web.Shared;

namespace StudioPortal.Tests.Web.Shared;

public sealed class MoneyTests
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    [Theory]
    [InlineData(268000, "CNY", "¥2,680")]
    [InlineData(268050, "CNY", "¥2,680.50")]
    [InlineData(0, "CNY", "¥0")]
    [InlineData(12800, "JPY", "¥12,800")]
    [InlineData(12800, "TWD", "NT$128")]
    [InlineData(1250, "KWD", "KWD\u00a01.250")]
    public void An_amount_is_written_in_its_currency_and_without_an_empty_fraction(long minor, string currency, string written)
    {
        Money.Format(minor, currency, English).ShouldBe(written);
        Money.Format(minor, currency, Chinese).ShouldBe(written);
    }

    [Theory]
    [InlineData("2680", "CNY", 268000L)]
    [InlineData("¥2,680.50", "CNY", 268050L)]
    [InlineData("２６８０", "CNY", 268000L)]
    [InlineData(" 12,800 ", "JPY", 12800L)]
    [InlineData("NT$128", "TWD", 12800L)]
    public void An_amount_is_read_as_people_type_it(string typed, string currency, long minor) =>
        Money.Read(typed, currency, Chinese).ShouldBe(minor);

    [Theory]
    [InlineData("", "CNY")]
    [InlineData(null, "CNY")]
    [InlineData("free", "CNY")]
    [InlineData("-5", "CNY")]
    [InlineData("1.005", "CNY")]
    [InlineData("12.5", "JPY")]
    [InlineData("99999999999999999999999", "CNY")]
    public void What_is_no_amount_or_finer_than_the_currency_is_not_read(string? typed, string currency) =>
        Money.Read(typed, currency, English).ShouldBeNull();

    [Theory]
    [InlineData(268000, "CNY")]
    [InlineData(268050, "CNY")]
    [InlineData(12800, "JPY")]
    public void What_stands_in_a_field_is_read_back_as_itself(long minor, string currency) =>
        Money.Read(Money.Plain(minor, currency, Chinese), currency, Chinese).ShouldBe(minor);
}
