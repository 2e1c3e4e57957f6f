using System.Globalization;
using System.Resources;
using StudioPortal.Infrastructure.Upkeep;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Resources;

namespace StudioPortal.Tests.Web.Proof;

public class ProofWordsTests
{
    static readonly ResourceManager Texts = new(typeof(ProofTexts));

    [Fact]
    public async Task Every_check_is_said_in_words_in_each_language()
    {
        await using var database = await DemoDatabase.CopyAsync();

        var report = await database.Get<Verification>().RunAsync();
        foreach (var language in (string[])["en", "zh-Hans", "zh-Hant"])
            report.Checks.Select(check => check.Code).Where(code => !IsSaid(code, language)).ShouldBeEmpty();
    }

    static bool IsSaid(string code, string language) => Texts.GetString($"Check.{code}", CultureInfo.GetCultureInfo(language)) is { Length: > 0 };
}
