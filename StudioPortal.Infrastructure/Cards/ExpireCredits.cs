using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>
/// Takes what is free of credits whose last studio day is over (I01). One save for each card; running it again, late, or on two nodes at
/// once leaves the same ledger. A card that cannot be settled keeps no other from it. Returns how many lines were written.
/// </summary>
public sealed partial class ExpireCredits(StudioWriter writer, StudioClock studio, IDbContextFactory<StudioDbContext> contexts, ILogger<ExpireCredits> log)
{
    /// <summary>Cards looked up at a time.</summary>
    const int Batch = 200;

    public async Task<int> ExecuteAsync(CancellationToken cancel = default)
    {
        if (await studio.FindAsync(cancel) is not { } rules) return 0;
        var today = rules.Calendar.DayOf(studio.Now);
        var (lines, last) = (0, "");
        while (await DueAsync(today, last, cancel) is { Count: > 0 } due)
        {
            foreach (var (id, _) in due) lines += await LinesOfAsync(id, cancel);
            last = due[^1].Number;
        }

        return lines;
    }

    async Task<int> LinesOfAsync(Guid cardId, CancellationToken cancel)
    {
        try
        {
            var calendar = (await studio.StudioAsync(cancel)).Calendar;
            var outcome = await writer.WriteAsync<int>(Actor.System, async (db, now) =>
            {
                var card = await db.Cards.SingleAsync(one => one.Id == cardId);
                return card.Expire(calendar.DayOf(now), CardInHand.Cause(null, Actor.System, now, null)).Count;
            }, cancel);
            if (outcome.Refusal is { } refusal) LogRefused(log, cardId, refusal.Code);
            return outcome.IsRefused ? 0 : outcome.Value;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(log, cardId, fault);
            return 0;
        }
    }

    /// <summary>By number, so that one that cannot be settled is passed by.</summary>
    async Task<List<DueCard>> DueAsync(DateOnly today, string after, CancellationToken cancel)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Cards
            .Where(card => card.EndedFor == null && card.Left > card.Held && string.Compare(card.Number, after) > 0
                && card.Lots.Any(lot => lot.Left > lot.Held && (card.EndsOn < today || lot.ExpiresOn < today)))
            .OrderBy(card => card.Number).Select(card => new DueCard(card.Id, card.Number)).Take(Batch).ToListAsync(cancel);
    }

    sealed record DueCard(Guid Id, string Number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What expired on card {CardId} is not taken yet: {Code}")]
    static partial void LogRefused(ILogger log, Guid cardId, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "What expired on card {CardId} cannot be taken")]
    static partial void LogFailed(ILogger log, Guid cardId, Exception fault);
}
