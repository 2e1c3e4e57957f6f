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
}
