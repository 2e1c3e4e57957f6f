using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Cards;

/// <summary>One of the terms of a plan: what it is called and what it says.</summary>
public sealed record PlanFact(string Label, string Value);

/// <summary>One of the terms that two versions of a plan differ in.</summary>
public sealed record PlanChange(string Label, string Before, string After);

/// <summary>Says what a plan promises in whole sentences, fact by fact, and what a new version changes (R014).</summary>
/// <param name="names">What class types, rooms and teachers are called.</param>
public sealed class PlanWords(IStringLocalizer<PlanTexts> text, IStringLocalizer<CardTexts> cards, string currency, IReadOnlyDictionary<Guid, LocalName> names)
{
    static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>The sentences in one line.</summary>
    public string Line(PlanDetails terms) => string.Join(IsChinese ? "" : " ", Sentences(terms));

    /// <summary>Such as "30 classes, valid for 9 months." and "At most 3 classes a week."</summary>
    public IEnumerable<string> Sentences(PlanDetails terms)
    {
        yield return Gives(terms);
        if (terms.Starts == CardStart.OnFirstUse) yield return Counted("FirstUse", terms.OpensWithinDays);
        if (terms.Limits.PerWeek is { } week) yield return Counted("PerWeek", week);
        if (terms.Limits.PerMonth is { } month) yield return Counted("PerMonth", month);
        if (terms.Limits.Ahead is { } ahead) yield return Counted("Ahead", ahead);
        yield return terms.Coverage.ClassTypes is { } types ? text["Covers", Named(types)] : text[$"Everything.{terms.Kind}"];
        if (terms.Coverage.Rooms is { } rooms) yield return text["Rooms", Named(rooms)];
        if (terms.Coverage.Teachers is { } teachers) yield return text["Teachers", Named(teachers)];
        if (terms.Coverage.Hours is { } hours) yield return text["Hours", Said(hours)];
        if (terms.Sharers > 0) yield return Counted("Sharers", terms.Sharers);
        if (terms.Freezes > 0) yield return text[terms.Freezes == 1 ? "Freezes.One" : "Freezes.Other", terms.Freezes, terms.FreezeDays];
        if (terms.Benefits is { } benefits) yield return benefits;
    }

    /// <summary>Every term with its value, always the same ones in the same order.</summary>
    public IReadOnlyList<PlanFact> Facts(PlanDetails terms) =>
    [
        Fact("Name", terms.Name.Trim()), Fact("NameInEnglish", terms.NameInEnglish?.Trim()), Fact("Kind", text[$"Kind.{terms.Kind}"]),
        Fact("Credits", terms.Credits is { } credits ? Credits(terms.Kind, credits) : text["Value.Unlimited"]),
        Fact("GiftCredits", terms.GiftCredits > 0 ? Credits(terms.Kind, terms.GiftCredits) : null),
        Fact("Price", Money.Format(terms.Price, currency)), Fact("Validity", cards.Span(terms.Validity)),
        Fact("Starts", terms.Starts == CardStart.OnSale ? text["Value.OnSale"] : text["Value.OnFirstUse", terms.OpensWithinDays]),
        Fact("ClassTypes", AllOr(terms.Coverage.ClassTypes)), Fact("Rooms", AllOr(terms.Coverage.Rooms)), Fact("Teachers", AllOr(terms.Coverage.Teachers)),
        Fact("Hours", terms.Coverage.Hours is { } hours ? Said(hours) : text["Value.All"]),
        Fact("PerWeek", LimitOf(terms.Limits.PerWeek)), Fact("PerMonth", LimitOf(terms.Limits.PerMonth)), Fact("Ahead", LimitOf(terms.Limits.Ahead)),
        Fact("Sharers", terms.Sharers > 0 ? Number(terms.Sharers) : null),
        Fact("Freezes", terms.Freezes > 0 ? text["Value.Freezes", terms.Freezes, terms.FreezeDays].Value : null), Fact("Benefits", terms.Benefits?.Trim()),
    ];

    public IReadOnlyList<PlanChange> Changes(PlanDetails before, PlanDetails after) =>
    [
        .. Facts(before).Zip(Facts(after), (one, other) => new PlanChange(one.Label, one.Value, other.Value))
            .Where(change => change.Before != change.After),
    ];

    /// <summary>Such as "Mon to Fri from 07:00 to before 12:00".</summary>
    public string Said(IEnumerable<WeeklyHours> hours) => hours.Select(one => text["HoursPart", Days(one.Weekdays), Clock(one.From), Clock(one.To)].Value).Listed();

    string Gives(PlanDetails terms)
    {
        var span = cards.Span(terms.Validity);
        if (terms.Credits is not { } credits)
            return text[terms.Limits is { PerWeek: null, PerMonth: null } ? "GivesPeriod" : "GivesPeriod.Limited", span];
        return terms.GiftCredits > 0
            ? text["Gives.Gift", Credits(terms.Kind, credits), Credits(terms.Kind, terms.GiftCredits), span]
            : text["Gives", Credits(terms.Kind, credits), span];
    }

    /// <summary>Monday first; three days or more in a row as a span.</summary>
    string Days(IReadOnlyList<DayOfWeek> weekdays)
    {
        var days = weekdays.Distinct().Select(day => ((int)day + 6) % 7).Order().ToList();
        if (days.Count == 7) return text["Days.All"];
        return days.Count > 2 && days[^1] - days[0] == days.Count - 1
            ? text["Days.From", DayName(days[0]), DayName(days[^1])]
            : days.Select(DayName).Listed();
    }

    static string DayName(int fromMonday) => CultureInfo.CurrentUICulture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)((fromMonday + 1) % 7));

    static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    static string Number(int number) => number.ToString(CultureInfo.CurrentCulture);

    string Named(IReadOnlyList<Guid> ids) =>
        ids.Where(names.ContainsKey).Select(id => names[id].In(CultureInfo.CurrentUICulture)).Order(StringComparer.CurrentCulture).Listed();

    string AllOr(IReadOnlyList<Guid>? ids) => ids is null ? text["Value.All"] : Named(ids);

    string LimitOf(int? limit) => limit is { } most ? Number(most) : text["Value.Unlimited"];

    string Credits(CardKind kind, int credits) => cards.Credits(kind, credits, currency);

    string Counted(string key, int count) => text[$"{key}.{(count == 1 ? "One" : "Other")}", count];

    PlanFact Fact(string key, string? value) => new(text[$"Fact.{key}"], string.IsNullOrEmpty(value) ? text["Value.None"] : value);
}
