using System.Globalization;
using StudioPortal.Web.Shared;

namespace StudioPortal.Tests.Web.Shared;

public class CardNamesTests
{
    [Theory]
    [InlineData("zh-Hans", "10 次卡", "购买 10 次卡")]
    [InlineData("zh-Hant", "储值卡 2000", "购买储值卡 2000 ")]
    [InlineData("zh-Hans", "月卡", "购买月卡")]
    [InlineData("en", "10-class card", "购买10-class card")]
    public void Amid_Chinese_words_a_name_stands_one_space_from_Latin_letters_and_digits(string language, string name, string said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        $"购买{name.Amid()}".ShouldBe(said);
    }
}
