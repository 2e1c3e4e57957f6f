using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Shared;

public class TextTests
{
    [Fact]
    public void A_remark_may_be_missing_or_two_thousand_long_and_no_longer()
    {
        Text.IsRemark(null).ShouldBeTrue();
        Text.IsRemark(new('好', 2000)).ShouldBeTrue();

        Text.IsRemark(new('好', 2001)).ShouldBeFalse();
    }

    [Fact]
    public void Blank_text_is_none() => (Text.OrNull(" "), Text.OrNull(null), Text.OrNull(" 好 ")).ShouldBe((null, null, "好"));

    [Fact]
    public void A_value_that_was_refused_cannot_be_taken()
    {
        Outcome<int> refused = BookingRefusals.ClassFull;

        Should.Throw<InvalidOperationException>(() => refused.Value);
    }

    [Fact]
    public void Two_refusals_are_the_same_no_by_their_code() =>
        BookingRefusals.NotOpen(A.Today).ShouldBe(BookingRefusals.NotOpen(A.Today.AddDays(1)));
}
