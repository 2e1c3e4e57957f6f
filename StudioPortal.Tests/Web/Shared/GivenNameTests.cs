using StudioPortal.Web.Shared;

namespace StudioPortal.Tests.Web.Shared;

public class GivenNameTests
{
    [Theory]
    [InlineData("王静怡", "静怡")]
    [InlineData("司马佳怡", "佳怡")]
    [InlineData("丁一", "丁一")]
    [InlineData("Wang Jingyi", "Wang Jingyi")]
    public void A_long_Chinese_name_is_met_by_its_given_name(string name, string met) => GivenName.Of(name).ShouldBe(met);
}
