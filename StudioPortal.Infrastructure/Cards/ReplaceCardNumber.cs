using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <param name="Number">As printed on the new card; null for one that is made.</param>
/// <param name="Id">Made from an idempotency key; the same again returns the first change.</param>
public sealed record ReplaceCardNumberRequest(Guid CardId, string? Number = null, string? Reason = null, Guid? Id = null);

/// <summary>
/// Gives a lost card a new number (补卡, I04); no card ever has the old one again. Refuses with <c>card-not-found</c>,
/// <c>card-number-taken</c>, <c>idempotency-key-reused</c> and as <see cref="Card.Renumber"/> does.
/// </summary>
public sealed class ReplaceCardNumber(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<CardChange>> ExecuteAsync(Actor by, ReplaceCardNumberRequest request, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        var wished = Text.OrNull(request.Number);
        return await writer.WriteAsync<CardChange>(by, (db, now) => CardInHand.ChangeAsync(
            db, request.CardId, request.Id, IsSame, rules.Calendar, now,
            async hand =>
            {
                var number = wished ?? await CardNumbers.NextAsync(db);
                var change = hand.Card.Renumber(number, CardInHand.Cause(request.Id, by, now, request.Reason));
                return !change.IsRefused && await CardNumbers.IsTakenAsync(db, number) ? ChangeRefusals.NumberTaken : change;
            }), cancel);

        bool IsSame(CardChange first) => first.Kind == CardChangeKind.Renumbered && (wished is null || first.NewNumber == wished);
    }
}

/// <summary>Numbers of cards.</summary>
static class CardNumbers
{
    /// <summary>Ten digits that cannot be guessed from another card's and that no card has or had.</summary>
    public static async Task<string> NextAsync(StudioDbContext db)
    {
        while (true)
        {
            var number = RandomNumberGenerator.GetInt32(1_000_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture);
            if (!await IsTakenAsync(db, number)) return number;
        }
    }

    /// <summary>Whether a card has it, or had it before it was lost.</summary>
    public static async Task<bool> IsTakenAsync(StudioDbContext db, string number) =>
        await db.Cards.AnyAsync(card => card.Number == number) || await db.CardChanges.AnyAsync(change => change.OldNumber == number);
}
