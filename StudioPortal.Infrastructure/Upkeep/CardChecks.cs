using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;

namespace StudioPortal.Infrastructure.Upkeep;

/// <summary>What a card says of itself: what was paid for it and how long it lasts (R014, R050, I04).</summary>
sealed class CardChecks(CheckRun run)
{
    public async Task RunAsync()
    {
        await PaidAsync();
        await LastDaysAsync();
    }

    /// <summary>A refund is reckoned from it.</summary>
    async Task PaidAsync()
    {
        var cards =
            from card in run.Db.Cards
            join sale in run.Db.Sales.Where(sale => sale.Kind == SaleKind.Card) on card.Id equals sale.CardId
            where card.Paid != sale.Price + sale.Credited || card.Lots.Any(lot => lot.Kind == LotKind.Paid && lot.Value != card.Paid)
            select new { card.Number, card.Paid, sale.Receipt, Price = sale.Price + sale.Credited };
        await run.CheckAsync(
            "card-paid-is-not-price", run.Db.Cards, cards, one => ($"card {one.Number}", $"or its paid credits say {one.Paid} was paid, its sale {one.Receipt} {one.Price}"));
    }

    /// <summary>As long as its terms say, and as many days more as it was frozen and extended. Months are reckoned by the domain.</summary>
    async Task LastDaysAsync()
    {
        var extended = (await run.Db.CardChanges.Where(change => change.Kind == CardChangeKind.Extended && change.UndoneAt == null)
                .Select(change => new { change.CardId, change.EndedOn, change.EndsOn }).ToListAsync(run.Cancel))
            .ToLookup(change => change.CardId, change => change.EndsOn!.Value.DayNumber - change.EndedOn!.Value.DayNumber);
        var cards =
            from card in run.Db.Cards
            join terms in run.Db.PlanVersions on card.PlanVersionId equals terms.Id
            orderby card.Number
            select new { card.Id, card.Number, card.StartsOn, card.EndsOn, card.IsUnopened, card.FrozenDays, terms.OpensWithinDays, terms.ValidCount, terms.ValidUnit };
        var (rows, found, listed) = (0L, 0L, new List<Finding>());
        await foreach (var one in cards.AsAsyncEnumerable().WithCancellation(run.Cancel))
        {
            rows++;
            var first = one.IsUnopened ? one.StartsOn.AddDays(one.OpensWithinDays - 1) : one.StartsOn;
            var last = new Validity(one.ValidCount, one.ValidUnit).LastDay(first).AddDays(one.FrozenDays + extended[one.Id].Sum());
            if (last == one.EndsOn || found++ >= Check.Listed) continue;
            listed.Add(new("last-day-unexplained", $"card {one.Number}", $"ends on {one.EndsOn:O}, by its terms and changes on {last:O}"));
        }

        run.Add(new("last-day-unexplained", rows, found, listed));
    }
}
