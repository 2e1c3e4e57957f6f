using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>Why a card is over before its last day. Stored by name.</summary>
public enum CardEnd
{
    Refunded,
    Upgraded,

    /// <summary>The sale was taken back.</summary>
    Voided,
}

/// <summary>
/// A member's card (会员卡). <see cref="Left"/> is the sum of its ledger and of its lots; <see cref="Held"/> is what booked classes
/// keep reserved, so that a card with one class left cannot book two. 0 ≤ Held ≤ Left, also by check constraint.
/// </summary>
public sealed partial class Card : Aggregate
{
    readonly List<CardLot> _lots = [];
    readonly List<LedgerEntry> _newEntries = [];
    readonly List<CardChange> _newChanges = [];
    readonly List<CardShare> _newShares = [];
    readonly List<CardShare> _endedShares = [];

    Card() { }

    /// <summary>As printed and swiped: digits, unique.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The holder; see <see cref="CardShare"/> for who else may use it.</summary>
    public Guid MemberId { get; private set; }

    public Guid PlanId { get; private set; }

    public Guid PlanVersionId { get; private set; }

    /// <summary>The terms it was sold under, whatever became of the plan since (R014).</summary>
    public PlanVersion Terms { get; private set; } = null!;

    public string PlanName { get; private set; } = "";

    public string? PlanNameInEnglish { get; private set; }

    public CardKind Kind { get; private set; }

    /// <summary>First and last valid studio day, both included. Until it is opened: the days on which it can be opened.</summary>
    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    /// <summary>Waits for its first class to begin its validity (<see cref="CardStart.OnFirstUse"/>).</summary>
    public bool IsUnopened { get; private set; }

    /// <summary>Classes, minutes or minor units left; 0 on a period card.</summary>
    public int Left { get; private set; }

    /// <summary>Of those left, reserved by bookings.</summary>
    public int Held { get; private set; }

    /// <summary>Lines in the ledger.</summary>
    public int Lines { get; private set; }

    /// <summary>What was paid for it, in minor units.</summary>
    public long Paid { get; private set; }

    public DateTime IssuedAt { get; private set; }

    /// <summary>The days on which it rests (停卡), both included; null when none are set.</summary>
    public DateOnly? FrozenFrom { get; private set; }

    public DateOnly? FrozenTo { get; private set; }

    /// <summary>How often it was frozen, and for how many days in all.</summary>
    public int Freezes { get; private set; }

    public int FrozenDays { get; private set; }

    public CardEnd? EndedFor { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public IReadOnlyList<CardLot> Lots => _lots;

    /// <summary>What can still be booked.</summary>
    public int Free => Left - Held;

    public bool HasCredits => Kind != CardKind.Period;

    public bool IsEnded => EndedFor is not null;

    /// <summary>Lines and changes since the card was loaded, to be stored with it.</summary>
    public IReadOnlyList<LedgerEntry> NewEntries => _newEntries;

    public IReadOnlyList<CardChange> NewChanges => _newChanges;

    /// <summary>Who may use it too since the card was loaded, and who no longer may.</summary>
    public IReadOnlyList<CardShare> NewShares => _newShares;

    public IReadOnlyList<CardShare> EndedShares => _endedShares;

    /// <summary>The card a completed sale gives (R051): valid at once, with the paid credits in one lot and the plan's gift in another.</summary>
    /// <param name="paid">What the credits cost, in minor units.</param>
    /// <param name="startsOn">First valid day, or first day on which it can be opened.</param>
    /// <param name="cause">The sale.</param>
    public static Card Issue(Guid id, string number, Guid memberId, PlanVersion terms, long paid, DateOnly startsOn, LedgerCause cause)
    {
        var card = new Card
        {
            Id = id, Number = number, MemberId = memberId, PlanId = terms.PlanId, PlanVersionId = terms.Id, Terms = terms, PlanName = terms.Name,
            PlanNameInEnglish = terms.NameInEnglish, Kind = terms.Kind, IsUnopened = terms.Starts == CardStart.OnFirstUse,
            StartsOn = startsOn, EndsOn = LastDay(terms, startsOn), IssuedAt = cause.At, Paid = paid,
        };
        card.Add(LotKind.Paid, terms.Credits ?? 0, paid, expiresOn: null, LedgerKind.Issued, cause);
        if (terms.GiftCredits > 0) card.Add(LotKind.Gift, terms.GiftCredits, 0, expiresOn: null, LedgerKind.Granted, cause);
        card.Record(new(EventKind.CardIssued, id, MemberId: memberId, CardId: id));
        return card;
    }

    /// <summary>Whether the days of its validity include this one.</summary>
    public bool IsValidOn(DateOnly day) => day >= StartsOn && day <= EndsOn && !IsEnded;

    public bool IsFrozenOn(DateOnly day) => day >= FrozenFrom && day <= FrozenTo;

    /// <summary>Last day on which credits of this lot can be used.</summary>
    public DateOnly LastDayOf(CardLot lot) => lot.ExpiresOn is { } own && own < EndsOn ? own : EndsOn;

    /// <summary>Credits neither used nor reserved that can still be used on the day.</summary>
    public int FreeOn(DateOnly day) => _lots.Where(lot => LastDayOf(lot) >= day).Sum(lot => lot.Free);

    /// <summary>The last day of what it would use first on the day: of its free credits that end soonest, or its own where none are free.</summary>
    public DateOnly FirstExpiry(DateOnly day) =>
        _lots.Where(lot => lot.Free > 0 && LastDayOf(lot) >= day).Select(LastDayOf).DefaultIfEmpty(EndsOn).Min();

    /// <summary>An unopened card lasts until the day by which it must be opened, and its validity from there.</summary>
    static DateOnly LastDay(PlanVersion terms, DateOnly startsOn) => terms.Validity.LastDay(
        terms.Starts == CardStart.OnFirstUse ? startsOn.AddDays(terms.OpensWithinDays - 1) : startsOn);

    /// <summary>On a period card no lot, only the line that says it was sold.</summary>
    CardLot? Add(LotKind kind, int credits, long value, DateOnly? expiresOn, LedgerKind entry, LedgerCause cause)
    {
        CardLot? lot = null;
        if (HasCredits)
        {
            lot = new CardLot(cause.NewId(), Id, _lots.Count + 1, kind, credits, value, expiresOn);
            _lots.Add(lot);
        }

        Write(lot, entry, credits, cause);
        return lot;
    }

    LedgerEntry Write(CardLot? lot, LedgerKind kind, int credits, LedgerCause cause, LedgerEntry? reverses = null)
    {
        if (lot is not null) lot.Left += credits;
        Left += credits;
        Lines++;
        var entry = new LedgerEntry(this, lot, kind, credits, cause, reverses);
        _newEntries.Add(entry);
        return entry;
    }

    CardLot LotOf(Guid id) => _lots.Single(lot => lot.Id == id);

    void RecordChange() => Record(new(EventKind.CardChanged, Id, MemberId: MemberId, CardId: Id));
}
