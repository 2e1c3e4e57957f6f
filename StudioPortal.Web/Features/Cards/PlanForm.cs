using StudioPortal.Domain.Cards;
using StudioPortal.Web.Features.Settings;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Cards;

/// <summary>Hours of the week as they are being typed.</summary>
public sealed class PlanHours
{
    public HashSet<DayOfWeek> Days { get; } = [];
    public TimeOnly From { get; set; } = new(7, 0);
    public TimeOnly To { get; set; } = new(12, 0);

    public WeeklyHours Read() => new([.. Days.Order()], From, To);

    public static PlanHours Of(WeeklyHours hours)
    {
        var form = new PlanHours { From = hours.From, To = hours.To };
        form.Days.UnionWith(hours.Weekdays);
        return form;
    }
}

/// <summary>The terms of a plan as they are being typed (R013, R014).</summary>
public sealed class PlanForm(string currency)
{
    public string Currency => currency;
    public string Name { get; set; } = "";
    public string NameInEnglish { get; set; } = "";
    public string Kind { get; set; } = nameof(CardKind.Count);
    public string Credits { get; set; } = "10";
    public string Gift { get; set; } = "";
    public string Price { get; set; } = "";
    public string ValidCount { get; set; } = "3";
    public string ValidUnit { get; set; } = nameof(ValidityUnit.Months);
    public bool OpensOnFirstUse { get; set; }
    public string OpensWithin { get; set; } = "180";
    public HashSet<Guid> ClassTypes { get; } = [];
    public HashSet<Guid> Rooms { get; } = [];
    public HashSet<Guid> Teachers { get; } = [];
    public List<PlanHours> Hours { get; } = [];
    public string PerWeek { get; set; } = "";
    public string PerMonth { get; set; } = "";
    public string Ahead { get; set; } = "";
    public string Sharers { get; set; } = "";
    public string Freezes { get; set; } = "";
    public string FreezeDays { get; set; } = "";
    public string Benefits { get; set; } = "";

    public CardKind CardKind => Enum.Parse<CardKind>(Kind);

    public bool HasCredits => CardKind != CardKind.Period;

    public bool IsMoney => CardKind == CardKind.StoredValue;

    /// <summary>What was typed, with 0 or less where it cannot be read: the rules of the domain refuse that.</summary>
    public PlanDetails Details => new(
        Name.Trim(), Domain.Shared.Text.OrNull(NameInEnglish), CardKind, HasCredits ? Amount(Credits) ?? 0 : null,
        new(Typed.Number(ValidCount) ?? 0, Enum.Parse<ValidityUnit>(ValidUnit)), Money.Read(Price, currency) ?? -1)
    {
        Starts = OpensOnFirstUse ? CardStart.OnFirstUse : CardStart.OnSale, OpensWithinDays = OpensOnFirstUse ? Typed.Number(OpensWithin) ?? 0 : 180,
        GiftCredits = HasCredits && Gift.Trim().Length > 0 ? Amount(Gift) ?? -1 : 0,
        Coverage = new() { ClassTypes = ListOf(ClassTypes), Rooms = ListOf(Rooms), Teachers = ListOf(Teachers), Hours = HoursOrNull },
        Limits = new(Optional(PerWeek), Optional(PerMonth), Optional(Ahead)), Sharers = Optional(Sharers) ?? 0, Freezes = Optional(Freezes) ?? 0,
        FreezeDays = Optional(FreezeDays) ?? 0, Benefits = Domain.Shared.Text.OrNull(Benefits),
    };

    IReadOnlyList<WeeklyHours>? HoursOrNull => Hours.Count == 0 ? null : [.. Hours.Select(one => one.Read())];

    internal FormFaults Check() => new FormFaults()
        .Need(nameof(Name), Domain.Shared.Text.IsShort(Name), "Fault.Name")
        .Need(nameof(Price), Money.Read(Price, currency) is >= 0 and <= PlanDetails.MaximumPrice, "Fault.Price")
        .Need(nameof(Credits), !HasCredits || (Amount(Credits) >= 1 && Amount(Credits) <= PlanDetails.MaximumOf(CardKind)), $"Fault.Credits.{Kind}")
        .Need(nameof(Gift), !HasCredits || Gift.Trim().Length == 0 || (Amount(Gift) >= 0 && Amount(Gift) <= PlanDetails.MaximumOf(CardKind)), $"Fault.Credits.{Kind}")
        .Need(nameof(ValidCount), Details.Validity.IsSound, "Fault.Validity")
        .Need(nameof(OpensWithin), !OpensOnFirstUse || Typed.IsWithin(OpensWithin, 1, 730), "Fault.OpensWithin")
        .Need(nameof(PerWeek), IsLimit(PerWeek), "Fault.Limit").Need(nameof(PerMonth), IsLimit(PerMonth), "Fault.Limit").Need(nameof(Ahead), IsLimit(Ahead), "Fault.Limit")
        .Need(nameof(Sharers), IsBlank(Sharers) || Typed.IsWithin(Sharers, 0, 9), "Fault.Sharers")
        .Need(nameof(Freezes), IsBlank(Freezes) || Typed.IsWithin(Freezes, 0, 100), "Fault.Freezes")
        .Need(nameof(FreezeDays), (Optional(Freezes) is > 0) == (Optional(FreezeDays) is > 0 and <= 3660), "Fault.FreezeDays")
        .Need(nameof(Hours), Hours.All(one => one.Read().IsSound), "Fault.Hours");

    public static PlanForm Of(PlanDetails? terms, string currency)
    {
        if (terms is null) return new(currency);
        var form = new PlanForm(currency)
        {
            Name = terms.Name, NameInEnglish = terms.NameInEnglish ?? "", Kind = terms.Kind.ToString(), Price = Money.Plain(terms.Price, currency),
            ValidCount = Typed.Of(terms.Validity.Count), ValidUnit = terms.Validity.Unit.ToString(), OpensOnFirstUse = terms.Starts == CardStart.OnFirstUse,
            OpensWithin = Typed.Of(terms.OpensWithinDays), PerWeek = Of(terms.Limits.PerWeek), PerMonth = Of(terms.Limits.PerMonth), Ahead = Of(terms.Limits.Ahead),
            Sharers = Of(terms.Sharers), Freezes = Of(terms.Freezes), FreezeDays = Of(terms.FreezeDays), Benefits = terms.Benefits ?? "",
        };
        (form.Credits, form.Gift) = (form.Written(terms.Credits ?? 0), terms.GiftCredits == 0 ? "" : form.Written(terms.GiftCredits));
        form.ClassTypes.UnionWith(terms.Coverage.ClassTypes ?? []);
        form.Rooms.UnionWith(terms.Coverage.Rooms ?? []);
        form.Teachers.UnionWith(terms.Coverage.Teachers ?? []);
        form.Hours.AddRange((terms.Coverage.Hours ?? []).Select(PlanHours.Of));
        return form;
    }

    int? Amount(string typed) => !IsMoney ? Typed.Number(typed) : Money.Read(typed, currency) is { } money and >= 0 and <= int.MaxValue ? (int)money : null;

    string Written(int credits) => IsMoney ? Money.Plain(credits, currency) : Typed.Of(credits);

    static string Of(int? number) => number is null or 0 ? "" : Typed.Of(number.Value);

    static bool IsBlank(string typed) => typed.Trim().Length == 0;

    static bool IsLimit(string typed) => IsBlank(typed) || Typed.IsWithin(typed, 1, 1000);

    static int? Optional(string typed) => IsBlank(typed) ? null : Typed.Number(typed) ?? -1;

    static IReadOnlyList<Guid>? ListOf(HashSet<Guid> chosen) => chosen.Count == 0 ? null : [.. chosen.Order()];
}
