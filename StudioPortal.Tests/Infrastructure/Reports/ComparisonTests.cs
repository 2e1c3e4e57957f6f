using StudioPortal.Infrastructure.Reports;

namespace StudioPortal.Tests.Infrastructure.Reports;

public class ComparisonTests
{
    [Fact]
    public void Without_a_past_there_is_nothing_to_compare_with() => Comparison.Of(142, []).Is.ShouldBe(Usually.Unknown);

    [Fact]
    public void More_is_said_by_how_many() => Comparison.Of(142, [130, 132]).ShouldBe(new(Usually.More, 11, 130, 132));

    [Fact]
    public void Fewer_is_said_by_how_many() => Comparison.Of(4, [5, 7]).ShouldBe(new(Usually.Fewer, 2, 5, 7));

    [Fact]
    public void One_more_or_less_is_as_usual() => Comparison.Of(8, [6, 8]).Is.ShouldBe(Usually.Same);

    [Fact]
    public void A_twentieth_more_or_less_is_as_usual() => Comparison.Of(105, [100]).Is.ShouldBe(Usually.Same);

    [Fact]
    public void As_usual_says_between_what_and_what() => Comparison.Of(7, [6, 7, 8]).ShouldBe(new(Usually.Same, 0, 6, 8));
}
