using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;

namespace StudioPortal.Infrastructure.Upkeep;

/// <summary>What stands behind cards and lines: sales that were paid, terms, penalties, changes and lots (R014, R050, R061, I01, I02, I04).</summary>
sealed class SaleChecks(CheckRun run)
{
    public async Task RunAsync()
    {
        await SalesAsync();
        await TermsAsync();
        await PenaltiesAsync();
        await ChangesAsync();
    }

    async Task SalesAsync()
    {
        var sums = run.Db.Set<SalePayment>().GroupBy(one => one.SaleId).Select(all => new { Id = all.Key, Sum = all.Sum(one => one.Amount) });
        var sales =
            from sale in run.Db.Sales
            join sum in sums on sale.Id equals sum.Id into found
            from sum in found.DefaultIfEmpty()
            select new { sale.Receipt, sale.Price, Sum = (long?)sum.Sum ?? 0 };
        await run.CheckAsync(
            "sale-is-not-paid", run.Db.Sales, sales.Where(one => one.Price != one.Sum),
            one => ($"sale {one.Receipt}", $"comes to {one.Price}, its payments to {one.Sum}"));
        await run.CheckAsync(
            "card-without-sale", run.Db.Cards, run.Db.Cards.Where(card => !run.Db.Sales.Any(sale => sale.CardId == card.Id && sale.Kind == SaleKind.Card))
                .Select(card => new { card.Number, card.Paid }),
            one => ($"card {one.Number}", $"says {one.Paid} was paid, and no sale gave it"));
    }

    async Task TermsAsync()
    {
        var versions = run.Db.PlanVersions.GroupBy(version => version.PlanId).Select(all => new { Id = all.Key, Count = all.Count(), Last = all.Max(one => one.Number) });
        var plans =
            from plan in run.Db.CardPlans
            join version in versions on plan.Id equals version.Id into found
            from version in found.DefaultIfEmpty()
            select new { plan.Id, plan.Latest, plan.LatestId, Count = (int?)version.Count ?? 0, Last = (int?)version.Last ?? 0 };
        await run.CheckAsync(
            "plan-version-gap", run.Db.CardPlans, plans.Where(one => one.Latest != one.Count || one.Latest != one.Last
                || !run.Db.PlanVersions.Any(version => version.Id == one.LatestId && version.PlanId == one.Id && version.Number == one.Latest)),
            one => ($"plan {one.Id}", $"says version {one.Latest}, has {one.Count}, numbered to {one.Last}"));
        var strangers = run.Db.Cards.Where(card => !run.Db.PlanVersions.Any(version =>
            version.Id == card.PlanVersionId && version.PlanId == card.PlanId && version.Kind == card.Kind)).Select(card => new { card.Number, card.PlanVersionId });
        await run.CheckAsync(
            "card-terms-of-another-plan", run.Db.Cards, strangers, one => ($"card {one.Number}", $"was sold under {one.PlanVersionId}, which is no version of its plan"));
    }

    async Task PenaltiesAsync()
    {
        var untaken = run.Db.Penalties.Where(penalty => penalty.State == PenaltyState.Applied && (penalty.Credits > 0 || penalty.Fee > 0)
            && !run.Db.LedgerEntries.Any(entry => entry.CauseId == penalty.BookingId
                && entry.Kind == (penalty.Kind == LapseKind.NoShow ? LedgerKind.NoShow : LedgerKind.LateCancellation)));
        await run.CheckAsync(
            "penalty-without-line", run.Db.Penalties, untaken, one => ($"penalty {one.Id}", $"was applied to booking {one.BookingId}, and nothing was taken"));
    }

    async Task ChangesAsync()
    {
        var (entries, changes) = (run.Db.LedgerEntries, run.Db.CardChanges);
        var unchanged = entries.Where(entry => (entry.Kind == LedgerKind.Refunded || entry.Kind == LedgerKind.Upgraded)
            && !changes.Any(change => change.Id == entry.CauseId && change.CardId == entry.CardId));
        var ungiven = entries.Where(entry => entry.Kind == LedgerKind.Granted
            && !changes.Any(change => change.Id == entry.CauseId && change.CardId == entry.CardId) && !run.Db.Sales.Any(sale => sale.Id == entry.CauseId && sale.CardId == entry.CardId));
        var unlotted = entries.Where(entry => entry.Kind == LedgerKind.Expired && (entry.LotId == null || entry.CauseId != entry.LotId));
        await run.CheckAsync(
            "ending-without-change", entries, unchanged, one => ($"ledger entry {one.Id}", $"{one.Kind}, and no change {one.CauseId} of the card says so"));
        await run.CheckAsync(
            "grant-without-cause", entries, ungiven, one => ($"ledger entry {one.Id}", $"gives {one.Credits}, and neither a sale nor a change {one.CauseId} says so"));
        await run.CheckAsync(
            "expiry-without-lot", entries, unlotted, one => ($"ledger entry {one.Id}", $"expired {one.Credits}, and does not name the lot it took"));
        await run.CheckAsync(
            "ended-card-with-credits", run.Db.Cards, run.Db.Cards.Where(card => card.EndedFor != null && (card.Left != 0 || card.Held != 0))
                .Select(card => new { card.Number, card.EndedFor, card.Left, card.Held }),
            one => ($"card {one.Number}", $"is over ({one.EndedFor}) with {one.Left} left and {one.Held} held"));
    }
}
