namespace StudioPortal.Domain.Cards;

/// <summary>What a refund is reckoned from.</summary>
/// <param name="Ledger">All lines of the card.</param>
/// <param name="Fees">By the cause of a line: what a single visit of the class behind it costs, in minor units. Left out where none is sold.</param>
/// <param name="Refunded">Minor units given back for the card before and not taken in again.</param>
/// <param name="Today">The studio's day.</param>
public sealed record RefundBasis(
    Card Card, IReadOnlyList<LedgerEntry> Ledger, IReadOnlyDictionary<Guid, long> Fees, long Refunded, DateOnly Today);

/// <summary>
/// What a card would bring by each of the studio's rules, side by side (I04). Every division is made once over the whole of a lot
/// and rounded down to the minor unit, so the member never gets more than was paid; where one amount is shared out over several
/// lots, what the rounding leaves over goes to the first. The steps of a rule add up to its amount. The same basis always gives the
/// same answer.
/// </summary>
public sealed class RefundCalculator
{
    readonly RefundBasis _basis;
    readonly Card _card;
    readonly RefundDays _days;

    RefundCalculator(RefundBasis basis)
    {
        (_basis, _card, _days) = (basis, basis.Card, RefundDays.Of(basis.Card, basis.Today));
        Standing = Card.Standing(basis.Ledger);
    }

    /// <summary>What was paid for the lots, brought along from another card included, or for the days.</summary>
    long Paid => _card.HasCredits ? _card.Lots.Sum(lot => lot.Value) : _card.Paid;

    /// <summary>Each rule once, in the order of <see cref="RefundRule"/>.</summary>
    public static IReadOnlyList<RefundOption> Reckon(RefundBasis basis)
    {
        var calculator = new RefundCalculator(basis);
        return
        [
            calculator.Within(RefundRule.PaidShare, calculator.PaidShare()),
            calculator.Within(RefundRule.ListPrice, calculator.ListPrice()),
            calculator.Within(RefundRule.Proportional, calculator.Proportional()),
        ];
    }

    List<RefundStep> PaidShare() => _card.HasCredits ? [.. _card.Lots.Where(IsLeft).Select(PaidShareOf)] : DaysLeft(_days.PaidLeft, _days.Paid, _days.GivenLeft);

    RefundStep PaidShareOf(CardLot lot) => Expired(lot) ?? (lot.IsGiven
        ? new("gift", lot.Left, 0, 0, LinesOf(lot))
        : new("lot", lot.Left, lot.UnitValue, Share(lot.Value, lot.Left, lot.Granted), LinesOf(lot)));

    List<RefundStep> Proportional()
    {
        if (!_card.HasCredits) return DaysLeft(_days.PaidLeft + _days.GivenLeft, _days.Paid + _days.Given, given: 0);
        var granted = Standing.Where(entry => entry.Credits > 0).Sum(entry => (long)entry.Credits);
        var left = _card.Lots.Where(lot => Expired(lot) is null).Sum(lot => (long)lot.Left);
        var steps = _card.Lots.Where(IsLeft)
            .Select(lot => Expired(lot) ?? new(lot.IsGiven ? "gift" : "lot", lot.Left, Share(Paid, 1, granted), Share(Paid, lot.Left, granted), LinesOf(lot)))
            .ToList();
        var first = steps.FindIndex(step => step.Code != "expired");
        if (first >= 0) steps[first] = steps[first] with { Amount = steps[first].Amount + Share(Paid, left, granted) - steps.Sum(step => step.Amount) };
        return steps;
    }

    List<RefundStep> ListPrice() => [new("paid", 0, 0, Paid, Issuing), .. CarriedAway, .. Used()];

    /// <summary>Classes attended, missed or cancelled too late that stand in the ledger, at the price of a single visit.</summary>
    IEnumerable<RefundStep> Used() =>
        Standing
            .Where(entry => entry.Kind is LedgerKind.CheckIn or LedgerKind.LateCancellation or LedgerKind.NoShow)
            .GroupBy(entry => entry.CauseId).Select(visit => (Price: PriceOf([.. visit]), Lines: visit.Select(entry => entry.Line)))
            .GroupBy(visit => visit.Price)
            .Select(same => new RefundStep("used", same.Count(), same.Key, -same.Key * same.Count(), [.. same.SelectMany(visit => visit.Lines).Order()]))
            .OrderBy(step => step.Lines[0]);

    /// <summary>What a renewal took along to another card, at what was paid for it: it is worth that there.</summary>
    IEnumerable<RefundStep> CarriedAway => Standing
        .Where(entry => entry.Kind == LedgerKind.CarriedOver && entry.Credits < 0)
        .Select(entry => (Entry: entry, Lot: _card.Lots.Single(lot => lot.Id == entry.LotId)))
        .Select(one => new RefundStep("carried", -one.Entry.Credits, one.Lot.UnitValue, -Share(one.Lot.Value, -one.Entry.Credits, one.Lot.Granted), [one.Entry.Line]));

    /// <summary>
    /// Stored value was taken at the price. A class that is not sold singly counts as what its credits cost, on a period card as one
    /// of its days.
    /// </summary>
    long PriceOf(IReadOnlyList<LedgerEntry> visit)
    {
        if (_card.Kind == CardKind.StoredValue) return -visit.Sum(entry => (long)entry.Credits);
        if (_basis.Fees.TryGetValue(visit[0].CauseId, out var fee)) return fee;
        return _card.HasCredits ? visit.Sum(entry => -entry.Credits * entry.UnitValue) : Share(Paid, 1, _days.Paid);
    }

    /// <param name="left">Days that bring something.</param>
    /// <param name="of">Days that the price was for.</param>
    /// <param name="given">Days left that bring nothing.</param>
    List<RefundStep> DaysLeft(int left, int of, int given)
    {
        List<RefundStep> steps = [new("days", left, Share(Paid, 1, of), Share(Paid, left, of), Issuing)];
        if (given > 0) steps.Add(new("gift", given, 0, 0, []));
        return steps;
    }

    /// <summary>Never below nothing, never more than was paid less what was given back before.</summary>
    RefundOption Within(RefundRule rule, List<RefundStep> steps)
    {
        var sum = steps.Sum(step => step.Amount);
        var amount = Math.Clamp(sum, 0, Math.Max(0, Paid + CarriedAway.Sum(step => step.Amount) - _basis.Refunded));
        if (amount != sum) steps.Add(new("limit", 0, 0, amount - sum, []));
        return new(rule, amount, steps);
    }

    /// <summary>Lines that neither take another back nor are taken back.</summary>
    IEnumerable<LedgerEntry> Standing { get; }

    IReadOnlyList<int> Issuing => [.. Standing.Where(entry => entry.Kind is LedgerKind.Issued or LedgerKind.CarriedOver && entry.Credits >= 0).Select(entry => entry.Line).Order()];

    RefundStep? Expired(CardLot lot) => _card.LastDayOf(lot) < _basis.Today ? new("expired", lot.Left, 0, 0, LinesOf(lot)) : null;

    IReadOnlyList<int> LinesOf(CardLot lot) => [.. _basis.Ledger.Where(entry => entry.LotId == lot.Id).Select(entry => entry.Line).Order()];

    static bool IsLeft(CardLot lot) => lot.Left > 0;

    // Ten thousand million times a thousand million does not fit into 64 bits.
    static long Share(long amount, long part, long whole) => whole == 0 ? 0 : (long)((Int128)amount * part / whole);
}

/// <summary>
/// The days of a period card: those its price was for and those given on top, and how many of each are left after today. Today counts
/// as used, a frozen day does not, and days given are used last.
/// </summary>
/// <param name="Paid">From the first day to the last as it was sold: 29 for a month from 31 January to 28 February.</param>
/// <param name="Given">By which the card was extended, freezes apart.</param>
public sealed record RefundDays(int Paid, int Given, int PaidLeft, int GivenLeft)
{
    public static RefundDays Of(Card card, DateOnly today)
    {
        var paid = Length(card.StartsOn, card.Terms.Validity.LastDay(card.StartsOn));
        var given = card.IsUnopened ? 0 : Math.Max(0, Length(card.StartsOn, card.EndsOn) - paid - card.FrozenDays);
        var used = card.IsUnopened ? 0 : Length(card.StartsOn, Earlier(today, card.EndsOn)) - FrozenUntil(card, today);
        var left = Math.Max(0, paid + given - Math.Max(0, used));
        return new(paid, given, Math.Max(0, left - given), Math.Min(left, given));
    }

    /// <summary>Frozen days that are over: all that were ever set, less those still to come.</summary>
    static int FrozenUntil(Card card, DateOnly today)
    {
        if (card is not { FrozenFrom: { } from, FrozenTo: { } to }) return card.FrozenDays;
        return card.FrozenDays - Length(from > today ? from : today.AddDays(1), to);
    }

    static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    static int Length(DateOnly first, DateOnly last) => Math.Max(0, last.DayNumber - first.DayNumber + 1);
}
