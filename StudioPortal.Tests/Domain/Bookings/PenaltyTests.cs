using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Bookings;

public class PenaltyTests
{
    static readonly CancellationTerms Fee = CancellationTerms.Usual with { Late = new(PenaltyCost.Fee, Fee: 50_00) };
    static readonly CancellationTerms TwoStop = CancellationTerms.Usual with { Late = new(PenaltyCost.Nothing, BlockAfter: 2, WithinDays: 30, BlockDays: 7) };

    [Fact]
    public void Nothing_is_taken_before_the_day_of_review_is_over()
    {
        var (scene, penalty) = Late();
        scene.Now = penalty.DueAt.AddTicks(-1);

        Apply(scene, penalty).ShouldBeRefused(BookingRefusals.PenaltyNotDue);
    }

    [Fact]
    public void What_is_waived_is_free_again()
    {
        var (scene, penalty) = Late();
        Waive(scene, penalty).ShouldSucceed();

        (Card(scene).Left, Card(scene).Held, penalty.State, penalty.Reason).ShouldBe((10, 0, PenaltyState.Waived, "病了"));
    }

    [Fact]
    public void A_waiver_has_a_reason()
    {
        var (scene, penalty) = Late();

        Waive(scene, penalty, " ").ShouldBeRefused(CardRefusals.ReasonMissing);
    }

    [Fact]
    public void What_was_taken_cannot_be_waived_nor_what_was_waived_be_taken()
    {
        var (scene, taken) = Late();
        scene.ApplyPenalties();
        Waive(scene, taken).ShouldBeRefused(BookingRefusals.PenaltyDecided);

        var (other, waived) = Late();
        Waive(other, waived).ShouldSucceed();
        other.Now = waived.DueAt;
        Apply(other, waived).ShouldBeRefused(BookingRefusals.PenaltyDecided);
    }

    [Fact]
    public void A_fee_is_taken_from_stored_value_with_the_booking_as_its_cause()
    {
        var (scene, penalty) = Late(Fee);
        var wallet = Wallet(80_00);
        Apply(scene, penalty, wallet).ShouldSucceed();

        (wallet.Left, Card(scene).Free, penalty.State).ShouldBe((30_00, 10, PenaltyState.Applied));
        wallet.NewEntries[^1].ShouldSatisfyAllConditions(one => one.Kind.ShouldBe(LedgerKind.LateCancellation), one => one.CauseId.ShouldBe(penalty.BookingId));
    }

    [Fact]
    public void A_fee_that_nothing_covers_stays_and_is_said_once()
    {
        var (scene, penalty) = Late(Fee);
        Apply(scene, penalty, Wallet(49_99)).ShouldSucceed();
        penalty.State.ShouldBe(PenaltyState.Uncollected);

        Apply(scene, penalty, Wallet(49_99)).ShouldBeRefused(CardRefusals.NoUsableCard);
        Apply(scene, penalty, Wallet(49_99), Wallet(50_00)).ShouldSucceed();
        penalty.State.ShouldBe(PenaltyState.Applied);
    }

    [Fact]
    public void A_fee_that_cannot_be_collected_can_still_be_waived()
    {
        var (scene, penalty) = Late(Fee);
        Apply(scene, penalty).ShouldSucceed();

        Waive(scene, penalty).ShouldSucceed();
        penalty.State.ShouldBe(PenaltyState.Waived);
    }

    [Fact]
    public void Too_many_lapses_within_the_days_stop_bookings_for_the_days_of_the_policy()
    {
        var (member, policy, lapses) = Lapses(TwoStop, 0, 20);

        lapses[0].Block(member, policy, lapses[..1], A.Today, A.Now).ShouldBeFalse();
        lapses[1].Block(member, policy, lapses, A.Today, A.Now).ShouldBeTrue();
        (member.LapseBlock, member.BlockedUntil).ShouldBe((new LapseBlock(false, 2, 30), A.Today.AddDays(7)));
    }

    [Fact]
    public void Lapses_further_apart_than_the_days_stop_nothing()
    {
        var (member, policy, lapses) = Lapses(TwoStop, 0, 30);

        lapses[1].Block(member, policy, lapses, A.Today, A.Now).ShouldBeFalse();
        member.IsBlocked.ShouldBeFalse();
    }

    [Fact]
    public void What_someone_set_by_hand_stays()
    {
        var (member, policy, lapses) = Lapses(TwoStop, 0, 1);
        member.Block("欠费", A.Now);

        lapses[1].Block(member, policy, lapses, A.Today, A.Now).ShouldBeFalse();
        (member.BlockedFor, member.BlockedUntil).ShouldBe(("欠费", null));
    }

    [Fact]
    public void A_block_ends_when_one_of_its_lapses_is_let_off()
    {
        var (scene, waiting) = Late(Fee with { Late = new(PenaltyCost.Fee, Fee: 50_00, BlockAfter: 2) });
        var member = scene.Guests.Single().Member;
        var second = Lapse(scene.Rules.Policy, member, daysLater: 2);
        second.Block(member, scene.Rules.Policy, [waiting, second], A.Today, second.DecidedAt!.Value).ShouldBeTrue();
        second.Unblock(member, scene.Rules.Policy, [waiting, second]).ShouldBeFalse();

        Waive(scene, waiting).ShouldSucceed();
        second.Unblock(member, scene.Rules.Policy, [waiting, second]).ShouldBeTrue();
        member.IsBlocked.ShouldBeFalse();
    }

    [Fact]
    public void A_block_ends_by_itself_after_its_last_day()
    {
        var member = A.Member();
        member.Block(new LapseBlock(true, 3, 30).Code, A.Now, A.Today).ShouldSucceed();

        member.EndBlock(A.Today).ShouldBeFalse();
        member.EndBlock(A.Today.AddDays(1)).ShouldBeTrue();
        member.IsBlocked.ShouldBeFalse();
    }

    [Theory]
    [InlineData("欠费")]
    [InlineData("lapses:no-shows:3")]
    [InlineData("lapses:other:3:30")]
    [InlineData("lapses:no-shows:x:30")]
    public void Words_that_people_type_are_no_count_of_lapses(string reason) => LapseBlock.Read(reason).ShouldBeNull();

    [Fact]
    public void A_count_of_lapses_is_read_as_it_was_written() =>
        LapseBlock.Read(new LapseBlock(true, 3, 30).Code).ShouldBe(new LapseBlock(true, 3, 30));

    /// <summary>A booking that was given back half an hour before its class.</summary>
    static (ClassScene Scene, Penalty Penalty) Late(CancellationTerms? terms = null)
    {
        var scene = new ClassScene(cancelling: terms);
        var booking = scene.Booked();
        scene.Now = scene.Session.StartsAt.AddMinutes(-30);
        scene.Cancel(booking).ShouldSucceed();
        return (scene, scene.Penalties.Single());
    }

    /// <summary>Lapses of one member, applied, so many days after the first.</summary>
    static (Member Member, CancellationPolicy Policy, Penalty[] Lapses) Lapses(CancellationTerms terms, params int[] days)
    {
        var (member, policy) = (A.Member(), A.Cancelling(terms));
        return (member, policy, [.. days.Select(day => Lapse(policy, member, day))]);
    }

    static Penalty Lapse(CancellationPolicy policy, Member member, int daysLater)
    {
        var (at, card) = (A.Now.AddDays(daysLater), A.CountCard());
        var booking = new Booking(Guid.NewGuid(), Guid.NewGuid(), member.Id, policy.Id, BookingSource.Desk, A.Desk, at);
        var penalty = Penalty.For(Guid.NewGuid(), booking, card, LapseKind.LateCancellation, policy, A.Desk, at)!;
        penalty.Apply(booking, card, [Wallet(50_00)], Cause(booking.Id), false, A.Today.AddDays(daysLater), Actor.System, penalty.DueAt).ShouldSucceed();
        return penalty;
    }

    static Refusal? Waive(ClassScene scene, Penalty penalty, string reason = "病了") =>
        penalty.Waive(scene.Bookings.Single(one => one.Id == penalty.BookingId), Card(scene), reason, A.Manager, scene.Now);

    static Refusal? Apply(ClassScene scene, Penalty penalty, params Card[] storedValue)
    {
        if (storedValue.Length > 0 || penalty.Fee > 0) scene.Now = penalty.DueAt;
        return penalty.Apply(
            scene.Bookings.Single(one => one.Id == penalty.BookingId), Card(scene), storedValue, Cause(penalty.BookingId), false, scene.Today, Actor.System, scene.Now);
    }

    static LedgerCause Cause(Guid bookingId) => new(Guid.NewGuid, bookingId, A.Now, Actor.System.Name);

    static Card Card(ClassScene scene) => scene.Guests.Single().Card;

    static Card Wallet(int amount) => A.Card(new("储值卡", null, CardKind.StoredValue, amount, Validity.OfDays(365), amount));
}
