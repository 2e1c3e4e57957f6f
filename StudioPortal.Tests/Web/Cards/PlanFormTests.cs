using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Studios;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Cards;
using StudioPortal.Web.Features.Settings;

namespace StudioPortal.Tests.Web.Cards;

public class PlanFormTests
{
    static readonly PlanDetails Everything = new("储值卡", "Value", CardKind.StoredValue, 2_000_50, new(2, ValidityUnit.Years), 1_800_00)
    {
        Starts = CardStart.OnFirstUse, OpensWithinDays = 60, GiftCredits = 100_00, Limits = new(2, 8, 3), Sharers = 2, Freezes = 1, FreezeDays = 30, Benefits = "毛巾",
        Coverage = new() { ClassTypes = [A.ClassTypeId], Rooms = [A.RoomId], Teachers = [A.TeacherId], Hours = [new([DayOfWeek.Friday], new(7, 0), new(9, 30))] },
    };

    [Fact]
    public void Terms_go_into_the_form_and_come_out_as_they_were()
    {
        foreach (var terms in new[] { Everything, A.CountPlan(), A.PeriodPlan() })
        {
            var form = PlanForm.Of(terms, "CNY");

            form.Check().Any.ShouldBeFalse();
            A.Plan(terms).NewVersions[0].IsOf(form.Details).ShouldBeTrue();
        }
    }

    [Fact]
    public void Everything_that_is_wrong_is_found_at_once()
    {
        var form = new PlanForm("CNY") { Credits = "1.5", Price = "much", ValidCount = "0", PerWeek = "0", Freezes = "1", Sharers = "10" };
        var faults = form.Check();

        new[] { "Name", "Credits", "Price", "ValidCount", "PerWeek", "FreezeDays", "Sharers" }.ShouldAllBe(field => faults[field] != null);
    }

    [Fact]
    public void The_booking_rules_keep_whether_gifts_go_first() => PolicyForm.Of(new BookingPolicy { GivenCreditsFirst = true }).Policy.GivenCreditsFirst.ShouldBeTrue();
}
