using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Classes;

public class GiveBackTests : InAStudio
{
    static readonly DateOnly Tomorrow = A.Today.AddDays(1);

    GiveBackQueries Lists => Studio.Get<GiveBackQueries>();

    [Fact]
    public async Task A_cancelled_class_gives_every_credit_back_and_a_day_on_period_cards()
    {
        var session = await Studio.Session();
        var (count, period) = (await Studio.Member(), await PeriodMemberAsync());
        (await Studio.Book(session, count.Id)).ShouldSucceed();
        (await Studio.Book(session, period.Id)).ShouldSucceed();
        var ends = (await Studio.CardOf(period.CardId)).EndsOn;
        (await Studio.CallOff(session)).ShouldSucceed();

        (await Studio.CardOf(count.CardId)).Free.ShouldBe(10);
        (await Studio.CardOf(period.CardId)).EndsOn.ShouldBe(ends.AddDays(1));
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task The_list_before_is_the_list_afterwards()
    {
        var session = await Studio.Session();
        (await Studio.Book(session, (await Studio.Member()).Id)).ShouldSucceed();
        (await Studio.Book(session, (await PeriodMemberAsync()).Id)).ShouldSucceed();
        var before = await Lists.BeforeCancellingAsync(session);
        (before.Returned, before.Extended).ShouldBe((1, 1));
        (await Studio.CallOff(session)).ShouldSucceed();

        (await Lists.AfterCancellingAsync(session)).Rows.ShouldBe(before.Rows);
    }

    [Fact]
    public async Task Closed_days_extend_every_period_card_that_runs_on_booked_or_not()
    {
        var (booked, idle, count) = (await PeriodMemberAsync(), await PeriodMemberAsync(), await Studio.Member());
        (await Studio.Book(await Studio.Session(), booked.Id)).ShouldSucceed();
        var ends = (await Studio.CardOf(idle.CardId)).EndsOn;
        var closure = await CloseAsync(Tomorrow, Tomorrow.AddDays(2));

        (await Studio.CardOf(booked.CardId)).EndsOn.ShouldBe(ends.AddDays(3));
        (await Studio.CardOf(idle.CardId)).EndsOn.ShouldBe(ends.AddDays(3));
        (await Studio.CardOf(count.CardId)).EndsOn.ShouldBe(ends);
        (await Lists.AfterClosingAsync(closure)).Rows.Select(row => row.Days).ShouldBe([3, 3]);
    }

    [Fact]
    public async Task What_closing_would_give_back_is_what_it_gives_back()
    {
        var session = await Studio.Session();
        await Studio.Booked(session);
        await Studio.Booked(session);
        await PeriodMemberAsync();
        var before = await Lists.BeforeClosingAsync(Tomorrow, Tomorrow);
        (before.Returned, before.Extended).ShouldBe((2, 1));

        (await Lists.AfterClosingAsync(await CloseAsync(Tomorrow, Tomorrow))).Rows.ShouldBe(before.Rows);
    }

    [Fact]
    public async Task Only_days_on_which_the_card_is_valid_are_made_up_for()
    {
        var member = await PeriodMemberAsync();
        var ends = (await Studio.CardOf(member.CardId)).EndsOn;
        await CloseAsync(ends, ends.AddDays(4));

        (await Studio.CardOf(member.CardId)).EndsOn.ShouldBe(ends.AddDays(1));
    }

    [Fact]
    public async Task A_day_is_made_up_for_once()
    {
        var (member, session) = (await PeriodMemberAsync(), await Studio.Session());
        (await Studio.Book(session, member.Id)).ShouldSucceed();
        var ends = (await Studio.CardOf(member.CardId)).EndsOn;
        (await Studio.CallOff(session)).ShouldSucceed();
        await CloseAsync(Tomorrow, Tomorrow.AddDays(1));
        await CloseAsync(Tomorrow, Tomorrow.AddDays(2));

        (await Studio.CardOf(member.CardId)).EndsOn.ShouldBe(ends.AddDays(3));
    }

    [Fact]
    public async Task Who_only_waits_gets_nothing_back()
    {
        var session = await Studio.Session(capacity: 1);
        await Studio.Booked(session);
        await Studio.Booked(session);

        (await Lists.BeforeCancellingAsync(session)).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Extensions_are_taken_back_by_their_reverse_once()
    {
        var member = await PeriodMemberAsync();
        var ends = (await Studio.CardOf(member.CardId)).EndsOn;
        var closure = await CloseAsync(Tomorrow, Tomorrow);

        (await TakeBackAsync(closure)).ShouldSucceed().ShouldBe(new(1, 0));
        (await Studio.CardOf(member.CardId)).EndsOn.ShouldBe(ends);
        (await Lists.AfterClosingAsync(closure)).Rows.Single().IsTakenBack.ShouldBeTrue();
        (await TakeBackAsync(closure)).ShouldBeRefused(ChangeRefusals.Undone);
        (await TakeBackAsync(Guid.NewGuid())).ShouldBeRefused(ChangeRefusals.NotFound);
    }

    [Fact]
    public async Task A_card_with_a_class_on_the_days_it_would_lose_keeps_them()
    {
        var member = await PeriodMemberAsync();
        var closure = await CloseAsync(Tomorrow, Tomorrow);
        var ends = (await Studio.CardOf(member.CardId)).EndsOn;
        Studio.Clock.UtcNow = A.Now.AddDays(ends.DayNumber - A.Today.DayNumber - 3);
        (await Studio.Book(await Studio.Session(day: ends), member.Id)).ShouldSucceed();

        (await TakeBackAsync(closure)).ShouldSucceed().ShouldBe(new(0, 1));
        (await Studio.CardOf(member.CardId)).EndsOn.ShouldBe(ends);
    }

    async Task<MemberWithCard> PeriodMemberAsync()
    {
        var member = await Studio.Member();
        var card = (await Studio.Issue(member.Id, Studio.Furniture.PeriodPlanId)).ShouldSucceed();
        return member with { CardId = card.Id };
    }

    async Task<Guid> CloseAsync(DateOnly firstOn, DateOnly lastOn)
    {
        (await Studio.Get<CloseDays>().ExecuteAsync(A.Manager, firstOn, lastOn, "装修")).ShouldSucceed();
        return await Studio.ReadAsync(db => db.Closures.OrderByDescending(one => one.Id).Select(one => one.Id).FirstAsync());
    }

    Task<StudioPortal.Domain.Shared.Outcome<TakenBack>> TakeBackAsync(Guid forId) => Studio.Get<TakeBackExtensions>().ExecuteAsync(A.Manager, forId);
}
