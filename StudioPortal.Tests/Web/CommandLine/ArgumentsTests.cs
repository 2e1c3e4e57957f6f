using StudioPortal.Web.CommandLine;

namespace StudioPortal.Tests.Web.CommandLine;

public class ArgumentsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--urls http://localhost:5081")]
    [InlineData("--urls=http://localhost:5081")]
    [InlineData("--Studio:Demo=false")]
    [InlineData("--Studio:DataDirectory /somewhere --environment Production")]
    [InlineData("Studio:Demo=false")]
    [InlineData("/urls http://localhost:5081")]
    [InlineData("--something-else")]
    public void Without_a_verb_the_program_serves(string line) => Arguments.Split(Words(line)).HasVerb.ShouldBeFalse();

    [Theory]
    [InlineData("verify")]
    [InlineData("demo --seed 2")]
    [InlineData("--json verify")]
    [InlineData("--help")]
    [InlineData("--Studio:Demo=false verify")]
    [InlineData("bogus")]
    public void A_word_is_a_verb(string line) => Arguments.Split(Words(line)).HasVerb.ShouldBeTrue();

    [Fact]
    public void Settings_are_passed_through_beside_a_verb()
    {
        var line = Arguments.Split(Words("demo --Studio:DataDirectory=data --members 5 --environment Production --json"));

        line.Verb.ShouldBe(["demo", "--members", "5", "--json"]);
        line.Settings.ShouldBe(["--Studio:DataDirectory=data", "--environment", "Production"]);
    }

    static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
