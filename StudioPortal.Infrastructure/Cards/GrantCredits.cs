using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <param name="Kind">Gift or compensation.</param>
/// <param name="Credits">Classes, minutes or minor units.</param>
/// <param name="ExpiresOn">Last studio day on which they can be used; null for as long as the card is valid.</param>
/// <param name="Id">Made from an idempotency key; the same again returns the first change.</param>
public sealed record GrantCreditsRequest(Guid CardId, LotKind Kind, int Credits, DateOnly? ExpiresOn, string? Reason, Guid? Id = null);

/// <summary>
/// Puts credits on a card that nobody paid for (赠送, 补偿, I04). Refuses with <c>card-not-found</c>, <c>idempotency-key-reused</c> and
/// as <see cref="Card.Grant"/> does.
/// </summary>
public sealed class GrantCredits(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<CardChange>> ExecuteAsync(Actor by, GrantCreditsRequest request, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        return await writer.WriteAsync<CardChange>(by, (db, now) => CardInHand.ChangeAsync(
            db, request.CardId, request.Id,
            first => first.ToOn == request.ExpiresOn && db.LedgerEntries.Any(line =>
                line.CauseId == first.Id && line.Kind == LedgerKind.Granted && line.Credits == request.Credits
                && db.CardLots.Any(lot => lot.Id == line.LotId && lot.Kind == request.Kind)),
            rules.Calendar, now,
            hand => Task.FromResult(hand.Card.Grant(
                request.Kind, request.Credits, request.ExpiresOn, hand.Facts, CardInHand.Cause(request.Id, by, now, request.Reason)))), cancel);
    }
}
