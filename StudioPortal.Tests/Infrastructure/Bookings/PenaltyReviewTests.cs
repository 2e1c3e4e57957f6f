using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Reminders;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Bookings;

public class PenaltyReviewTests : InAStudio
{
    static readonly Consequence Fee = new(PenaltyCost.Fee, Fee: 50_00);

    [Fact]
    public async Task What_waits_says_who_how_late_what_it_costs_and_by_which_version()
    {
        var member = await Studio.Member();
        await LapseAsync(member, by: A.Being(member.Id));

        var row = (await Studio.Get<PenaltyQueries>().OpenAsync(1, 20)).Rows.Single();
        (row.Member, row.Penalty.Kind, row.Penalty.Credits, row.Policy.Number, row.RecordedBy).ShouldBe((member.Member.Name, LapseKind.LateCancellation, 1, 1, "周美云"));
        (row.StartsAt - row.FreeUntil, row.Penalty.DueAt - row.Penalty.At).ShouldBe((TimeSpan.FromHours(2), Penalty.Review));
    }

    [Fact]
    public async Task A_waiver_gives_the_class_back_and_both_are_told()
    {
        var member = await Studio.Member();
        var penalty = await LapseAsync(member);
        (await WaiveAsync(penalty)).ShouldSucceed();

        (await Studio.ApplyPenalties()).ShouldBe(0);
        (await Studio.CardOf(member.CardId)).Free.ShouldBe(10);
        (await ToldAsync(member.Id)).ShouldBe([NoticeKind.BookingMade, NoticeKind.PenaltyWaiting, NoticeKind.PenaltyWaived], ignoreOrder: true);
        (await Studio.Get<PenaltyQueries>().OfMemberAsync(member.Id, A.Now)).Single().Penalty.ShouldSatisfyAllConditions(
            one => one.DecidedBy.ShouldBe(A.Manager.Name), one => one.Reason.ShouldBe("病了"));
    }

    [Fact]
    public async Task Waiving_again_gives_the_first_answer_and_another_is_refused()
    {
        var penalty = await LapseAsync(await Studio.Member());
        var first = (await WaiveAsync(penalty)).ShouldSucceed();

        (await WaiveAsync(penalty)).ShouldSucceed().DecidedAt.ShouldBe(first.DecidedAt);
        (await WaiveAsync(penalty, "别的")).ShouldBeRefused(BookingRefusals.PenaltyDecided);
        (await WaiveAsync(Guid.NewGuid())).ShouldBeRefused(BookingRefusals.PenaltyNotFound);
    }

    [Fact]
    public async Task Two_nodes_at_once_charge_once()
    {
        var member = await Studio.Member();
        await LapseAsync(member);
        await using var other = Studio.AnotherProcess();
        Studio.Clock.UtcNow += Penalty.Review;

        (await Task.WhenAll(Studio.Get<ApplyPenalties>().ExecuteAsync(), other.Get<ApplyPenalties>().ExecuteAsync())).Sum().ShouldBe(1);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(9);
        (await Studio.Get<ApplyPenalties>().ExecuteAsync()).ShouldBe(0);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task A_fee_waits_until_stored_value_covers_it_and_the_member_is_told_once()
    {
        await AnnounceAsync(CancellationTerms.Usual with { Late = Fee });
        var member = await Studio.Member();
        await LapseAsync(member);
        (await Studio.ApplyPenalties()).ShouldBe(0);
        (await Studio.ApplyPenalties()).ShouldBe(0);
        (await ToldAsync(member.Id)).Count(kind => kind == NoticeKind.PenaltyUncollected).ShouldBe(1);

        var wallet = await WalletAsync(member.Id, 80_00);
        (await Studio.ApplyPenalties()).ShouldBe(1);
        (await Studio.CardOf(wallet)).Left.ShouldBe(30_00);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Too_many_lapses_stop_bookings_until_their_day_is_over()
    {
        await AnnounceAsync(CancellationTerms.Usual with { Late = new(PenaltyCost.Nothing, BlockAfter: 2, WithinDays: 30, BlockDays: 3) });
        var member = await Studio.Member();
        await LapseAsync(member);
        await LapseAsync(member);
        await Studio.ApplyPenalties();
        var session = await Studio.Session(day: DayIn(1));
        (await Studio.Book(session, member.Id)).ShouldBeRefused(MemberRefusals.Blocked("lapses:late-cancellations:2:30"));
        (await ToldAsync(member.Id)).ShouldContain(NoticeKind.BookingsStopped);

        (await LiftAfterAsync(3)).ShouldBe(0);
        (await LiftAfterAsync(1)).ShouldBe(1);
        (await Studio.Book(await Studio.Session(day: DayIn(2)), member.Id)).ShouldSucceed();
    }

    [Fact]
    public async Task Letting_one_of_the_lapses_off_takes_bookings_again()
    {
        await AnnounceAsync(CancellationTerms.Usual with { Late = Fee with { BlockAfter = 2 } });
        var member = await Studio.Member();
        var uncollected = await LapseAsync(member);
        await Studio.ApplyPenalties();
        await LapseAsync(member);
        var wallet = await WalletAsync(member.Id, 50_00);
        await Studio.ExecuteAsync($"UPDATE \"Penalties\" SET \"Fee\" = 60_00 WHERE \"Id\" = '{uncollected.ToString().ToUpperInvariant()}'".Replace("60_00", "6000"));
        await Studio.ApplyPenalties();
        (await MemberAsync(member.Id)).IsBlocked.ShouldBeTrue();

        (await WaiveAsync(uncollected)).ShouldSucceed();
        (await MemberAsync(member.Id)).IsBlocked.ShouldBeFalse();
        (await ToldAsync(member.Id)).ShouldContain(NoticeKind.BookingsResumed);
    }

    /// <summary>A class of the next day given back half an hour before it begins.</summary>
    async Task<Guid> LapseAsync(MemberWithCard member, StudioPortal.Domain.Shared.Actor? by = null)
    {
        var session = await Studio.Session(day: DayIn(1));
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        Studio.Clock.UtcNow = (await Studio.SessionOf(session)).StartsAt.AddMinutes(-30);
        (await Studio.Cancel(booking.Id, by)).ShouldSucceed();
        return await Studio.ReadAsync(db => db.Penalties.Where(one => one.BookingId == booking.Id).Select(one => one.Id).SingleAsync());
    }

    DateOnly DayIn(int days) => DateOnly.FromDateTime(Studio.Clock.UtcNow.AddHours(8)).AddDays(days);

    async Task<int> LiftAfterAsync(int days)
    {
        Studio.Clock.UtcNow += TimeSpan.FromDays(days);
        return await Studio.Get<LiftBlocks>().ExecuteAsync();
    }

    Task<StudioPortal.Domain.Shared.Outcome<Penalty>> WaiveAsync(Guid id, string reason = "病了") => Studio.Get<WaivePenalty>().ExecuteAsync(A.Manager, id, reason);

    async Task AnnounceAsync(CancellationTerms terms) => (await Studio.Get<AnnouncePolicy>().ExecuteAsync(A.Manager, null, terms)).ShouldSucceed();

    async Task<Guid> WalletAsync(Guid memberId, int amount)
    {
        var plan = (await Studio.Get<OfferPlan>().ExecuteAsync(A.Manager, new("储值卡", null, CardKind.StoredValue, amount, Validity.OfDays(365), amount))).ShouldSucceed();
        return (await Studio.Issue(memberId, plan)).ShouldSucceed().Id;
    }

    Task<Member> MemberAsync(Guid id) => Studio.ReadAsync(db => db.Members.AsNoTracking().SingleAsync(one => one.Id == id));

    Task<List<NoticeKind>> ToldAsync(Guid memberId) => Studio.ReadAsync(db => db.Notices.Where(one => one.MemberId == memberId).Select(one => one.Kind).ToListAsync());
}
