using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <param name="MemberId">Who uses the card too.</param>
/// <param name="Id">Made from an idempotency key; the same again returns the first change.</param>
public sealed record ShareCardRequest(Guid CardId, Guid MemberId, string? Reason = null, Guid? Id = null);

/// <summary>
/// Lets another member use a card too (家庭共享, I04). Refuses with <c>card-not-found</c>, <c>member-not-found</c>,
/// <c>idempotency-key-reused</c> and as <see cref="Card.Share"/> does.
/// </summary>
public sealed class ShareCard(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<CardChange>> ExecuteAsync(Actor by, ShareCardRequest request, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        return await writer.WriteAsync<CardChange>(by, (db, now) => CardInHand.ChangeAsync(
            db, request.CardId, request.Id, first => first.Kind == CardChangeKind.Shared && first.OtherMemberId == request.MemberId, rules.Calendar, now,
            async hand => await db.Members.FindAsync(request.MemberId) is null
                ? MemberRefusals.NotFound
                : hand.Card.Share(request.MemberId, hand.Facts, CardInHand.Cause(request.Id, by, now, request.Reason))), cancel);
    }
}

/// <summary>Ends that somebody uses a card too. Refuses with <c>card-not-found</c> and as <see cref="Card.Unshare"/> does.</summary>
public sealed class UnshareCard(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<CardChange>> ExecuteAsync(Actor by, ShareCardRequest request, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        return await writer.WriteAsync<CardChange>(by, (db, now) => CardInHand.ChangeAsync(
            db, request.CardId, request.Id, first => first.Kind == CardChangeKind.Unshared && first.OtherMemberId == request.MemberId, rules.Calendar, now,
            hand => Task.FromResult(hand.Card.Unshare(request.MemberId, hand.Facts, CardInHand.Cause(request.Id, by, now, request.Reason)))), cancel);
    }
}
