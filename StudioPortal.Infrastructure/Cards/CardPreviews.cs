using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>What people ask about a card before and after a change.</summary>
/// <param name="Left">Classes, minutes or minor units.</param>
/// <param name="Sharers">People besides the holder who may use it.</param>
public sealed record CardState(DateOnly EndsOn, int Left, int Held, DateOnly? FrozenFrom, DateOnly? FrozenTo, int Sharers)
{
    internal static CardState Of(Card card, int sharers) => new(card.EndsOn, card.Left, card.Held, card.FrozenFrom, card.FrozenTo, sharers);
}

/// <summary>The consequence of a change, before it is made.</summary>
/// <param name="After">As it would be; as before where it is refused.</param>
/// <param name="InTheWay">Classes booked inside a freeze, which would have to be given back.</param>
/// <param name="Refusal">What stands in the way besides them.</param>
public sealed record CardPreview(CardState Before, CardState After, IReadOnlyList<BookedClass> InTheWay, Refusal? Refusal)
{
    /// <summary>Days by which the last day moves.</summary>
    public int Days => After.EndsOn.DayNumber - Before.EndsOn.DayNumber;
}

/// <summary>Says what a change of a card would do, by making it on a copy that nobody keeps (I04). Null where there is no such card.</summary>
public sealed class CardPreviews(IDbContextFactory<StudioDbContext> contexts, StudioClock studio)
{
    public Task<CardPreview?> OfFreezeAsync(Actor by, FreezeCardRequest request, CancellationToken cancel = default) =>
        OfAsync(request.CardId, (_, hand) =>
        {
            var facts = hand.Facts with { Booked = [.. hand.Facts.Booked.Except(Inside(hand, request))] };
            return Made(hand.Card.Freeze(request.From, request.To, facts, request.BeyondPlan && by.Can(Ability.ExtendCards), Cause(by, request.Reason)));
        }, hand => Inside(hand, request), cancel);

    public Task<CardPreview?> OfExtensionAsync(Actor by, ExtendCardRequest request, CancellationToken cancel = default) =>
        OfAsync(request.CardId, (_, hand) => Made(hand.Card.Extend(request.To, hand.Facts, Cause(by, request.Reason))), cancel: cancel);

    public Task<CardPreview?> OfTransferAsync(Actor by, TransferCardRequest request, CancellationToken cancel = default) =>
        OfAsync(request.CardId, (_, hand) => Made(hand.Card.Transfer(request.ToMemberId, hand.Facts, Cause(by, request.Reason))), cancel: cancel);

    public Task<CardPreview?> OfShareAsync(Actor by, ShareCardRequest request, CancellationToken cancel = default) =>
        OfAsync(request.CardId, (_, hand) => Made(hand.Card.Share(request.MemberId, hand.Facts, Cause(by, request.Reason))), cancel: cancel);

    public Task<CardPreview?> OfUnshareAsync(Actor by, ShareCardRequest request, CancellationToken cancel = default) =>
        OfAsync(request.CardId, (_, hand) => Made(hand.Card.Unshare(request.MemberId, hand.Facts, Cause(by, request.Reason))), cancel: cancel);

    public Task<CardPreview?> OfGrantAsync(Actor by, GrantCreditsRequest request, CancellationToken cancel = default) =>
        OfAsync(
            request.CardId, (_, hand) => Made(hand.Card.Grant(request.Kind, request.Credits, request.ExpiresOn, hand.Facts, Cause(by, request.Reason))),
            cancel: cancel);

    public Task<CardPreview?> OfCorrectionAsync(Actor by, CorrectLedgerRequest request, CancellationToken cancel = default) =>
        OfAsync(request.CardId, (db, hand) => CorrectLedger.CorrectAsync(db, hand, request, Cause(by, request.Reason)), cancel: cancel);

    public Task<CardPreview?> OfUndoAsync(Actor by, Guid cardId, Guid changeId, CancellationToken cancel = default) =>
        OfAsync(cardId, (db, hand) => UndoCardChange.UndoAsync(db, hand, changeId, by, studio.Now), cancel: cancel);

    async Task<CardPreview?> OfAsync(
        Guid cardId, Func<StudioDbContext, CardInHand, Task<Outcome<CardChange>>> change, Func<CardInHand, IReadOnlyList<BookedClass>>? inTheWay = null,
        CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        await using var db = contexts.CreateDbContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (await CardInHand.TakeAsync(db, cardId, calendar, studio.Now) is not { } hand) return null;
        var sharers = hand.Facts.Shares.Count;
        var before = CardState.Of(hand.Card, sharers);
        var refusal = (await change(db, hand)).Refusal;
        return new(
            before, CardState.Of(hand.Card, sharers + hand.Card.NewShares.Count - hand.Card.EndedShares.Count), inTheWay?.Invoke(hand) ?? [], refusal);
    }

    /// <summary>Where the reason is still to be typed, the rest of the consequence can be said already.</summary>
    LedgerCause Cause(Actor by, string? reason) => CardInHand.Cause(null, by, studio.Now, Text.OrNull(reason) ?? "-");

    static IReadOnlyList<BookedClass> Inside(CardInHand hand, FreezeCardRequest request) =>
        [.. hand.Facts.Booked.Where(one => one.Day >= request.From && one.Day <= request.To)];

    static Task<Outcome<CardChange>> Made(Outcome<CardChange> outcome) => Task.FromResult(outcome);
}
