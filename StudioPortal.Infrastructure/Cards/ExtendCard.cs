using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <param name="To">The new last valid studio day.</param>
/// <param name="Id">Made from an idempotency key; the same again returns the first change.</param>
public sealed record ExtendCardRequest(Guid CardId, DateOnly To, string? Reason, Guid? Id = null);

/// <summary>
/// Moves the last day of a card on (延期, I04). Refuses with <c>card-not-found</c>, <c>idempotency-key-reused</c> and as
/// <see cref="Card.Extend"/> does.
/// </summary>
public sealed class ExtendCard(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<CardChange>> ExecuteAsync(Actor by, ExtendCardRequest request, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        return await writer.WriteAsync<CardChange>(by, (db, now) => CardInHand.ChangeAsync(
            db, request.CardId, request.Id, first => first.Kind == CardChangeKind.Extended && first.EndsOn == request.To, rules.Calendar, now,
            hand => Task.FromResult(hand.Card.Extend(request.To, hand.Facts, CardInHand.Cause(request.Id, by, now, request.Reason)))), cancel);
    }
}
