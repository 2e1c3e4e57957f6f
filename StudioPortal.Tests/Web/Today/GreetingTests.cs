using StudioPortal.Web.Features.Today;

namespace StudioPortal.Tests.Web.Today;

public class GreetingTests
{
    [Theory]
    [InlineData(4, "Greeting.Evening")]
    [InlineData(5, "Greeting.Morning")]
    [InlineData(12, "Greeting.Afternoon")]
    [InlineData(18, "Greeting.Evening")]
    public void The_hour_decides_the_greeting(int hour, string key) => Greeting.KeyAt(new(hour, 0)).ShouldBe(key);

    [Theory]
    [InlineData("王静怡", "静怡")]
    [InlineData("司马佳怡", "佳怡")]
    [InlineData("丁一", "丁一")]
    [InlineData("Wang Jingyi", "Wang Jingyi")]
    public void A_long_Chinese_name_is_met_by_its_given_name(string name, string met) => Greeting.NameOf(name).ShouldBe(met);
}
