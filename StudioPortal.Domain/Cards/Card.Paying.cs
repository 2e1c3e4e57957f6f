namespace StudioPortal.Domain.Cards;

public sealed partial class Card
{
    /// <summary>Why it can or cannot pay for one more class like this (I01); see <see cref="CardVerdict"/>.</summary>
    /// <param name="uses">What the limits of its plan count.</param>
    public CardVerdict Weigh(PayableClass what, IReadOnlyList<CardUse> uses)
    {
        if (IsEnded) return CardVerdict.Ended;
        if (!Terms.PaysFor(what)) return CardVerdict.NotCovered;
        if (what.Day < StartsOn) return CardVerdict.NotYetValid;
        if (what.Day > EndsOn) return CardVerdict.Expired;
        if (IsFrozenOn(what.Day)) return CardVerdict.Frozen;
        if (LimitReached(what.Day, uses) is { } limit) return limit;
        return HasCredits && FreeOn(what.Day) < Terms.CreditsFor(what) ? CardVerdict.NothingLeft : CardVerdict.Pays;
    }

    /// <summary>Whether it could pay for one more class like this (R060).</summary>
    public bool CanPayFor(PayableClass what, IReadOnlyList<CardUse> uses) => Weigh(what, uses) == CardVerdict.Pays;

    /// <summary>
    /// Reserves what the class takes: from what expires first, then from paid before given credits or as the studio sets, then from
    /// what was brought along from an older card, then in order of arrival (I01). Nothing on a period card.
    /// </summary>
    internal IReadOnlyList<Hold> Hold(Guid bookingId, PayableClass what, bool givenFirst)
    {
        if (!HasCredits)
        {
            // Nothing is reserved, but two bookings at once must not both find the last class of the week free.
            if (!Terms.Limits.AreNone) Touch();
            return [];
        }

        List<Hold> holds = [];
        var missing = Terms.CreditsFor(what);
        foreach (var lot in InOrder(what.Day, givenFirst))
        {
            var credits = Math.Min(missing, lot.Free);
            if (credits == 0) continue;
            holds.Add(new(bookingId, lot.Id, credits));
            Reserve(lot, credits);
            missing -= credits;
        }

        if (missing > 0) throw new InvalidOperationException("Not enough is free on this card; ask CanPayFor first.");
        Touch();
        return holds;
    }

    /// <summary>Gives back what a booking had reserved.</summary>
    internal void Release(IReadOnlyList<Hold> holds)
    {
        if (holds.Count == 0) return;
        foreach (var hold in holds) Reserve(LotOf(hold.LotId), -hold.Credits);
        Touch();
    }

    /// <summary>
    /// Turns what a booking had reserved into a deduction, with its cause (R060): one line a lot, or one of no credits where
    /// nothing was reserved. Only a booking can ask for it, so no deduction is without one.
    /// </summary>
    internal IReadOnlyList<LedgerEntry> Spend(IReadOnlyList<Hold> holds, LedgerKind kind, LedgerCause cause)
    {
        Release(holds);
        Touch();
        if (holds.Count == 0) return [Write(null, kind, 0, cause)];
        return [.. holds.Select(hold => Write(LotOf(hold.LotId), kind, -hold.Credits, cause))];
    }

    /// <summary>Takes an amount that nothing was reserved for, such as a fee; null when not enough is free on the day.</summary>
    internal IReadOnlyList<LedgerEntry>? Charge(int credits, DateOnly day, LedgerKind kind, LedgerCause cause, bool givenFirst)
    {
        if (FreeOn(day) < credits) return null;
        List<LedgerEntry> entries = [];
        foreach (var lot in InOrder(day, givenFirst))
        {
            var share = Math.Min(credits, lot.Free);
            if (share > 0) entries.Add(Write(lot, kind, -share, cause));
            credits -= share;
        }

        Touch();
        return entries;
    }

    /// <summary>Takes a line back: its credits return to the lot they came from.</summary>
    internal LedgerEntry Reverse(LedgerEntry entry, LedgerCause cause)
    {
        Touch();
        return Write(entry.LotId is { } lot ? LotOf(lot) : null, LedgerKind.Reversal, -entry.Credits, cause, entry);
    }

    /// <summary>Takes deductions back and reserves their credits anew on the lots they came from.</summary>
    internal IReadOnlyList<Hold> ReverseAndHold(Guid bookingId, IReadOnlyList<LedgerEntry> deductions, LedgerCause cause)
    {
        List<Hold> holds = [];
        foreach (var entry in deductions)
        {
            Reverse(entry, cause);
            if (entry.LotId is not { } lotId || entry.Credits == 0) continue;
            Reserve(LotOf(lotId), -entry.Credits);
            holds.Add(new(bookingId, lotId, -entry.Credits));
        }

        return holds;
    }

    /// <summary>Its first class begins its validity (开卡); days by which it was extended before come on top. Does nothing when it is open.</summary>
    internal void Open(DateOnly day)
    {
        if (!IsUnopened) return;
        var latest = StartsOn.AddDays(Terms.OpensWithinDays - 1);
        var first = day < latest ? day : latest;
        var extended = EndsOn.DayNumber - LastDay(Terms, StartsOn).DayNumber;
        (IsUnopened, StartsOn, EndsOn) = (false, first, Terms.Validity.LastDay(first).AddDays(extended));
        RecordChange();
    }

    void Reserve(CardLot lot, int credits)
    {
        lot.Held += credits;
        Held += credits;
    }

    IEnumerable<CardLot> InOrder(DateOnly day, bool givenFirst) => _lots
        .Where(lot => LastDayOf(lot) >= day && lot.Free > 0)
        .OrderBy(LastDayOf).ThenBy(lot => lot.IsGiven == givenFirst ? 0 : 1)
        .ThenBy(lot => lot.Kind == LotKind.CarriedOver ? 0 : 1).ThenBy(lot => lot.Number);

    CardVerdict? LimitReached(DateOnly day, IReadOnlyList<CardUse> uses)
    {
        var own = uses.Where(use => use.CardId == Id);
        if (Terms.PerWeek is { } week && own.Count(use => IsSameWeek(use.Day, day)) >= week) return CardVerdict.WeekFull;
        if (Terms.PerMonth is { } month && own.Count(use => (use.Day.Year, use.Day.Month) == (day.Year, day.Month)) >= month) return CardVerdict.MonthFull;
        return Terms.Ahead is { } ahead && own.Count(use => use.IsAhead) >= ahead ? CardVerdict.TooManyAhead : null;
    }

    /// <summary>Weeks begin on Monday.</summary>
    static bool IsSameWeek(DateOnly one, DateOnly other) => Monday(one) == Monday(other);

    static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
