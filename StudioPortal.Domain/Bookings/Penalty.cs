using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Bookings;

/// <summary>What happened that may cost something. Stored by name.</summary>
public enum LapseKind
{
    LateCancellation,
    NoShow,
}

/// <summary>Where a penalty stands. Stored by name.</summary>
public enum PenaltyState
{
    /// <summary>In the review list: nothing is taken yet.</summary>
    Waiting,
    Applied,

    /// <summary>Let off by a manager, with a reason.</summary>
    Waived,

    /// <summary>Its review is over, but no stored value covers the fee yet: still in the review list.</summary>
    Uncollected,
}

/// <summary>
/// What a late cancellation or a no-show costs by the policy of its booking (I02). It waits a day for a manager's look before
/// anything is taken; until then a credit it costs stays reserved. One to a booking.
/// </summary>
public sealed partial class Penalty : Aggregate
{
    /// <summary>How long it waits for review.</summary>
    public static readonly TimeSpan Review = TimeSpan.FromDays(1);

    Penalty() { }

    public Guid BookingId { get; private set; }

    public Guid SessionId { get; private set; }

    public Guid MemberId { get; private set; }

    /// <summary>The card of the booking.</summary>
    public Guid CardId { get; private set; }

    public LapseKind Kind { get; private set; }

    /// <summary>The version of the rules that says so.</summary>
    public Guid PolicyId { get; private set; }

    public PenaltyCost Cost { get; private set; }

    /// <summary>Credits that stay reserved on the card until it is decided; 0 where it costs none.</summary>
    public int Credits { get; private set; }

    /// <summary>Minor units to be taken from stored value; 0 where it costs no fee.</summary>
    public long Fee { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>When it is applied unless it is waived.</summary>
    public DateTime DueAt { get; private set; }

    public PenaltyState State { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    /// <summary>Why it was waived.</summary>
    public string? Reason { get; private set; }

    /// <summary>Can still be waived or taken.</summary>
    public bool IsOpen => State is PenaltyState.Waiting or PenaltyState.Uncollected;

    /// <summary>The ledger kind of what it takes.</summary>
    public LedgerKind Entry => Kind == LapseKind.NoShow ? LedgerKind.NoShow : LedgerKind.LateCancellation;

    /// <summary>
    /// What the policy says of a lapse of this booking; null when nothing follows. Where a credit is the cost, a card that reserves
    /// none but allows so many classes a week or month loses one of those.
    /// </summary>
    internal static Penalty? For(Guid id, Booking booking, Card card, LapseKind kind, CancellationPolicy policy, Actor by, DateTime now)
    {
        var follows = policy.After(kind);
        var credits = follows.Cost == PenaltyCost.Credit ? booking.HeldCredits : 0;
        var takesUse = follows.Cost == PenaltyCost.Credit && !card.HasCredits && !card.Terms.Limits.AreNone;
        if (credits == 0 && follows.Fee == 0 && follows.BlockAfter is null && !takesUse) return null;
        var penalty = new Penalty
        {
            Id = id, BookingId = booking.Id, SessionId = booking.SessionId, MemberId = booking.MemberId, CardId = card.Id, Kind = kind,
            PolicyId = policy.Id, Cost = follows.Cost, Credits = credits, Fee = follows.Fee, At = now, DueAt = now + Review,
        };
        penalty.Record();
        return penalty;
    }

    /// <summary>Lets the member off: a reserved credit is free again. Refuses with <c>penalty-decided</c> or <c>reason-missing</c>.</summary>
    public Refusal? Waive(Booking booking, Card card, string reason, Actor by, DateTime now)
    {
        if (!IsOpen) return BookingRefusals.PenaltyDecided;
        if (!Text.IsShort(reason)) return CardRefusals.ReasonMissing;
        booking.LetOff(card);
        Decide(PenaltyState.Waived, by, now);
        Reason = reason.Trim();
        return null;
    }

    /// <summary>Whether this person has let it off already for that reason: repeating it is harmless.</summary>
    public bool IsWaivedFor(string reason, Actor by) => State == PenaltyState.Waived && Reason == reason?.Trim() && DecidedBy == by.Name;

    /// <summary>
    /// Takes what it costs: the reserved credit, or the fee from the first of the member's stored-value cards that has it. While none
    /// has, it is <see cref="PenaltyState.Uncollected"/>. Refuses with <c>penalty-decided</c>, <c>penalty-not-due</c>, or
    /// <c>no-usable-card</c> where it still cannot be collected.
    /// </summary>
    /// <param name="storedValue">The member's stored-value cards, in the order in which they are asked.</param>
    /// <param name="today">The studio's day.</param>
    public Refusal? Apply(
        Booking booking, Card card, IEnumerable<Card> storedValue, LedgerCause cause, bool givenFirst, DateOnly today, Actor by, DateTime now)
    {
        if (!IsOpen) return BookingRefusals.PenaltyDecided;
        if (now < DueAt) return BookingRefusals.PenaltyNotDue;
        if (Fee > 0 && !Collect(storedValue, cause, givenFirst, today)) return Await();
        if (Credits > 0) booking.Settle(card, Entry, cause);
        Decide(PenaltyState.Applied, by, now);
        return null;
    }

    /// <summary>A card that rests keeps its money.</summary>
    bool Collect(IEnumerable<Card> storedValue, LedgerCause cause, bool givenFirst, DateOnly today) => storedValue.Any(one =>
        one.IsValidOn(today) && !one.IsFrozenOn(today) && one.Charge((int)Fee, today, Entry, cause, givenFirst) is not null);

    Refusal? Await()
    {
        if (State == PenaltyState.Uncollected) return CardRefusals.NoUsableCard;
        State = PenaltyState.Uncollected;
        Record();
        return null;
    }

    void Decide(PenaltyState state, Actor by, DateTime now)
    {
        (State, DecidedAt, DecidedBy) = (state, now, by.Name);
        Record();
    }

    void Record() => Record(new(EventKind.PenaltyChanged, Id, SessionId, MemberId: MemberId, CardId: CardId));
}
