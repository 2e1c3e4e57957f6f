using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Bookings;

public class PolicyTests
{
    [Fact]
    public void Every_announcement_makes_a_version_of_its_own()
    {
        var first = A.Cancelling();
        var second = Announce(new(60, Consequence.None, Consequence.OneCredit), first);

        (first.Number, second.Number, second.FreeMinutes).ShouldBe((1, 2, 60));
        first.FreeMinutes.ShouldBe(120);
    }

    [Fact]
    public void Saying_the_same_again_makes_no_version()
    {
        var first = A.Cancelling();

        Announce(first.Terms, first).ShouldBeSameAs(first);
    }

    [Fact]
    public void A_version_is_followed_once()
    {
        var first = A.Cancelling();
        var before = first.Version;
        Announce(new(60, Consequence.None, Consequence.None), first);

        first.Version.ShouldBeGreaterThan(before);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10081)]
    public void Free_minutes_reach_no_further_than_a_week(int minutes) => Refused(new(minutes, Consequence.None, Consequence.None));

    [Fact]
    public void A_fee_is_an_amount() => Refused(new(120, new(PenaltyCost.Fee), Consequence.None));

    [Fact]
    public void Only_a_fee_has_an_amount() => Refused(new(120, new(PenaltyCost.Credit, Fee: 10_00), Consequence.None));

    [Theory]
    [InlineData(0, 30, 7)]
    [InlineData(21, 30, 7)]
    [InlineData(3, 0, 7)]
    [InlineData(3, 366, 7)]
    [InlineData(3, 30, 0)]
    [InlineData(3, 30, 366)]
    public void A_block_counts_and_lasts_within_its_ranges(int after, int within, int days) =>
        Refused(new(120, Consequence.None, new(PenaltyCost.Nothing, BlockAfter: after, WithinDays: within, BlockDays: days)));

    [Fact]
    public void A_class_type_without_rules_follows_the_studio() =>
        CancellationPolicy.For(A.ClassTypeId, [A.Cancelling()]).ClassTypeId.ShouldBeNull();

    [Fact]
    public void A_class_type_follows_its_own_rules_until_they_are_withdrawn()
    {
        var (studio, own) = (A.Cancelling(), Announce(CancellationTerms.Usual, null, A.ClassTypeId));
        CancellationPolicy.For(A.ClassTypeId, [studio, own]).ShouldBe(own);

        var withdrawn = own.Withdraw(Guid.NewGuid(), A.Manager, A.Now).ShouldSucceed();
        CancellationPolicy.For(A.ClassTypeId, [studio, withdrawn]).ShouldBe(studio);
        withdrawn.Withdraw(Guid.NewGuid(), A.Manager, A.Now).ShouldBeRefused(BookingRefusals.PolicyNotFound);
    }

    [Fact]
    public void Withdrawn_rules_can_be_announced_again()
    {
        var own = Announce(CancellationTerms.Usual, null, A.ClassTypeId);
        var withdrawn = own.Withdraw(Guid.NewGuid(), A.Manager, A.Now).ShouldSucceed();

        Announce(own.Terms, withdrawn, A.ClassTypeId).Number.ShouldBe(3);
    }

    [Fact]
    public void The_studio_cannot_be_without_rules() =>
        A.Cancelling().Withdraw(Guid.NewGuid(), A.Manager, A.Now).ShouldBeRefused(BookingRefusals.PolicyNotFound);

    static CancellationPolicy Announce(CancellationTerms terms, CancellationPolicy? latest, Guid? classTypeId = null) =>
        CancellationPolicy.Announce(Guid.NewGuid(), classTypeId, terms, latest, A.Manager, A.Now).ShouldSucceed();

    static void Refused(CancellationTerms terms) =>
        CancellationPolicy.Announce(Guid.NewGuid(), null, terms, null, A.Manager, A.Now).ShouldBeRefused(StudioRefusals.PolicyUnsound);
}
