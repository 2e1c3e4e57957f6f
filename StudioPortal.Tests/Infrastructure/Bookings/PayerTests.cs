using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Upkeep;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Bookings;

/// <summary>Which card pays, seen and chosen through the operations (I01).</summary>
public class PayerTests : InAStudio
{
    [Fact]
    public async Task What_is_shown_beforehand_is_what_then_pays()
    {
        var (member, session) = (await Studio.Member(), await Studio.Session());
        await SecondCard(member.Id);
        var shown = await Payers(session, member.Id);

        (await Studio.Book(session, member.Id)).ShouldSucceed().CardId.ShouldBe(shown.Chosen!.Card.Id);
        (shown.Chosen.Reason, shown.Others.Count()).ShouldBe((CardReason.ExpiresFirst, 1));
    }

    [Fact]
    public async Task The_desk_chooses_another_card_and_the_first_is_free_again()
    {
        var (member, session) = (await Studio.Member(), await Studio.Session());
        var second = await SecondCard(member.Id);
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        var first = booking.CardId == second ? member.CardId : second;

        (await Change(booking.Id, first)).ShouldSucceed();
        (await Studio.CardOf(first)).Held.ShouldBe(1);
        (await Studio.CardOf(booking.CardId!.Value)).Held.ShouldBe(0);
        (await Payers(session, member.Id)).Chosen!.Reason.ShouldBe(CardReason.Chosen);
    }

    [Fact]
    public async Task The_card_chosen_is_the_one_the_check_in_takes_from_and_the_ledger_stays_sound()
    {
        var (member, session) = (await Studio.Member(), await Studio.Session());
        var second = await SecondCard(member.Id);
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        var other = booking.CardId == second ? member.CardId : second;
        (await Change(booking.Id, other)).ShouldSucceed();
        await Studio.WhenItBegins(session);

        (await Studio.CheckIn(booking.Id)).ShouldSucceed().CardId.ShouldBe(other);
        (await Studio.Get<Verification>().RunAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_card_again_changes_nothing()
    {
        var (member, session) = (await Studio.Member(), await Studio.Session());
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        var lines = await Studio.JournalLines();

        (await Change(booking.Id, member.CardId)).ShouldSucceed();
        (await Studio.JournalLines()).ShouldBe(lines);
    }

    [Fact]
    public async Task Once_checked_in_or_given_back_it_is_settled_who_pays()
    {
        var (member, session) = (await Studio.Member(), await Studio.Session());
        var (second, booking) = (await SecondCard(member.Id), (await Studio.Book(session, member.Id)).ShouldSucceed());
        await Studio.WhenItBegins(session);
        (await Studio.CheckIn(booking.Id)).ShouldSucceed();

        (await Change(booking.Id, second)).ShouldBeRefused(BookingRefusals.PayerSettled);
    }

    [Fact]
    public async Task A_card_that_cannot_pay_is_refused_and_says_why()
    {
        var (member, session) = (await Studio.Member(), await Studio.Session());
        var ended = (await Studio.Issue(member.Id, await Studio.Plan(5, days: 1))).ShouldSucceed().Id;
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();

        var refusal = await Change(booking.Id, ended);
        refusal.ShouldBeRefused(CardRefusals.NoUsableCard);
        refusal!.Values.ShouldBe([CardVerdict.Expired]);
    }

    [Fact]
    public async Task Nobody_pays_with_the_card_of_another()
    {
        var (member, other, session) = (await Studio.Member(), await Studio.Member("唐颖"), await Studio.Session());
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();

        (await Change(booking.Id, other.CardId)).ShouldBeRefused(CardRefusals.NoUsableCard);
        (await Change(booking.Id, other.CardId, A.Being(other.Id))).ShouldBeRefused("not-yours");
    }

    Task<Refusal?> Change(Guid bookingId, Guid cardId, Actor? by = null) => Studio.Get<ChangePayer>().ExecuteAsync(by ?? A.Desk, bookingId, cardId);

    async Task<Payers> Payers(Guid sessionId, Guid memberId) => (await Studio.Get<PayerQueries>().OfAsync(sessionId, memberId))!;

    async Task<Guid> SecondCard(Guid memberId) => (await Studio.Issue(memberId, await Studio.Plan(20, days: 30))).ShouldSucceed().Id;
}
