using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Cards;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Cards;

/// <summary>Says what a plan promises in a line, and credits in the unit of their kind.</summary>
public static class TermsWords
{
    /// <summary>Such as "30 classes, 9 months" or "3 months, 2 a week, at some hours only".</summary>
    public static string Terms(this IStringLocalizer<CardTexts> text, PlanVersion terms, string currency) => text.Short(terms, currency)
        .Aggregate(text.Promise(terms, currency), (said, more) => text["Terms.More", said, more]);

    static string Promise(this IStringLocalizer<CardTexts> text, PlanVersion terms, string currency)
    {
        if (terms.Credits is { } credits) return text["Terms", text.Credits(terms.Kind, credits, currency), text.Span(terms.Validity)];
        return terms.Limits is { PerWeek: null, PerMonth: null } ? text["Terms.Period", text.Span(terms.Validity)] : text.Span(terms.Validity);
    }

    /// <summary>What else one must know before buying; the sentences of <see cref="PlanWords"/> say it whole.</summary>
    static IEnumerable<string> Short(this IStringLocalizer<CardTexts> text, PlanVersion terms, string currency)
    {
        if (terms.GiftCredits > 0) yield return text["Short.Gift", text.Credits(terms.Kind, terms.GiftCredits, currency)];
        if (terms.PerWeek is { } week) yield return text["Short.PerWeek", week];
        if (terms.PerMonth is { } month) yield return text["Short.PerMonth", month];
        if (terms.Hours.Count > 0) yield return text["Short.Hours"];
        if (terms.ClassTypes.Count + terms.Rooms.Count + terms.Teachers.Count > 0) yield return text["Short.Some"];
    }

    /// <summary>Such as "3 months".</summary>
    public static string Span(this IStringLocalizer<CardTexts> text, Validity validity) =>
        text[$"Span.{validity.Unit}.{(validity.Count == 1 ? "One" : "Other")}", validity.Count];

    /// <summary>Such as "30 classes", "45 minutes" or "¥128".</summary>
    public static string Credits(this IStringLocalizer<CardTexts> text, CardKind kind, int credits, string currency) => kind switch
    {
        CardKind.StoredValue => Money.Format(credits, currency),
        CardKind.Minutes => text[credits == 1 ? "Minutes.One" : "Minutes.Other", credits],
        CardKind.PrivateLessons => text[credits == 1 ? "Lessons.One" : "Lessons.Other", credits],
        _ => text[credits == 1 ? "Classes.One" : "Classes.Other", credits],
    };

    /// <summary>The bare figure: an amount of money, or a number.</summary>
    public static string Figure(CardKind kind, int credits, string currency) =>
        kind == CardKind.StoredValue ? Money.Format(credits, currency) : credits.ToString(CultureInfo.CurrentCulture);
}
