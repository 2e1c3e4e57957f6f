using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;

namespace StudioPortal.Infrastructure.Upkeep;

/// <summary>Cards: every balance is the sum of its ledger, and every line has its cause (R060, I01, I02).</summary>
sealed class LedgerChecks(CheckRun run)
{
    public async Task RunAsync()
    {
        await BalancesAsync();
        await ChainAsync();
        await HoldsAsync();
        await CausesAsync();
        await ReversalsAsync();
    }

    async Task BalancesAsync()
    {
        var sums = run.Db.LedgerEntries.GroupBy(entry => entry.CardId)
            .Select(all => new { Id = all.Key, Sum = all.Sum(one => one.Credits), Count = all.Count(), Last = all.Max(one => one.Line), First = all.Min(one => one.Line) });
        var cards =
            from card in run.Db.Cards
            join sum in sums on card.Id equals sum.Id into found
            from sum in found.DefaultIfEmpty()
            select new { card.Id, card.Number, card.Left, card.Lines, Sum = (int?)sum.Sum ?? 0, Count = (int?)sum.Count ?? 0, Last = (int?)sum.Last ?? 0, First = (int?)sum.First ?? 0 };
        await run.CheckAsync(
            "balance-is-not-sum", run.Db.Cards, cards.Where(one => one.Left != one.Sum),
            one => ($"card {one.Number}", $"has {one.Left} left, its ledger sums to {one.Sum}"));
        await run.CheckAsync(
            "ledger-gap", run.Db.Cards, cards.Where(one => one.Lines != one.Count || one.Last != one.Count || one.First != 1),
            one => ($"card {one.Number}", $"says {one.Lines} lines, has {one.Count}, numbered {one.First} to {one.Last}"));
        await run.CheckAsync(
            "balance-negative", run.Db.Cards, run.Db.Cards.Where(card => card.Left < 0), card => ($"card {card.Number}", $"{card.Left} left"));
    }

    async Task ChainAsync()
    {
        var entries = run.Db.LedgerEntries;
        var broken =
            from entry in entries
            join before in entries on new { entry.CardId, Line = entry.Line - 1 } equals new { before.CardId, before.Line } into found
            from before in found.DefaultIfEmpty()
            where entry.BalanceAfter != entry.Credits + ((int?)before.BalanceAfter ?? 0)
            select new { entry.Id, entry.Line, entry.Credits, entry.BalanceAfter };
        await run.CheckAsync(
            "ledger-chain", entries, broken, one => ($"ledger entry {one.Id}", $"line {one.Line} of {one.Credits} credits says {one.BalanceAfter} after it"));
        await run.CheckAsync(
            "ledger-negative", entries, entries.Where(entry => entry.BalanceAfter < 0), one => ($"ledger entry {one.Id}", $"{one.BalanceAfter} after line {one.Line}"));
    }

    async Task HoldsAsync()
    {
        var sums = run.Db.Bookings.Where(booking => booking.CardId != null).GroupBy(booking => booking.CardId)
            .Select(all => new { Id = all.Key, Sum = all.Sum(one => one.HeldCredits) });
        var cards =
            from card in run.Db.Cards
            join sum in sums on card.Id equals sum.Id into found
            from sum in found.DefaultIfEmpty()
            select new { card.Number, card.Held, card.Left, Sum = (int?)sum.Sum ?? 0 };
        await run.CheckAsync(
            "held-is-not-sum", run.Db.Cards, cards.Where(one => one.Held != one.Sum),
            one => ($"card {one.Number}", $"holds {one.Held}, its bookings hold {one.Sum}"));
        await run.CheckAsync(
            "held-beyond-left", run.Db.Cards, cards.Where(one => one.Held < 0 || one.Held > one.Left),
            one => ($"card {one.Number}", $"holds {one.Held} of {one.Left} left"));
        await run.CheckAsync(
            "hold-without-place", run.Db.Bookings,
            run.Db.Bookings.Where(one => one.HeldCredits < 0 || (one.HeldCredits > 0 && (one.Status != BookingStatus.Booked || one.CardId == null))),
            one => ($"booking {one.Id}", $"{one.Status} holds {one.HeldCredits}"));
    }

    async Task CausesAsync()
    {
        var (entries, bookings) = (run.Db.LedgerEntries, run.Db.Bookings);
        var withoutCheckIn = entries.Where(entry => entry.Kind == LedgerKind.CheckIn
            && !run.Db.CheckIns.Any(checkIn => checkIn.Id == entry.CauseId && checkIn.LedgerEntryId == entry.Id));
        var withoutBooking = entries.Where(entry =>
            (entry.Kind == LedgerKind.LateCancellation && !bookings.Any(one => one.Id == entry.CauseId && one.CardId == entry.CardId && one.Status == BookingStatus.LateCancelled))
            || (entry.Kind == LedgerKind.NoShow && !bookings.Any(one => one.Id == entry.CauseId && one.CardId == entry.CardId && one.Status == BookingStatus.NoShow)));
        var withoutPlan = entries.Where(entry => entry.Kind == LedgerKind.Issued && !run.Db.CardPlans.Any(plan => plan.Id == entry.CauseId));
        await run.CheckAsync(
            "deduction-without-check-in", entries.Where(entry => entry.Kind == LedgerKind.CheckIn), withoutCheckIn,
            one => ($"ledger entry {one.Id}", $"names the check-in {one.CauseId}, which does not name it"));
        await run.CheckAsync(
            "deduction-without-booking", entries.Where(entry => entry.Kind == LedgerKind.LateCancellation || entry.Kind == LedgerKind.NoShow), withoutBooking,
            one => ($"ledger entry {one.Id}", $"{one.Kind}, but the booking {one.CauseId} of that card is none"));
        await run.CheckAsync(
            "issue-without-plan", entries.Where(entry => entry.Kind == LedgerKind.Issued), withoutPlan,
            one => ($"ledger entry {one.Id}", $"names the plan {one.CauseId}"));
    }

    async Task ReversalsAsync()
    {
        var entries = run.Db.LedgerEntries;
        var unsound =
            from entry in entries
            where (entry.Kind == LedgerKind.Reversal) != (entry.ReversesId != null)
                || (entry.ReversesId != null && !entries.Any(taken => taken.Id == entry.ReversesId && taken.CardId == entry.CardId
                    && taken.Credits == -entry.Credits && taken.Line < entry.Line && taken.Kind != LedgerKind.Reversal))
            select entry;
        var twice = entries.Where(entry => entry.ReversesId != null).GroupBy(entry => entry.ReversesId)
            .Where(all => all.Count() > 1).Select(all => new { Id = all.Key, Count = all.Count() });
        var reversals = entries.Where(entry => entry.Kind == LedgerKind.Reversal || entry.ReversesId != null);
        await run.CheckAsync("reversal-unsound", reversals, unsound, one => ($"ledger entry {one.Id}", $"does not take back the line {one.ReversesId} exactly"));
        await run.CheckAsync("reversed-twice", reversals, twice, one => ($"ledger entry {one.Id}", $"taken back {one.Count} times"));
    }
}
