using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Upkeep;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

/// <summary>A studio whose cards may rest and be shared, and what is done to them.</summary>
public abstract class CardChangeScene : InAStudio
{
    internal static DateOnly In(int days) => A.Today.AddDays(days);

    internal async Task<Guid> Card() => (await CardAndMember()).CardId;

    internal async Task<(Guid CardId, Guid MemberId)> CardAndMember()
    {
        var plan = (await Studio.Get<OfferPlan>().ExecuteAsync(A.Manager, A.CountPlan() with { Freezes = 2, FreezeDays = 30, Sharers = 1 })).ShouldSucceed();
        var member = (await Studio.Get<StudioPortal.Infrastructure.Members.RegisterMember>().ExecuteAsync(A.Desk, A.Details())).ShouldSucceed();
        return ((await Studio.Issue(member.Id, plan)).ShouldSucceed().Id, member.Id);
    }

    /// <summary>The one credit of the member's own card is booked elsewhere.</summary>
    internal async Task UseUp(Guid memberId) => (await Studio.Book(await Studio.SessionElsewhere(new(7, 0)), memberId)).ShouldSucceed();

    /// <summary>The line that a class attended made.</summary>
    internal async Task<Guid> Attend(Guid memberId)
    {
        var session = await Studio.Session();
        var booking = (await Studio.Book(session, memberId)).ShouldSucceed();
        await Studio.WhenItBegins(session);
        var receipt = (await Studio.CheckIn(booking.Id)).ShouldSucceed();
        await Studio.WhenItIsOver(session);
        return receipt.EntryId;
    }

    internal Task<Outcome<CardChange>> Freeze(Guid cardId, DateOnly from, DateOnly to, bool cancel = false, Guid? key = null) =>
        Studio.Get<FreezeCard>().ExecuteAsync(A.Desk, new(cardId, from, to, "出差", cancel, Id: key));

    internal Task<Outcome<CardChange>> Transfer(Guid cardId, Guid to, long fee = 0, params Payment[] payments) =>
        Studio.Get<TransferCard>().ExecuteAsync(A.Desk, new(cardId, to, null, fee, payments));

    internal Task<Outcome<CardChange>> Share(Guid cardId, Guid memberId) => Studio.Get<ShareCard>().ExecuteAsync(A.Desk, new(cardId, memberId));

    internal Task<Outcome<CardChange>> Renumber(Guid cardId, string? number) => Studio.Get<ReplaceCardNumber>().ExecuteAsync(A.Desk, new(cardId, number));

    internal Task<Outcome<CardChange>> Grant(Guid cardId, int credits, Guid? key = null) =>
        Studio.Get<GrantCredits>().ExecuteAsync(A.Manager, new(cardId, LotKind.Gift, credits, In(30), "生日", key));

    internal Task<Outcome<CardChange>> Correct(Guid cardId, Guid entryId) => Studio.Get<CorrectLedger>().ExecuteAsync(A.Manager, new(cardId, entryId, "签错人"));

    internal Task<Outcome<CardChange>> Undo(Guid cardId, Guid changeId) => Studio.Get<UndoCardChange>().ExecuteAsync(A.Manager, cardId, changeId);

    internal async Task<IEnumerable<Guid>> Sharers(Guid cardId) => (await Studio.Get<ChangeQueries>().SharersAsync(cardId)).Select(one => one.MemberId);
}
