using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

/// <summary>A day is counted once (R061).</summary>
public class CloseTakingsTests : InAStudio
{
    [Fact]
    public async Task A_day_is_closed_once()
    {
        await Studio.Member();
        (await Close(A.Today)).ShouldSucceed();

        (await Close(A.Today)).ShouldBeRefused(CardRefusals.TakingsClosed);
        (await Day(A.Today)).Closing.ShouldNotBeNull().By.ShouldBe(A.Manager.Name);
    }

    [Fact]
    public async Task Ten_who_close_at_once_close_it_once()
    {
        await Studio.Member();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Close(A.Today)));

        outcomes.Count(one => !one.IsRefused).ShouldBe(1);
        outcomes.Where(one => one.IsRefused).ShouldAllBe(one => one.Refusal == CardRefusals.TakingsClosed);
    }

    [Fact]
    public async Task What_is_sold_after_the_closing_belongs_to_the_next_day()
    {
        await Studio.Member();
        (await Close(A.Today)).ShouldSucceed();
        await Studio.Member();

        (await Day(A.Today)).Takings.Total.ShouldBe(100_00);
        (await Day(A.Today.AddDays(1))).Takings.Total.ShouldBe(100_00);
        (await Studio.Get<SaleQueries>().OpenDayAsync(A.Today)).ShouldBe(A.Today.AddDays(1));
    }

    [Fact]
    public async Task A_day_to_come_is_not_closed() => (await Close(A.Today.AddDays(1))).ShouldBeRefused(CardRefusals.TakingsDayOutOfRange);

    [Fact]
    public async Task A_day_before_the_studio_opened_is_not_closed() => (await Close(new(2020, 1, 1))).ShouldBeRefused(CardRefusals.TakingsDayOutOfRange);

    [Fact]
    public async Task A_day_that_was_forgotten_is_closed_later()
    {
        await Studio.Member();
        Studio.Clock.UtcNow = A.Now.AddDays(2);

        (await Close(A.Today)).ShouldSucceed().On.ShouldBe(A.Today);
    }

    [Fact]
    public async Task A_difference_is_kept_with_its_note()
    {
        await Studio.Member();
        (await Close(A.Today, 95_00)).ShouldBeRefused(CardRefusals.TakingsNoteMissing);
        (await Close(A.Today, 95_00, "找错五元")).ShouldSucceed();

        var closing = (await Day(A.Today)).Closing.ShouldNotBeNull();
        (closing.Difference, closing.Note, closing.Counts.ShouldHaveSingleItem().Counted).ShouldBe((-5_00, "找错五元", 95_00));
    }

    [Fact]
    public async Task A_closing_is_news_about_its_day()
    {
        (await Studio.Get<CloseTakings>().ExecuteAsync(A.Manager, A.Today, [])).ShouldSucceed();

        await using var db = Studio.Read();
        db.Journal.Single(one => one.Kind == EventKind.TakingsClosed).Day.ShouldBe(A.Today);
    }

    Task<Outcome<TakingsClosing>> Close(DateOnly day, long counted = 100_00, string? note = null) =>
        Studio.Get<CloseTakings>().ExecuteAsync(A.Manager, day, [new(Tender.Other, counted)], note);

    Task<TakingsDay> Day(DateOnly day) => Studio.Get<SaleQueries>().OfDayAsync(day);
}
