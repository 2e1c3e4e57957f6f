namespace StudioPortal.Domain.Cards;

/// <summary>By which of the studio's rules a refund is reckoned (I04).</summary>
public enum RefundRule
{
    /// <summary>What was paid for the credits or days that are left; gifts are worth nothing.</summary>
    PaidShare,

    /// <summary>What was paid, less what was used at the price of single visits.</summary>
    ListPrice,

    /// <summary>What was paid, shared out over paid and given credits alike.</summary>
    Proportional,
}

/// <summary>One step of a reckoning, traced to what it stands on.</summary>
/// <param name="Code">
/// What the step is: <c>paid</c> (the price), <c>lot</c> and <c>gift</c> (credits left of a lot), <c>expired</c> (credits whose last day
/// is over), <c>days</c> (days left), <c>used</c> (classes at their price),
/// <c>carried</c> (credits taken along to another card), <c>limit</c> (what brings the sum between nothing and what was paid).
/// </param>
/// <param name="Credits">Classes, minutes, minor units or days it is about.</param>
/// <param name="UnitValue">Minor units a credit or day.</param>
/// <param name="Amount">Minor units this step adds (positive) or takes (negative).</param>
/// <param name="Lines">Numbers of the ledger lines behind it.</param>
public sealed record RefundStep(string Code, int Credits, long UnitValue, long Amount, IReadOnlyList<int> Lines);

/// <summary>What one rule comes to.</summary>
/// <param name="Amount">Minor units; never negative, never more than was paid.</param>
public sealed record RefundOption(RefundRule Rule, long Amount, IReadOnlyList<RefundStep> Steps);

/// <summary>
/// What a card would bring if it were given back, by each rule side by side, kept as it was said (I04). Never changed; it holds
/// while the ledger has as many lines and the card the same last day as then.
/// </summary>
public sealed class RefundQuote
{
    RefundQuote() { }

    public Guid Id { get; private set; }

    public Guid CardId { get; private set; }

    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>The studio day it was reckoned for.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Lines in the ledger then.</summary>
    public int CardLines { get; private set; }

    public DateOnly CardEndsOn { get; private set; }

    public List<RefundOption> Options { get; private set; } = [];

    public static RefundQuote Of(Guid id, Card card, IReadOnlyList<RefundOption> options, DateOnly on, string by, DateTime now) => new()
    {
        Id = id, CardId = card.Id, At = now, By = by, On = on, CardLines = card.Lines, CardEndsOn = card.EndsOn, Options = [.. options],
    };

    /// <summary>Whether nothing has happened to the card since.</summary>
    public bool Holds(Card card, DateOnly today) => On == today && card.Lines == CardLines && card.EndsOn == CardEndsOn && !card.IsEnded;
}
