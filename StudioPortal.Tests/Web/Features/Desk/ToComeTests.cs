using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Desk;

namespace StudioPortal.Tests.Web.Features.Desk;

public sealed class ToComeTests
{
    [Fact]
    public void The_class_people_are_late_for_stands_first()
    {
        var (late, next) = (RemediesTests.Row(-0.5, booked: 3), RemediesTests.Row(1, booked: 2));

        ToCome.Of(new(A.Today, 1, [next, late]), Nobody, A.Now).Select(group => group.Class).ShouldBe([late, next]);
    }

    [Fact]
    public void A_class_that_is_over_cancelled_or_complete_expects_nobody() =>
        ToCome.Of(
            new(A.Today, 1, [RemediesTests.Row(-3, 3), RemediesTests.Row(1, 3) with { IsCancelled = true }, RemediesTests.Row(1, 3) with { CheckedIn = 3 }]),
            Nobody, A.Now).ShouldBeEmpty();

    static Dictionary<Guid, IReadOnlyList<StudioPortal.Infrastructure.CheckIns.RosterRow>> Nobody => [];
}
