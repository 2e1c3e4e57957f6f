namespace StudioPortal.Domain.Cards;

/// <summary>The terms of a plan from one change to the next. Never changed: cards sold under it keep it (R014).</summary>
public sealed class PlanVersion
{
    Coverage? _coverage;

    PlanVersion() { }

    internal PlanVersion(Guid id, Guid planId, int number, PlanDetails details, string by, DateTime now)
    {
        (Id, PlanId, Number, MadeBy, MadeAt) = (id, planId, number, by, now);
        (Name, NameInEnglish) = (details.Name.Trim(), Shared.Text.OrNull(details.NameInEnglish));
        (Kind, Credits, GiftCredits, Price) = (details.Kind, details.Credits, details.GiftCredits, details.Price);
        (ValidCount, ValidUnit, Starts, OpensWithinDays) = (details.Validity.Count, details.Validity.Unit, details.Starts, details.OpensWithinDays);
        (PerWeek, PerMonth, Ahead) = (details.Limits.PerWeek, details.Limits.PerMonth, details.Limits.Ahead);
        (Sharers, Freezes, FreezeDays, Benefits) = (details.Sharers, details.Freezes, details.FreezeDays, Shared.Text.OrNull(details.Benefits));
        (ClassTypes, Rooms, Teachers) = ([.. details.Coverage.ClassTypes ?? []], [.. details.Coverage.Rooms ?? []], [.. details.Coverage.Teachers ?? []]);
        Hours = [.. details.Coverage.Hours ?? []];
    }

    public Guid Id { get; private set; }

    public Guid PlanId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    public DateTime MadeAt { get; private set; }

    public string MadeBy { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? NameInEnglish { get; private set; }

    public CardKind Kind { get; private set; }

    /// <summary>Classes, minutes or minor units; null on a period plan.</summary>
    public int? Credits { get; private set; }

    public int GiftCredits { get; private set; }

    public int ValidCount { get; private set; }

    public ValidityUnit ValidUnit { get; private set; }

    public CardStart Starts { get; private set; }

    public int OpensWithinDays { get; private set; }

    /// <summary>Minor units of the studio's currency.</summary>
    public long Price { get; private set; }

    public int? PerWeek { get; private set; }

    public int? PerMonth { get; private set; }

    public int? Ahead { get; private set; }

    public int Sharers { get; private set; }

    public int Freezes { get; private set; }

    public int FreezeDays { get; private set; }

    public string? Benefits { get; private set; }

    /// <summary>What it covers; each empty for all.</summary>
    public List<Guid> ClassTypes { get; private set; } = [];

    public List<Guid> Rooms { get; private set; } = [];

    public List<Guid> Teachers { get; private set; } = [];

    public List<WeeklyHours> Hours { get; private set; } = [];

    public Validity Validity => new(ValidCount, ValidUnit);

    public CardLimits Limits => new(PerWeek, PerMonth, Ahead);

    public Coverage Coverage => _coverage ??= new()
    {
        ClassTypes = OrNull(ClassTypes), Rooms = OrNull(Rooms), Teachers = OrNull(Teachers), Hours = OrNull(Hours),
    };

    /// <summary>The terms as they are asked for when the plan is changed.</summary>
    public PlanDetails Details => new(Name, NameInEnglish, Kind, Credits, Validity, Price)
    {
        Starts = Starts, OpensWithinDays = OpensWithinDays, GiftCredits = GiftCredits, Coverage = Coverage, Limits = Limits,
        Sharers = Sharers, Freezes = Freezes, FreezeDays = FreezeDays, Benefits = Benefits,
    };

    /// <summary>Whether these are the terms.</summary>
    public bool IsOf(PlanDetails details) => details.Fault() is null && IsSame(new(Id, PlanId, Number, details, MadeBy, MadeAt));

    /// <summary>
    /// Whether a card of this kind pays for the class at all: private lessons only by a pack of them, by stored value or by a plan
    /// that names them; stored value only what has a fee.
    /// </summary>
    public bool PaysFor(PayableClass what) => Coverage.Includes(what) && Kind switch
    {
        CardKind.StoredValue => what.Fee is not null,
        _ when ClassTypes.Count > 0 => true,
        CardKind.PrivateLessons => what.IsPrivate,
        _ => !what.IsPrivate,
    };

    /// <summary>What one class takes from such a card: a class, its minutes, its fee; nothing on a period card.</summary>
    public int CreditsFor(PayableClass what) => Kind switch
    {
        CardKind.Period => 0,
        CardKind.Minutes => what.Minutes,
        CardKind.StoredValue => (int)Math.Min(what.Fee ?? 0, int.MaxValue),
        _ => 1,
    };

    bool IsSame(PlanVersion other) =>
        Details with { Coverage = Coverage.All } == other.Details with { Coverage = Coverage.All }
        && ClassTypes.SequenceEqual(other.ClassTypes) && Rooms.SequenceEqual(other.Rooms) && Teachers.SequenceEqual(other.Teachers)
        && Hours.Count == other.Hours.Count && Hours.Zip(other.Hours).All(pair => pair.First.IsSame(pair.Second));

    static List<T>? OrNull<T>(List<T> all) => all.Count == 0 ? null : all;
}
