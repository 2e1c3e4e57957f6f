using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

/// <summary>What a plan can promise, and what not (R013, R014).</summary>
public class PlanTests
{
    static readonly Validity Year = new(1, ValidityUnit.Years);

    [Theory]
    [InlineData(CardKind.Count, 0)]
    [InlineData(CardKind.Count, -1)]
    [InlineData(CardKind.Count, 1001)]
    [InlineData(CardKind.PrivateLessons, 1001)]
    [InlineData(CardKind.Minutes, 100_001)]
    [InlineData(CardKind.StoredValue, 1_000_000_001)]
    [InlineData(CardKind.Period, 1)]
    public void Credits_out_of_range_are_refused(CardKind kind, int credits) =>
        Offer(new("卡", null, kind, credits, Year, 100)).ShouldBeRefused("credits-out-of-range");

    [Theory]
    [InlineData(-1)]
    [InlineData(PlanDetails.MaximumPrice + 1)]
    public void A_price_out_of_range_is_refused(long price) => Offer(A.CountPlan() with { Price = price }).ShouldBeRefused("price-out-of-range");

    [Fact]
    public void A_plan_that_covers_nothing_is_refused()
    {
        Coverage[] empty =
        [
            new() { ClassTypes = [] }, new() { Rooms = [] }, new() { Teachers = [] }, new() { Hours = [] }, new() { Hours = [new([], new(7, 0), new(9, 0))] },
            new() { Hours = [new([DayOfWeek.Monday], new(9, 0), new(9, 0))] },
        ];

        foreach (var coverage in empty) Offer(A.CountPlan() with { Coverage = coverage }).ShouldBeRefused("plan-covers-nothing");
    }

    [Fact]
    public void Terms_that_contradict_themselves_are_refused()
    {
        Offer(A.PeriodPlan() with { GiftCredits = 1 }).ShouldBeRefused("credits-out-of-range");
        foreach (var terms in new[]
        {
            A.CountPlan() with { Freezes = 1 }, A.CountPlan() with { FreezeDays = 10 }, A.CountPlan() with { Sharers = 10 },
            A.CountPlan() with { Limits = new(PerWeek: 0) }, A.CountPlan() with { Validity = new(0, ValidityUnit.Months) },
            A.CountPlan() with { Starts = CardStart.OnFirstUse, OpensWithinDays = 0 },
        }) Offer(terms).ShouldBeRefused("plan-unsound");
    }

    [Fact]
    public void Group_classes_and_private_lessons_are_paid_for_by_different_cards()
    {
        var (lesson, group) = (A.Payable(isPrivate: true), A.Payable());

        Pays(CardKind.Count, lesson).ShouldBeFalse();
        Pays(CardKind.PrivateLessons, group).ShouldBeFalse();
        (Pays(CardKind.PrivateLessons, lesson), Pays(CardKind.Count, group), Pays(CardKind.StoredValue, lesson)).ShouldBe((true, true, true));
    }

    [Fact]
    public void A_plan_that_names_a_private_lesson_pays_for_it() => A.CountCard(covers: [A.ClassTypeId]).Weigh(A.Payable(isPrivate: true), []).ShouldBe(CardVerdict.Pays);

    [Fact]
    public void A_morning_card_pays_for_what_begins_in_the_morning()
    {
        var card = A.Card(A.PeriodPlan() with { Coverage = new() { Hours = [new([DayOfWeek.Monday], new(7, 0), new(12, 0))] } });

        new[] { new TimeOnly(6, 59), new TimeOnly(7, 0), new TimeOnly(11, 59), new TimeOnly(12, 0) }
            .Select(at => card.CanPayFor(A.Payable(A.Today, at), [])).ShouldBe([false, true, true, false]);
        card.CanPayFor(A.Payable(A.Today.AddDays(1)), []).ShouldBeFalse();
    }

    [Fact]
    public void Rooms_and_teachers_are_looked_at_and_a_class_without_a_teacher_is_not_theirs()
    {
        var card = A.Card(A.PeriodPlan() with { Coverage = new() { Rooms = [A.RoomId], Teachers = [A.TeacherId] } });

        card.CanPayFor(A.Payable(), []).ShouldBeTrue();
        card.CanPayFor(A.Payable() with { RoomId = Guid.NewGuid() }, []).ShouldBeFalse();
        card.CanPayFor(A.Payable() with { TeacherId = null }, []).ShouldBeFalse();
    }

    [Fact]
    public void A_change_is_a_new_version_and_the_same_hours_are_the_same_terms()
    {
        var terms = A.PeriodPlan() with { Coverage = new() { Hours = [new([DayOfWeek.Monday, DayOfWeek.Friday], new(7, 0), new(12, 0))] } };
        var plan = A.Plan(terms);
        plan.NewVersions[0].IsOf(terms with { Coverage = new() { Hours = [new([DayOfWeek.Friday, DayOfWeek.Monday], new(7, 0), new(12, 0))] } }).ShouldBeTrue();
        plan.NewVersions[0].IsOf(terms with { Coverage = new() { Hours = [new([DayOfWeek.Friday, DayOfWeek.Monday], new(7, 0), new(13, 0))] } }).ShouldBeFalse();

        plan.Change(Guid.NewGuid(), terms with { Price = 1 }, A.Manager, A.Now).ShouldSucceed();
        plan.NewVersions.Select(one => (one.Number, one.Price)).ShouldBe([(1, terms.Price), (2, 1L)]);
    }

    [Fact]
    public void A_retired_plan_is_not_changed()
    {
        var plan = A.Plan(A.CountPlan());
        plan.Retire();

        plan.Change(Guid.NewGuid(), A.CountPlan(20), A.Manager, A.Now).ShouldBeRefused("plan-retired");
    }

    static Outcome<CardPlan> Offer(PlanDetails details) => CardPlan.Offer(Guid.NewGuid(), details, A.Manager, A.Now);

    static bool Pays(CardKind kind, PayableClass what) => A.Card(new("卡", null, kind, 1000, Year, 100)).Terms.PaysFor(what);
}
