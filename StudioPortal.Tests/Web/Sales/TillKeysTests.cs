using StudioPortal.Web.Features.Sales;

namespace StudioPortal.Tests.Web.Sales;

/// <summary>Enter takes the money, but a card swiped over the page sells nothing.</summary>
public class TillKeysTests
{
    readonly TillKeys _keys = new();
    double _now = 5000;

    [Fact]
    public void A_digit_chooses_and_Enter_takes_the_money()
    {
        Press("3").ShouldBe(TillKey.Plan);

        Press("Enter", after: 400).ShouldBe(TillKey.Take);
    }

    [Fact]
    public void A_quick_hand_is_a_hand()
    {
        Press("1", after: 150).ShouldBe(TillKey.Plan);
        Press("2", after: 150).ShouldBe(TillKey.Plan);

        Press("Enter", after: 30).ShouldBe(TillKey.Take);
    }

    [Theory]
    [InlineData("1034567890", 3)]
    [InlineData("1034567890", 50)]
    [InlineData("1034567890", 400)]
    [InlineData("21", 5)]
    [InlineData("M7K2Q9", 10)]
    public void What_a_reader_types_sells_nothing(string number, double pace)
    {
        Type(number, pace);

        Press("Enter", after: pace).ShouldBe(TillKey.Swiped);
    }

    [Fact]
    public void A_reader_that_sends_Enter_twice_sells_nothing()
    {
        Type("1034567890", 5);
        Press("Enter", after: 5).ShouldBe(TillKey.Swiped);

        Press("Enter", after: 5).ShouldBe(TillKey.Swiped);
    }

    [Fact]
    public void A_card_swiped_after_a_plan_was_chosen_sells_nothing()
    {
        Press("1").ShouldBe(TillKey.Plan);
        Type("1034567890", 5);

        Press("Enter", after: 5).ShouldBe(TillKey.Swiped);
    }

    [Fact]
    public void The_first_digit_of_a_number_is_known_as_such_with_the_second()
    {
        Press("1").ShouldBe(TillKey.Plan);
        _keys.IsFirst.ShouldBeTrue();

        Press("0", after: 5).ShouldBe(TillKey.Number);
    }

    [Fact]
    public void After_a_moment_of_silence_the_keys_are_a_hand_s_again()
    {
        Type("1034567890", 5);
        Press("Enter", after: 5);

        Press("2", after: 1200).ShouldBe(TillKey.Plan);
        Press("Enter", after: 300).ShouldBe(TillKey.Take);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("x")]
    [InlineData(" ")]
    public void Other_keys_mean_nothing(string key) => Press(key).ShouldBe(TillKey.Nothing);

    TillKey Press(string key, double after = 2000) => _keys.Press(key, _now += after);

    void Type(string number, double pace)
    {
        foreach (var key in number) Press($"{key}", pace);
    }
}
