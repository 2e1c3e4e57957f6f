using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Bookings;

/// <summary>What a lapse costs. Stored by name.</summary>
public enum PenaltyCost
{
    Nothing,

    /// <summary>What the booking had reserved: a class, its minutes, its fee.</summary>
    Credit,

    /// <summary>An amount from the member's stored value.</summary>
    Fee,
}

/// <summary>What follows a late cancellation or a no-show (I02).</summary>
/// <param name="Fee">Minor units; only where the cost is a fee.</param>
/// <param name="BlockAfter">Lapses of this kind that block the member; null for never. 1 to 20.</param>
/// <param name="WithinDays">Days in which they are counted, 1 to 365.</param>
/// <param name="BlockDays">Days for which no booking is taken then, 1 to 365.</param>
public sealed record Consequence(PenaltyCost Cost, long Fee = 0, int? BlockAfter = null, int WithinDays = 30, int BlockDays = 7)
{
    public static readonly Consequence None = new(PenaltyCost.Nothing);
    public static readonly Consequence OneCredit = new(PenaltyCost.Credit);

    public bool IsSound =>
        (Cost == PenaltyCost.Fee ? Fee is >= 1 and <= 1_000_000_00 : Fee == 0)
        && BlockAfter is null or (>= 1 and <= 20) && WithinDays is >= 1 and <= 365 && BlockDays is >= 1 and <= 365;
}

/// <summary>What a policy says, as it is asked for and stored.</summary>
/// <param name="FreeMinutes">Until how many minutes before the start a cancellation is free. 0 to 10,080.</param>
public sealed record CancellationTerms(int FreeMinutes, Consequence Late, Consequence NoShow)
{
    /// <summary>What a new studio begins with: free until two hours before, then one credit; so is staying away.</summary>
    public static readonly CancellationTerms Usual = new(120, Consequence.OneCredit, Consequence.OneCredit);

    public bool AreSound => FreeMinutes is >= 0 and <= 10080 && Late.IsSound && NoShow.IsSound;
}

/// <summary>
/// A version of the rules for cancelling and staying away (I02), of the studio or of one class type. Never changed: a booking keeps
/// the version under which it was made.
/// </summary>
public sealed class CancellationPolicy : Aggregate
{
    CancellationPolicy() { }

    /// <summary>The class type it is about; null for all without one of their own.</summary>
    public Guid? ClassTypeId { get; private set; }

    /// <summary>1 for the first of the studio or of the class type.</summary>
    public int Number { get; private set; }

    /// <summary>Until how many minutes before the start a cancellation is free.</summary>
    public int FreeMinutes { get; private set; }

    public Consequence Late { get; private set; } = Consequence.None;

    public Consequence NoShow { get; private set; } = Consequence.None;

    /// <summary>From here on the class type follows the studio's rules again.</summary>
    public bool IsWithdrawn { get; private set; }

    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    public CancellationTerms Terms => new(FreeMinutes, Late, NoShow);

    /// <summary>What follows a lapse.</summary>
    public Consequence After(LapseKind kind) => kind == LapseKind.NoShow ? NoShow : Late;

    /// <summary>
    /// The version for bookings made from now on; the latest itself where it says the same already. Refuses with
    /// <c>policy-unsound</c> when a number is out of its range.
    /// </summary>
    /// <param name="latest">The version before; null for the first.</param>
    public static Outcome<CancellationPolicy> Announce(
        Guid id, Guid? classTypeId, CancellationTerms terms, CancellationPolicy? latest, Actor by, DateTime now)
    {
        if (!terms.AreSound) return Studios.StudioRefusals.PolicyUnsound;
        if (latest is { IsWithdrawn: false } && latest.Terms == terms) return latest;
        return Make(id, classTypeId, terms, latest, by, now);
    }

    /// <summary>
    /// The version that says that a class type has no rules of its own any more. Refuses with <c>policy-not-found</c> where it has
    /// none, and for the rules of the studio, without which there would be none at all.
    /// </summary>
    public Outcome<CancellationPolicy> Withdraw(Guid id, Actor by, DateTime now)
    {
        if (ClassTypeId is null || IsWithdrawn) return BookingRefusals.PolicyNotFound;
        var last = Make(id, ClassTypeId, Terms, this, by, now);
        last.IsWithdrawn = true;
        return last;
    }

    /// <summary>The rules for bookings of a class type made now, of the latest versions of all.</summary>
    public static CancellationPolicy For(Guid classTypeId, IReadOnlyList<CancellationPolicy> latest) =>
        latest.FirstOrDefault(one => one.ClassTypeId == classTypeId && !one.IsWithdrawn) ?? latest.First(one => one.ClassTypeId is null);

    static CancellationPolicy Make(Guid id, Guid? classTypeId, CancellationTerms terms, CancellationPolicy? latest, Actor by, DateTime now)
    {
        var policy = new CancellationPolicy
        {
            Id = id, ClassTypeId = classTypeId, Number = (latest?.Number ?? 0) + 1, FreeMinutes = terms.FreeMinutes, Late = terms.Late,
            NoShow = terms.NoShow, At = now, By = by.Name,
        };
        policy.Record(new(EventKind.PolicyChanged, id));

        // Two versions made at once would both follow the same one: it can be followed once.
        latest?.Touch();
        return policy;
    }
}
