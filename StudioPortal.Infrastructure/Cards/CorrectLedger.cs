using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <param name="EntryId">The line that is taken back.</param>
/// <param name="Id">Made from an idempotency key; the same again returns the first change.</param>
public sealed record CorrectLedgerRequest(Guid CardId, Guid EntryId, string? Reason, Guid? Id = null);

/// <summary>
/// Takes one line of a ledger back by a line that reverses it (冲正, I01). Refuses with <c>card-not-found</c>, <c>line-not-found</c>,
/// <c>idempotency-key-reused</c> and as <see cref="Card.Correct"/> does.
/// </summary>
public sealed class CorrectLedger(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<CardChange>> ExecuteAsync(Actor by, CorrectLedgerRequest request, CancellationToken cancel = default)
    {
        var rules = await studio.StudioAsync(cancel);
        return await writer.WriteAsync<CardChange>(by, (db, now) => CardInHand.ChangeAsync(
            db, request.CardId, request.Id, first => first.Kind == CardChangeKind.Corrected && first.ForId == request.EntryId, rules.Calendar, now,
            hand => CorrectAsync(db, hand, request, CardInHand.Cause(request.Id, by, now, request.Reason))), cancel);
    }

    internal static async Task<Outcome<CardChange>> CorrectAsync(StudioDbContext db, CardInHand hand, CorrectLedgerRequest request, LedgerCause cause)
    {
        if (await db.LedgerEntries.FindAsync(request.EntryId) is not { } line) return ChangeRefusals.LineNotFound;
        var isTakenBack = await db.LedgerEntries.AnyAsync(entry => entry.ReversesId == line.Id);
        var isOpen = line.Kind == LedgerKind.CheckIn && await (
            from checkIn in db.CheckIns
            where checkIn.Id == line.CauseId
            join session in db.ClassSessions on checkIn.SessionId equals session.Id
            select !session.IsClosed).SingleAsync();
        return hand.Card.Correct(line, isTakenBack, isOpen, cause);
    }
}
