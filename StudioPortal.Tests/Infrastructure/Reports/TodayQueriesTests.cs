using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Reports;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Reports;

public class TodayQueriesTests : InAStudio
{
    [Fact]
    public async Task Whose_class_was_called_off_is_stranded_until_they_book_another()
    {
        var (off, other) = (await Studio.Session(day: A.Today, at: new(18, 0)), await Studio.SessionElsewhere(new(12, 0)));
        var (stays, rebooks) = (await Studio.Member(), await Studio.Member());
        foreach (var member in new[] { stays, rebooks }) (await Studio.Book(off, member.Id)).ShouldSucceed();
        (await Studio.CallOff(off)).ShouldSucceed();
        (await Studio.Book(other, rebooks.Id)).ShouldSucceed();

        (await Facts()).Stranded.ShouldBe([new StrandedClass(off, 1)]);
    }

    [Fact]
    public async Task Who_had_cancelled_before_the_class_was_called_off_is_not_stranded()
    {
        var off = await Studio.Session(day: A.Today, at: new(18, 0));
        (await Studio.Cancel((await Studio.Booked(off)).Id)).ShouldSucceed();
        Studio.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Studio.CallOff(off)).ShouldSucceed();

        (await Facts()).Stranded.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cards_whose_last_day_is_within_the_week_are_ending()
    {
        var member = await Studio.Member();
        (await Studio.Issue(member.Id, await Studio.Plan(2, days: 7))).ShouldSucceed();
        (await Studio.Issue(member.Id, await Studio.Plan(5, days: 7))).ShouldSucceed();
        (await Studio.Issue(member.Id, await Studio.Plan(2, days: 8))).ShouldSucceed();
        var cards = (await Facts()).Cards;

        (cards.Count, cards.NearlyUsedUp).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_birthday_says_when_the_person_comes()
    {
        var session = await Studio.Session(day: A.Today, at: new(18, 0));
        var born = await Born(new(1990, 3, 2));
        (await Studio.Issue(born, Studio.Furniture.CountPlanId)).ShouldSucceed();
        (await Studio.Book(session, born)).ShouldSucceed();

        (await Facts()).Birthdays.Single().ComesAt.ShouldBe(Rows.Clock("18:00"));
    }

    [Fact]
    public async Task Who_was_born_on_29_February_is_wished_well_on_the_28th_of_a_common_year()
    {
        var born = await Born(new(1992, 2, 29));
        Studio.Clock.UtcNow = new(2027, 2, 28, 2, 0, 0, DateTimeKind.Utc);

        (await Facts()).Birthdays.Single().MemberId.ShouldBe(born);
    }

    [Fact]
    public async Task A_certificate_is_brought_up_a_month_before_it_ends()
    {
        await Teach(new("RYT 200", A.Today.AddDays(30)), new("RYT 500", A.Today.AddDays(31)), new("Prenatal"));

        (await Facts()).Certificates.Select(one => one.Name).ShouldBe(["RYT 200"]);
    }

    Task<TodayFacts> Facts() => Studio.Get<TodayQueries>().FactsAsync();

    async Task<Guid> Born(DateOnly on) =>
        (await Studio.Get<RegisterMember>().ExecuteAsync(A.Desk, A.Details() with { BirthOn = on })).ShouldSucceed().Id;

    async Task Teach(params Qualification[] held) =>
        (await Studio.Get<SaveTeacher>().ExecuteAsync(A.Manager, null, new("许诺", null, ["Flow"], null, held))).ShouldSucceed();
}
