using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Bookings;

public class AnnouncePolicyTests : InAStudio
{
    static readonly CancellationTerms Lenient = new(30, Consequence.None, Consequence.None);
    static readonly CancellationTerms Strict = new(1440, Consequence.OneCredit, Consequence.OneCredit);

    [Fact]
    public async Task A_booking_of_version_1_behaves_by_it_after_three_later_versions()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member());
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        foreach (var free in new[] { 600, 1440, 2880 }) await Announce(Strict with { FreeMinutes = free });
        Studio.Clock.UtcNow = (await Studio.SessionOf(session)).StartsAt.AddMinutes(-121);

        (await Studio.Cancel(booking.Id)).ShouldSucceed().ShouldBe(new(booking.Id, IsLate: false, CreditReturned: true));
        (await Latest()).Number.ShouldBe(4);
    }

    [Fact]
    public async Task A_booking_made_after_a_change_behaves_by_the_new_version()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member());
        await Announce(Lenient);
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        Studio.Clock.UtcNow = (await Studio.SessionOf(session)).StartsAt.AddMinutes(-31);

        (await Studio.Cancel(booking.Id)).ShouldSucceed().IsLate.ShouldBeFalse();
    }

    [Fact]
    public async Task Staying_away_costs_what_it_did_when_the_class_was_booked()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member());
        (await Studio.Book(session, member.Id)).ShouldSucceed();
        for (var free = 1; free <= 3; free++) await Announce(Lenient with { FreeMinutes = free });
        await Studio.WhenItIsOver(session);
        await Studio.CloseClasses();
        await Studio.ApplyPenalties();

        (await Studio.CardOf(member.CardId)).Left.ShouldBe(9);
    }

    [Fact]
    public async Task A_class_type_has_rules_of_its_own_until_they_are_withdrawn()
    {
        await Announce(Lenient, Studio.Furniture.ClassTypeId);
        (await PolicyInForce()).FreeMinutes.ShouldBe(30);
        (await Withdraw()).ShouldSucceed();

        (await PolicyInForce()).FreeMinutes.ShouldBe(120);
        (await Withdraw()).ShouldBeRefused(BookingRefusals.PolicyNotFound);
    }

    [Fact]
    public async Task Rules_of_a_class_type_that_does_not_exist_are_refused() =>
        (await Studio.Get<AnnouncePolicy>().ExecuteAsync(A.Manager, Guid.NewGuid(), Lenient)).ShouldBeRefused(ClassRefusals.ClassTypeNotFound);

    [Fact]
    public async Task The_same_key_announces_once()
    {
        var id = Guid.NewGuid();
        var first = (await Studio.Get<AnnouncePolicy>().ExecuteAsync(A.Manager, null, Lenient, id)).ShouldSucceed();
        await Announce(Strict);

        (await Studio.Get<AnnouncePolicy>().ExecuteAsync(A.Manager, null, Lenient, id)).ShouldSucceed().Number.ShouldBe(first.Number);
        (await Studio.Get<AnnouncePolicy>().ExecuteAsync(A.Manager, null, Strict, id)).ShouldBeRefused(BookingRefusals.KeyReused);
    }

    [Fact]
    public async Task Saying_the_same_again_changes_nothing()
    {
        var lines = await Studio.JournalLines();
        await Announce(CancellationTerms.Usual);

        (await Latest()).Number.ShouldBe(1);
        (await Studio.JournalLines()).ShouldBe(lines);
    }

    [Fact]
    public async Task A_change_says_how_many_bookings_keep_the_old_version()
    {
        var session = await Studio.Session();
        foreach (var _ in Enumerable.Range(0, 3)) await Studio.Booked(session);
        (await Studio.Get<PolicyQueries>().KeepAsync(null)).ShouldBe(3);
        await Announce(Strict);

        (await Studio.Get<PolicyQueries>().KeepAsync(null)).ShouldBe(0);
        (await Studio.Get<PolicyQueries>().HistoriesAsync()).Single().Versions.Select(one => (one.Policy.Number, one.IsInForce, one.Keep))
            .ShouldBe([(2, true, 0), (1, false, 3)]);
    }

    async Task Announce(CancellationTerms terms, Guid? classTypeId = null) =>
        (await Studio.Get<AnnouncePolicy>().ExecuteAsync(A.Manager, classTypeId, terms)).ShouldSucceed();

    async Task<StudioPortal.Domain.Shared.Outcome<CancellationPolicy>> Withdraw() =>
        await Studio.Get<WithdrawPolicy>().ExecuteAsync(A.Manager, Studio.Furniture.ClassTypeId);

    async Task<CancellationPolicy> Latest() => (await Studio.Get<PolicyQueries>().HistoriesAsync())[0].Policy;

    async Task<CancellationPolicy> PolicyInForce() => (await Studio.Get<StudioClock>().RulesAsync()).PolicyFor(Studio.Furniture.ClassTypeId);
}
