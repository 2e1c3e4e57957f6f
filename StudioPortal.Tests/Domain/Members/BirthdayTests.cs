using StudioPortal.Domain.Members;

namespace StudioPortal.Tests.Domain.Members;

public sealed class BirthdayTests
{
    [Fact]
    public void A_birthday_is_on_its_day_of_every_year() => Birthday.IsOn(new(1990, 3, 2), new(2026, 3, 2)).ShouldBeTrue();

    [Fact]
    public void Who_told_no_birthday_has_none() => Birthday.IsOn(null, new(2026, 3, 2)).ShouldBeFalse();

    [Theory]
    [InlineData(2026, 28, true)]
    [InlineData(2028, 29, true)]
    [InlineData(2028, 28, false)]
    public void Who_was_born_on_29_February_is_greeted_on_the_last_of_February(int year, int day, bool isOn) =>
        Birthday.IsOn(new(1992, 2, 29), new(year, 2, day)).ShouldBe(isOn);
}
