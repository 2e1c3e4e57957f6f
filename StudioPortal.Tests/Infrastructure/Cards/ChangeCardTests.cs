using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Upkeep;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

public class ChangeCardTests : CardChangeScene
{
    [Fact]
    public async Task A_frozen_card_is_stored_with_who_when_and_why()
    {
        var cardId = await Card();
        var change = (await Freeze(cardId, In(5), In(11))).ShouldSucceed();

        var stored = await Studio.ReadAsync(db => db.CardChanges.SingleAsync());
        (stored.Id, stored.By, stored.Reason, stored.FromOn).ShouldBe((change.Id, A.Desk.Name, "出差", In(5)));
        (await Studio.CardOf(cardId)).EndsOn.ShouldBe(In(89 + 7));
    }

    [Fact]
    public async Task The_same_key_freezes_once_and_not_something_else()
    {
        var (cardId, key) = (await Card(), Guid.NewGuid());
        (await Freeze(cardId, In(5), In(11), key: key)).ShouldSucceed();

        (await Freeze(cardId, In(5), In(11), key: key)).ShouldSucceed().Id.ShouldBe(key);
        (await Freeze(cardId, In(5), In(12), key: key)).ShouldBeRefused(BookingRefusals.KeyReused);
        (await Studio.CardOf(cardId)).Freezes.ShouldBe(1);
    }

    [Fact]
    public async Task Of_desks_that_freeze_one_card_at_once_one_does()
    {
        var cardId = await Card();
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(desk => Task.Run(() => Freeze(cardId, In(5), In(11 + desk)))));

        all.Count(one => !one.IsRefused).ShouldBe(1);
        all.Where(one => one.IsRefused).ShouldAllBe(one => one.Refusal!.Code == "already-frozen");
        (await Studio.CardOf(cardId)).Freezes.ShouldBe(1);
    }

    [Fact]
    public async Task A_freeze_names_the_classes_booked_inside_it()
    {
        var (cardId, memberId) = await CardAndMember();
        (await Studio.Book(await Studio.Session(day: In(6)), memberId)).ShouldSucceed();

        (await Freeze(cardId, In(5), In(11))).ShouldBeRefused("freeze-has-bookings");
    }

    [Fact]
    public async Task Classes_inside_a_freeze_are_given_back_freely_and_who_waits_moves_up()
    {
        var (cardId, memberId) = await CardAndMember();
        var session = await Studio.Session(capacity: 1, day: In(1));
        var booking = (await Studio.Book(session, memberId)).ShouldSucceed();
        var waiting = await Studio.Booked(session);
        Studio.Clock.UtcNow = (await Studio.SessionOf(session)).StartsAt.AddMinutes(-5);
        (await Freeze(cardId, In(1), In(3), cancel: true)).ShouldSucceed();

        (await Studio.BookingOf(booking.Id)).Status.ShouldBe(BookingStatus.Cancelled);
        (await Studio.BookingOf(waiting.Id)).Status.ShouldBe(BookingStatus.Booked);
        await Studio.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Who_waits_is_not_moved_up_with_the_card_that_rests()
    {
        var (cardId, memberId) = await CardAndMember();
        var other = (await Studio.Member(credits: 1)).Id;
        await UseUp(other);
        (await Share(cardId, other)).ShouldSucceed();
        var session = await Studio.Session(capacity: 1, day: In(2));
        (await Studio.Book(session, memberId)).ShouldSucceed();
        var waiting = (await Studio.Book(session, other, wait: true)).ShouldSucceed();
        (await Freeze(cardId, In(2), In(3), cancel: true)).ShouldSucceed();

        (await Studio.BookingOf(waiting.Id)).Status.ShouldBe(BookingStatus.Waitlisted);
    }

    [Fact]
    public async Task The_desk_keeps_to_the_plan_and_a_manager_need_not()
    {
        var cardId = await Card();
        FreezeCardRequest request = new(cardId, In(5), In(64), "出差", BeyondPlan: true);

        (await Studio.Get<FreezeCard>().ExecuteAsync(A.Desk, request)).ShouldBeRefused("freeze-days-used-up");
        (await Studio.Get<FreezeCard>().ExecuteAsync(A.Manager, request)).ShouldSucceed();
    }

    [Fact]
    public async Task Credits_are_given_once_for_one_key()
    {
        var (cardId, key) = (await Card(), Guid.NewGuid());
        (await Grant(cardId, 2, key)).ShouldSucceed();
        (await Grant(cardId, 2, key)).ShouldSucceed();

        (await Studio.CardOf(cardId)).Left.ShouldBe(12);
        (await Grant(cardId, 3, key)).ShouldBeRefused(BookingRefusals.KeyReused);
    }

    [Fact]
    public async Task A_deduction_is_corrected_once_its_class_is_closed()
    {
        var (cardId, memberId) = await CardAndMember();
        var line = await Attend(memberId);
        (await Correct(cardId, line)).ShouldBeRefused(ChangeRefusals.CheckInStands);
        await Studio.CloseClasses();
        (await Correct(cardId, line)).ShouldSucceed();

        (await Studio.CardOf(cardId)).Left.ShouldBe(10);
        (await Correct(cardId, line)).ShouldBeRefused(ChangeRefusals.LineTakenBack);
    }

    [Fact]
    public async Task After_every_kind_of_change_and_its_reverse_the_books_are_right()
    {
        var (cardId, _) = await CardAndMember();
        var before = await Studio.CardOf(cardId);
        foreach (var change in await EachKind(cardId))
        {
            Studio.Clock.Advance(TimeSpan.FromMinutes(1));
            (await Undo(cardId, change)).ShouldSucceed();
        }

        var after = await Studio.CardOf(cardId);
        (after.EndsOn, after.Left, after.MemberId, after.Freezes, after.FrozenFrom).ShouldBe((before.EndsOn, before.Left, before.MemberId, 0, null));
        (await Studio.Get<Verification>().RunAsync()).Checks.SelectMany(check => check.Findings).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_could_not_have_made_a_change_does_not_take_it_back()
    {
        var cardId = await Card();
        var change = (await Grant(cardId, 2)).ShouldSucceed();

        (await Studio.Get<UndoCardChange>().ExecuteAsync(A.Desk, cardId, change.Id)).ShouldBeRefused(ChangeRefusals.NotAllowed);
    }

    [Fact]
    public async Task What_is_not_there_is_refused_by_name()
    {
        (await Freeze(Guid.NewGuid(), In(1), In(2))).ShouldBeRefused(CardRefusals.NotFound);
        (await Undo(await Card(), Guid.NewGuid())).ShouldBeRefused(ChangeRefusals.NotFound);
        (await Correct(await Card(), Guid.NewGuid())).ShouldBeRefused(ChangeRefusals.LineNotFound);
    }

    /// <summary>In the order in which they are to be taken back.</summary>
    async Task<IReadOnlyList<Guid>> EachKind(Guid cardId)
    {
        var (friend, other) = ((await Studio.Member()).Id, (await Studio.Member()).Id);
        Func<Task<Outcome<CardChange>>>[] all =
        [
            () => Freeze(cardId, In(5), In(11)), () => Studio.Get<ExtendCard>().ExecuteAsync(A.Manager, new(cardId, In(200), "补时")),
            () => Grant(cardId, 2), () => Share(cardId, friend), () => Transfer(cardId, other, 50_00, new Payment(Tender.Alipay, 50_00)),
        ];
        List<Guid> made = [];
        foreach (var one in all)
        {
            Studio.Clock.Advance(TimeSpan.FromMinutes(1));
            made.Insert(0, (await one()).ShouldSucceed().Id);
        }

        return made;
    }
}
