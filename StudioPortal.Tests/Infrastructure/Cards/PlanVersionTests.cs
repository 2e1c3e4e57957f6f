using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

/// <summary>A card behaves by the version of the plan it was sold under, whatever the plan became since (R014).</summary>
public class PlanVersionTests : InAStudio
{
    static readonly PlanDetails First = new("月卡", "Month", CardKind.Period, null, new(1, ValidityUnit.Months), 880_00)
    {
        Limits = new(PerWeek: 2), Freezes = 1, FreezeDays = 7, Sharers = 1,
    };

    [Fact]
    public async Task Price_validity_and_promises_stay_those_of_version_one_after_three_more()
    {
        var (plan, member) = (await Offer(First), await Studio.Member());
        var card = (await Studio.Issue(member.Id, plan)).ShouldSucceed();
        await ChangeThreeTimes(plan);

        var kept = await Studio.CardOf(card.Id);
        (kept.Terms.Number, kept.Paid, kept.EndsOn).ShouldBe((1, 880_00L, new(2026, 4, 1)));
        (kept.Terms.Freezes, kept.Terms.FreezeDays, kept.Terms.Sharers, kept.Terms.Limits).ShouldBe((1, 7, 1, new CardLimits(PerWeek: 2)));
    }

    [Fact]
    public async Task Bookings_keep_the_coverage_and_the_limits_of_version_one()
    {
        var (plan, member) = (await Offer(First), (await Studio.Get<StudioPortal.Infrastructure.Members.RegisterMember>().ExecuteAsync(A.Desk, A.Details())).ShouldSucceed());
        (await Studio.Issue(member.Id, plan)).ShouldSucceed();
        await ChangeThreeTimes(plan);

        (await Studio.Book(await Studio.Session(at: new(20, 0)), member.Id)).ShouldSucceed();
        (await Studio.Book(await Studio.Session(day: A.Today.AddDays(2)), member.Id)).ShouldSucceed();
        (await Studio.Book(await Studio.Session(day: A.Today.AddDays(3)), member.Id)).ShouldBeRefused("no-usable-card");
    }

    [Fact]
    public async Task It_is_frozen_and_shared_as_version_one_promised_though_the_newest_promises_neither()
    {
        var (plan, member, friend) = (await Offer(First), await Studio.Member(), await Studio.Member("唐颖"));
        var card = (await Studio.Issue(member.Id, plan)).ShouldSucceed();
        await ChangeThreeTimes(plan);

        (await Studio.Get<FreezeCard>().ExecuteAsync(A.Desk, new(card.Id, A.Today.AddDays(2), A.Today.AddDays(9), "出差"))).ShouldBeRefused("freeze-days-used-up");
        (await Studio.Get<FreezeCard>().ExecuteAsync(A.Desk, new(card.Id, A.Today.AddDays(2), A.Today.AddDays(8), "出差"))).ShouldSucceed();
        (await Studio.Get<ShareCard>().ExecuteAsync(A.Desk, new(card.Id, friend.Id, "夫妻"))).ShouldSucceed();
    }

    [Fact]
    public async Task A_card_sold_afterwards_follows_the_newest()
    {
        var (plan, member) = (await Offer(First), (await Studio.Get<StudioPortal.Infrastructure.Members.RegisterMember>().ExecuteAsync(A.Desk, A.Details())).ShouldSucceed());
        await ChangeThreeTimes(plan);
        var card = (await Studio.Issue(member.Id, plan)).ShouldSucceed();

        (card.Terms.Number, card.Paid, card.EndsOn).ShouldBe((4, 990_00L, new(2026, 3, 8)));
        (await Studio.Book(await Studio.Session(at: new(20, 0)), member.Id)).ShouldBeRefused("no-usable-card");
    }

    [Fact]
    public async Task A_count_card_takes_as_much_as_version_one_gave_and_its_gift_stays()
    {
        var plan = await Offer(A.CountPlan(credits: 2) with { GiftCredits = 1 });
        var member = (await Studio.Get<StudioPortal.Infrastructure.Members.RegisterMember>().ExecuteAsync(A.Desk, A.Details())).ShouldSucceed();
        var card = (await Studio.Issue(member.Id, plan)).ShouldSucceed();
        (await Change(plan, A.CountPlan(credits: 50) with { GiftCredits = 9 })).ShouldSucceed();

        for (var day = 1; day <= 3; day++) (await Studio.Book(await Studio.Session(day: A.Today.AddDays(day)), member.Id)).ShouldSucceed();
        (await Studio.Book(await Studio.Session(day: A.Today.AddDays(4)), member.Id)).ShouldBeRefused("no-usable-card");
        (await Studio.CardOf(card.Id)).Free.ShouldBe(0);
    }

    [Fact]
    public async Task Every_version_is_kept_with_who_made_it_and_how_many_were_sold()
    {
        var (plan, member) = (await Offer(First), await Studio.Member());
        var card = (await Studio.Issue(member.Id, plan)).ShouldSucceed();
        await ChangeThreeTimes(plan);

        var versions = await Studio.Get<CardQueries>().VersionsAsync(plan);
        versions.Select(one => (one.Number, one.MadeBy)).ShouldBe(new[] { 4, 3, 2, 1 }.Select(number => (number, A.Manager.Name)));
        (await Studio.Get<CardQueries>().SoldAsync(plan)).ShouldBe(new Dictionary<Guid, int> { [card.Terms.Id] = 1 });
    }

    [Fact]
    public async Task The_terms_it_has_already_make_no_version()
    {
        var plan = await Offer(First);

        (await Change(plan, First with { Limits = new(PerWeek: 2) })).ShouldSucceed().ShouldBe(1);
    }

    [Fact]
    public async Task Who_saw_an_older_version_does_not_overwrite_the_newer()
    {
        var plan = await Offer(First);
        (await Change(plan, First with { Price = 1 })).ShouldSucceed();

        (await Studio.Get<ChangePlan>().ExecuteAsync(A.Manager, plan, First with { Price = 2 }, seen: 1)).ShouldBeRefused(StorageRefusals.ChangedMeanwhile);
    }

    [Fact]
    public async Task What_a_plan_names_must_be_there()
    {
        Guid[] nobody = [Guid.NewGuid()];

        (await Studio.Get<OfferPlan>().ExecuteAsync(A.Manager, First with { Coverage = new() { ClassTypes = nobody } })).ShouldBeRefused("class-type-not-found");
        (await Studio.Get<OfferPlan>().ExecuteAsync(A.Manager, First with { Coverage = new() { Rooms = nobody } })).ShouldBeRefused("room-not-found");
        (await Change(await Offer(First), First with { Coverage = new() { Teachers = nobody } })).ShouldBeRefused("teacher-not-found");
    }

    async Task<Guid> Offer(PlanDetails terms) => (await Studio.Get<OfferPlan>().ExecuteAsync(A.Manager, terms)).ShouldSucceed();

    Task<Outcome<int>> Change(Guid plan, PlanDetails terms) => Studio.Get<ChangePlan>().ExecuteAsync(A.Manager, plan, terms);

    /// <summary>Dearer; then only in the mornings, seven days long; then without freezes and shares, once a week.</summary>
    async Task ChangeThreeTimes(Guid plan)
    {
        var dearer = First with { Price = 990_00 };
        var morning = dearer with { Validity = Validity.OfDays(7), Coverage = new() { Hours = [new(Enum.GetValues<DayOfWeek>(), new(7, 0), new(12, 0))] } };
        foreach (var terms in new[] { dearer, morning, morning with { Limits = new(PerWeek: 1), Freezes = 0, FreezeDays = 0, Sharers = 0 } })
            (await Change(plan, terms)).ShouldSucceed();
    }
}
