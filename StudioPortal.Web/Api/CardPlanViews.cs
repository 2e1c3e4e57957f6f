using System.Globalization;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Api;

/// <param name="Unit">days, weeks, months or years.</param>
public sealed record ValidityView(int? Count, string? Unit)
{
    public static ValidityView Of(Validity validity) => new(validity.Count, Faults.Camel(validity.Unit));
}

/// <param name="Weekdays">monday to sunday.</param>
/// <param name="From">HH:mm by the studio's clock, included.</param>
/// <param name="To">HH:mm, not included.</param>
public sealed record WeeklyHoursView(IReadOnlyList<string?>? Weekdays, string? From, string? To)
{
    public static WeeklyHoursView Of(WeeklyHours hours) => new(
        [.. hours.Weekdays.Select(day => Faults.Camel(day))], hours.From.ToString("HH:mm", CultureInfo.InvariantCulture),
        hours.To.ToString("HH:mm", CultureInfo.InvariantCulture));
}

/// <summary>Which classes a plan pays for. Each part is null for all; an empty part is refused.</summary>
/// <param name="Hours">When a class may begin.</param>
public sealed record CoverageView(
    IReadOnlyList<Guid>? ClassTypes, IReadOnlyList<Guid>? Rooms, IReadOnlyList<Guid>? Teachers, IReadOnlyList<WeeklyHoursView?>? Hours)
{
    public static CoverageView Of(Coverage coverage) => new(
        coverage.ClassTypes, coverage.Rooms, coverage.Teachers, coverage.Hours is { } hours ? [.. hours.Select(WeeklyHoursView.Of)] : null);
}

/// <summary>Each null for no limit.</summary>
/// <param name="PerWeek">Classes in a week from Monday.</param>
/// <param name="PerMonth">Classes in a calendar month.</param>
/// <param name="Ahead">Bookings open at the same time.</param>
public sealed record PlanLimitsView(int? PerWeek, int? PerMonth, int? Ahead)
{
    public static PlanLimitsView Of(CardLimits limits) => new(limits.PerWeek, limits.PerMonth, limits.Ahead);
}

/// <summary>A plan on offer with the terms under which its cards are sold from now on.</summary>
/// <param name="Version">Of the terms; cards sold under an earlier one keep it.</param>
/// <param name="Credits">Classes, minutes or minor units; null for a period plan.</param>
/// <param name="GiftCredits">Given on top with the sale.</param>
/// <param name="ValidDays">Days from the first valid day, that day included; null where the validity is counted in another unit.</param>
/// <param name="Starts">onSale, or onFirstUse: with the first class, at the latest when opensWithinDays are over.</param>
/// <param name="Price">Minor units.</param>
/// <param name="Covers">Class types it pays for; empty for all.</param>
/// <param name="Sharers">How many people besides the holder may use the card.</param>
public sealed record CardPlanView(
    Guid Id, int Version, string Name, string? NameInEnglish, CardKind Kind, int? Credits, int GiftCredits, int? ValidDays, ValidityView Validity,
    CardStart Starts, int? OpensWithinDays, long Price, string Currency, IReadOnlyList<Guid> Covers, CoverageView Coverage, PlanLimitsView Limits,
    int Sharers, int Freezes, int FreezeDays, string? Benefits, bool Retired)
{
    public static CardPlanView Of(OfferedPlan plan, ApiCall call) => Of(plan.Terms, plan.IsRetired, call);

    public static CardPlanView Of(PlanVersion terms, bool isRetired, ApiCall call) => new(
        terms.PlanId, terms.Number, terms.Name, terms.NameInEnglish, terms.Kind, terms.Credits, terms.GiftCredits,
        terms.ValidUnit == ValidityUnit.Days ? terms.ValidCount : null, ValidityView.Of(terms.Validity), terms.Starts,
        terms.Starts == CardStart.OnFirstUse ? terms.OpensWithinDays : null, terms.Price, call.Studio.Currency, terms.ClassTypes,
        CoverageView.Of(terms.Coverage), PlanLimitsView.Of(terms.Limits), terms.Sharers, terms.Freezes, terms.FreezeDays, terms.Benefits, isRetired);
}

/// <summary>One version of a plan's terms.</summary>
/// <param name="Sold">Cards sold under it.</param>
/// <param name="Current">The one cards are sold under now.</param>
public sealed record CardPlanVersionView(int Version, DateTimeOffset MadeAt, string By, int Sold, bool Current, CardPlanView Terms);

/// <param name="Kind">count, period, privateLessons, minutes or storedValue.</param>
/// <param name="Credits">Classes or lessons (1 to 1,000), minutes (1 to 100,000) or minor units; left out for a period plan.</param>
/// <param name="ValidDays">1 to 3,660; left out where validity is given.</param>
/// <param name="Price">Minor units.</param>
/// <param name="Covers">Class types it pays for; left out for all, and an empty list is refused. Coverage, where given, goes before it.</param>
/// <param name="Starts">onSale (the default) or onFirstUse.</param>
/// <param name="OpensWithinDays">1 to 730, 180 when left out; only with onFirstUse.</param>
/// <param name="Version">When a plan is changed: the version that was seen; refuses with changed-meanwhile when there is a newer one.</param>
public sealed record NewCardPlan(
    string? Name, string? NameInEnglish, string? Kind, int? Credits, int? ValidDays, long? Price, IReadOnlyList<Guid>? Covers,
    int? GiftCredits = null, ValidityView? Validity = null, string? Starts = null, int? OpensWithinDays = null, CoverageView? Coverage = null,
    PlanLimitsView? Limits = null, int? Sharers = null, int? Freezes = null, int? FreezeDays = null, string? Benefits = null, int? Version = null)
{
    /// <summary>What was asked for; every fault at once.</summary>
    public PlanDetails Read(Faults faults)
    {
        faults.When(Kind is null, "kind", "kind-missing").When(Price is null, "price", "price-missing")
            .When(ValidDays is null && Validity is null, "validDays", "valid-days-missing");
        return new(
            faults.Name(Name), faults.NameOrNone(NameInEnglish, "nameInEnglish"), faults.OneOf<CardKind>(Kind, "kind") ?? CardKind.Count, Credits,
            ReadValidity(faults), Price ?? 0)
        {
            Starts = faults.OneOf<CardStart>(Starts, "starts") ?? CardStart.OnSale, OpensWithinDays = OpensWithinDays ?? 180,
            GiftCredits = GiftCredits ?? 0, Coverage = ReadCoverage(faults), Limits = new(Limits?.PerWeek, Limits?.PerMonth, Limits?.Ahead),
            Sharers = Sharers ?? 0, Freezes = Freezes ?? 0, FreezeDays = FreezeDays ?? 0, Benefits = faults.Remark(Benefits, "benefits"),
        };
    }

    Validity ReadValidity(Faults faults)
    {
        if (Validity is null) return Domain.Cards.Validity.OfDays(ValidDays ?? 0);
        faults.When(Validity.Count is null, "validity", "validity-invalid").When(Validity.Unit is null, "unit", "unit-missing");
        return new(Validity.Count ?? 0, faults.OneOf<ValidityUnit>(Validity.Unit, "unit") ?? ValidityUnit.Days);
    }

    Coverage ReadCoverage(Faults faults) => Coverage is null ? Domain.Cards.Coverage.Of(Covers) : new()
    {
        ClassTypes = Coverage.ClassTypes, Rooms = Coverage.Rooms, Teachers = Coverage.Teachers,
        Hours = Coverage.Hours is { } hours ? [.. hours.Select(one => ReadHours(one, faults))] : null,
    };

    static WeeklyHours ReadHours(WeeklyHoursView? hours, Faults faults)
    {
        var days = (hours?.Weekdays ?? []).Select(day => faults.OneOf<DayOfWeek>(day ?? "-", "weekdays") ?? DayOfWeek.Monday).ToArray();
        return new(days, faults.TimeOfDay(hours?.From, "from"), faults.TimeOfDay(hours?.To, "to"));
    }
}
