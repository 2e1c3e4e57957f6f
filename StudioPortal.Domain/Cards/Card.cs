using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>
/// A member's card (会员卡). <see cref="Left"/> is the sum of its ledger; <see cref="Held"/> is what booked classes keep
/// reserved, so that a card with one class left cannot book two. 0 ≤ Held ≤ Left, also by check constraint.
/// </summary>
public sealed class Card : Aggregate
{
    readonly List<LedgerEntry> _newEntries = [];

    Card() { }

    /// <summary>As printed and swiped: digits, unique.</summary>
    public string Number { get; private set; } = "";

    public Guid MemberId { get; private set; }

    public Guid PlanId { get; private set; }

    public string PlanName { get; private set; } = "";

    public string? PlanNameInEnglish { get; private set; }

    public CardKind Kind { get; private set; }

    /// <summary>First and last valid studio day, both included.</summary>
    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    /// <summary>Class types it pays for; empty for all. Taken over from the plan when issued.</summary>
    public List<Guid> Covers { get; private set; } = [];

    /// <summary>Classes left; 0 on a period card.</summary>
    public int Left { get; private set; }

    /// <summary>Of those left, reserved by bookings.</summary>
    public int Held { get; private set; }

    /// <summary>Lines in the ledger.</summary>
    public int Lines { get; private set; }

    /// <summary>What one credit cost, in minor units; 0 on a period card.</summary>
    public long UnitValue { get; private set; }

    /// <summary>What was paid, in minor units, how and with what reference.</summary>
    public long Paid { get; private set; }

    public string? PaymentMethod { get; private set; }

    public string? PaymentReference { get; private set; }

    public DateTime IssuedAt { get; private set; }

    /// <summary>Classes that can still be booked.</summary>
    public int Free => Left - Held;

    /// <summary>Lines written since the card was loaded, to be stored with it.</summary>
    public IReadOnlyList<LedgerEntry> NewEntries => _newEntries;

    public static Card Issue(Guid id, string number, Guid memberId, CardPlan plan, Payment payment, DateOnly startsOn, LedgerCause cause)
    {
        var card = new Card
        {
            Id = id, Number = number, MemberId = memberId, PlanId = plan.Id, PlanName = plan.Name,
            PlanNameInEnglish = plan.NameInEnglish, Kind = plan.Kind, Covers = [.. plan.Covers],
            StartsOn = startsOn, EndsOn = startsOn.AddDays(plan.ValidDays - 1), IssuedAt = cause.At,
            Paid = payment.Amount, PaymentMethod = payment.Method, PaymentReference = payment.Reference,
            UnitValue = plan.Credits is { } credits ? payment.Amount / credits : 0,
        };
        card.Write(LedgerKind.Issued, plan.Credits ?? 0, cause);
        card.Record(new(EventKind.CardIssued, id, MemberId: memberId, CardId: id));
        return card;
    }

    /// <summary>Whether it is valid on the day and pays for this class type.</summary>
    public bool IsValidFor(Guid classTypeId, DateOnly day) =>
        day >= StartsOn && day <= EndsOn && (Covers.Count == 0 || Covers.Contains(classTypeId));

    /// <summary>Whether it could pay for one more class of this type on the day (R060).</summary>
    public bool CanPayFor(Guid classTypeId, DateOnly day) =>
        IsValidFor(classTypeId, day) && (Kind == CardKind.Period || Free >= 1);

    /// <summary>Reserves what one class costs and returns it: 1, or 0 on a period card.</summary>
    public int Hold()
    {
        if (Kind == CardKind.Period) return 0;
        if (Free < 1) throw new InvalidOperationException("Nothing is free on this card; ask CanPayFor first.");
        Held++;
        Touch();
        return 1;
    }

    /// <summary>Gives back what a booking had reserved.</summary>
    public void Release(int credits)
    {
        if (credits == 0) return;
        Held -= credits;
        Touch();
    }

    /// <summary>Turns what a booking had reserved into a deduction: once, with its cause (R060).</summary>
    public LedgerEntry Spend(int heldCredits, LedgerKind kind, LedgerCause cause)
    {
        Held -= heldCredits;
        var entry = Write(kind, -heldCredits, cause);
        Touch();
        return entry;
    }

    /// <summary>Takes a line back and, with <paramref name="holdAgain"/>, reserves its credits anew.</summary>
    public LedgerEntry Reverse(LedgerEntry entry, LedgerCause cause, bool holdAgain)
    {
        if (holdAgain) Held -= entry.Credits;
        var reversal = Write(LedgerKind.Reversal, -entry.Credits, cause, entry);
        Touch();
        return reversal;
    }

    LedgerEntry Write(LedgerKind kind, int credits, LedgerCause cause, LedgerEntry? reverses = null)
    {
        Left += credits;
        Lines++;
        var entry = new LedgerEntry(this, kind, credits, cause, reverses);
        _newEntries.Add(entry);
        return entry;
    }
}

/// <summary>What was taken for a card (R050): recorded, not collected, by the product.</summary>
/// <param name="Amount">Minor units of the studio's currency.</param>
public sealed record Payment(long Amount, string? Method = null, string? Reference = null)
{
    /// <summary>Whether the amount is one that a card can cost and the rest are short texts.</summary>
    public bool IsSound => Amount is >= 0 and <= 100_000_000_00 && Text.IsShortOrNone(Method) && Text.IsShortOrNone(Reference);
}
