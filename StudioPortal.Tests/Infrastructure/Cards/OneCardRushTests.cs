using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Upkeep;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

/// <summary>Many desks at one card (R060, I01).</summary>
public sealed class OneCardRushTests : InAStudio
{
    [Fact]
    public async Task Sixty_four_desks_at_once_on_a_card_of_ten_classes_spend_exactly_ten()
    {
        var (card, family) = await SharedAsync(64);
        var session = await Studio.Session(capacity: 64);
        await Studio.WhenItBegins(session);
        var outcomes = await Task.WhenAll(family.Select((member, desk) => Desk(desk, session, member)));

        outcomes.Count(one => !one.IsRefused).ShouldBe(10);
        outcomes.Where(one => one.IsRefused).ShouldAllBe(one => one.Refusal!.Code == "no-usable-card");
        (await Studio.CardOf(card)).Left.ShouldBe(0);
        (await Studio.Get<StatementQueries>().OfCardAsync(card))!.Lines.Count(line => line.Entry.Kind == LedgerKind.CheckIn).ShouldBe(10);
        (await Studio.Get<Verification>().RunAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Coming_and_going_at_once_leaves_a_ledger_that_adds_up()
    {
        var (card, family) = await SharedAsync(24);
        var session = await Studio.Session(capacity: 64);
        await Studio.WhenItBegins(session);
        await Task.WhenAll(family.Select((member, desk) => ComeAndPerhapsGo(desk, session, member)));

        (await Studio.Get<Verification>().RunAsync()).Findings.ShouldBeEmpty();
        (await Studio.CardOf(card)).Left.ShouldBeInRange(0, 10);
    }

    async Task ComeAndPerhapsGo(int desk, Guid session, Guid member)
    {
        var came = await Desk(desk, session, member);
        if (!came.IsRefused && desk % 3 == 0) (await Studio.Undo(came.Value.BookingId)).ShouldSucceed();
        if (!came.IsRefused && desk % 6 == 0) await Studio.CheckIn(came.Value.BookingId);
    }

    Task<Outcome<CheckInReceipt>> Desk(int desk, Guid session, Guid member) =>
        Studio.Get<WalkIn>().ExecuteAsync(A.Desk with { Device = $"desk-{desk}" }, session, member);

    /// <summary>One card of ten classes that a whole family may use.</summary>
    async Task<(Guid Card, IReadOnlyList<Guid> Family)> SharedAsync(int people)
    {
        var holder = await Studio.Member();
        List<Guid> family = [];
        await using var db = Studio.Read();
        for (var person = 0; person < people; person++)
        {
            family.Add((await Studio.Get<RegisterMember>().ExecuteAsync(A.Desk, A.Details())).ShouldSucceed().Id);
            db.CardShares.Add(new(holder.CardId, family[^1], A.Desk, A.Now));
        }

        await db.SaveChangesAsync();
        return (holder.CardId, family);
    }
}
