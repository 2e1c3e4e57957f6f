using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;

namespace StudioPortal.Infrastructure.Upkeep;

/// <summary>Cards: every balance is the sum of its ledger, and every line has its cause (R060, I01, I02).</summary>
sealed class LedgerChecks(CheckRun run)
{
    public async Task RunAsync()
    {
        await BalancesAsync();
        await LotsAsync();
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

    async Task LotsAsync()
    {
        var entries = run.Db.LedgerEntries.Where(entry => entry.LotId != null).GroupBy(entry => entry.LotId)
            .Select(all => new { Id = all.Key, Sum = all.Sum(one => one.Credits) });
        var holds = run.Db.Holds.GroupBy(hold => hold.LotId).Select(all => new { Id = all.Key, Sum = all.Sum(one => one.Credits) });
        var lots =
            from lot in run.Db.CardLots
            join sum in entries on lot.Id equals sum.Id into found
            from sum in found.DefaultIfEmpty()
            join hold in holds on lot.Id equals hold.Id into reserved
            from hold in reserved.DefaultIfEmpty()
            select new { lot.Id, lot.Left, lot.Held, Sum = (int?)sum.Sum ?? 0, Holds = (int?)hold.Sum ?? 0 };
        await run.CheckAsync(
            "lot-is-not-sum", run.Db.CardLots, lots.Where(one => one.Left != one.Sum),
            one => ($"lot {one.Id}", $"has {one.Left} left, its ledger lines sum to {one.Sum}"));
        await run.CheckAsync(
            "lot-held-is-not-sum", run.Db.CardLots, lots.Where(one => one.Held != one.Holds),
            one => ($"lot {one.Id}", $"holds {one.Held}, bookings hold {one.Holds} of it"));
        var sums = run.Db.CardLots.GroupBy(lot => lot.CardId).Select(all => new { Id = all.Key, Left = all.Sum(one => one.Left), Held = all.Sum(one => one.Held) });
        var cards =
            from card in run.Db.Cards
            join sum in sums on card.Id equals sum.Id into found
            from sum in found.DefaultIfEmpty()
            select new { card.Number, card.Left, card.Held, LotsLeft = (int?)sum.Left ?? 0, LotsHeld = (int?)sum.Held ?? 0 };
        await run.CheckAsync(
            "balance-is-not-lots", run.Db.Cards, cards.Where(one => one.Left != one.LotsLeft || one.Held != one.LotsHeld),
            one => ($"card {one.Number}", $"has {one.Left} left and {one.Held} held, its lots {one.LotsLeft} and {one.LotsHeld}"));
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
        var holds = run.Db.Holds.GroupBy(hold => hold.BookingId).Select(all => new { Id = all.Key, Sum = all.Sum(one => one.Credits) });
        var bookings =
            from booking in run.Db.Bookings
            join hold in holds on booking.Id equals hold.Id into found
            from hold in found.DefaultIfEmpty()
            select new { booking.Id, booking.HeldCredits, Sum = (int?)hold.Sum ?? 0 };
        await run.CheckAsync(
            "hold-is-not-sum", run.Db.Bookings, bookings.Where(one => one.HeldCredits != one.Sum),
            one => ($"booking {one.Id}", $"says {one.HeldCredits} held, its holds sum to {one.Sum}"));
        await run.CheckAsync(
            "hold-without-place", run.Db.Bookings,
            run.Db.Bookings.Where(one => one.HeldCredits < 0 || (one.HeldCredits > 0 && (one.CardId == null || (one.Status != BookingStatus.Booked
                && !run.Db.Penalties.Any(penalty => penalty.BookingId == one.Id && penalty.State == PenaltyState.Waiting && penalty.Credits == one.HeldCredits))))),
            one => ($"booking {one.Id}", $"{one.Status} holds {one.HeldCredits}"));
    }

    async Task CausesAsync()
    {
        var (entries, bookings) = (run.Db.LedgerEntries, run.Db.Bookings);
        var withoutCheckIn = entries.Where(entry => entry.Kind == LedgerKind.CheckIn
            && !run.Db.CheckIns.Any(checkIn => checkIn.Id == entry.CauseId));
        var withoutBooking = entries.Where(entry =>
            (entry.Kind == LedgerKind.LateCancellation && !bookings.Any(one => one.Id == entry.CauseId && one.Status == BookingStatus.LateCancelled
                && run.Db.Penalties.Any(penalty => penalty.BookingId == one.Id && penalty.State == PenaltyState.Applied && penalty.Kind == LapseKind.LateCancellation)))
            || (entry.Kind == LedgerKind.NoShow && !bookings.Any(one => one.Id == entry.CauseId && one.Status == BookingStatus.NoShow
                && run.Db.Penalties.Any(penalty => penalty.BookingId == one.Id && penalty.State == PenaltyState.Applied && penalty.Kind == LapseKind.NoShow))));
        var withoutSale = entries.Where(entry => entry.Kind == LedgerKind.Issued && !run.Db.Sales.Any(sale => sale.Id == entry.CauseId && sale.CardId == entry.CardId));
        await run.CheckAsync(
            "deduction-without-check-in", entries.Where(entry => entry.Kind == LedgerKind.CheckIn), withoutCheckIn,
            one => ($"ledger entry {one.Id}", $"names the check-in {one.CauseId}, which is none"));
        await run.CheckAsync(
            "deduction-without-booking", entries.Where(entry => entry.Kind == LedgerKind.LateCancellation || entry.Kind == LedgerKind.NoShow), withoutBooking,
            one => ($"ledger entry {one.Id}", $"{one.Kind}, but no penalty of the booking {one.CauseId} was applied"));
        await run.CheckAsync(
            "issue-without-sale", entries.Where(entry => entry.Kind == LedgerKind.Issued), withoutSale,
            one => ($"ledger entry {one.Id}", $"names the sale {one.CauseId}"));
    }

    async Task ReversalsAsync()
    {
        var entries = run.Db.LedgerEntries;
        var unsound =
            from entry in entries
            where (entry.Kind == LedgerKind.Reversal) != (entry.ReversesId != null)
                || (entry.ReversesId != null && !entries.Any(taken => taken.Id == entry.ReversesId && taken.CardId == entry.CardId && taken.LotId == entry.LotId
                    && taken.Credits == -entry.Credits && taken.Line < entry.Line && taken.Kind != LedgerKind.Reversal))
            select entry;
        var twice = entries.Where(entry => entry.ReversesId != null).GroupBy(entry => entry.ReversesId)
            .Where(all => all.Count() > 1).Select(all => new { Id = all.Key, Count = all.Count() });
        var reversals = entries.Where(entry => entry.Kind == LedgerKind.Reversal || entry.ReversesId != null);
        await run.CheckAsync("reversal-unsound", reversals, unsound, one => ($"ledger entry {one.Id}", $"does not take back the line {one.ReversesId} exactly"));
        await run.CheckAsync("reversed-twice", reversals, twice, one => ($"ledger entry {one.Id}", $"taken back {one.Count} times"));
    }
}
