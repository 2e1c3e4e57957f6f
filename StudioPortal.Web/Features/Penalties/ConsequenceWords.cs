using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Penalties;

/// <summary>Says the rules for cancelling and staying away as sentences (I02).</summary>
public static class ConsequenceWords
{
    /// <summary>All that the rules say, a sentence a line.</summary>
    public static IReadOnlyList<string> Said(this IStringLocalizer<PolicyTexts> text, CancellationTerms terms, string currency) =>
    [
        text.Free(terms.FreeMinutes),
        .. text.Said(LapseKind.LateCancellation, terms.Late, currency),
        .. text.Said(LapseKind.NoShow, terms.NoShow, currency),
    ];

    public static string Free(this IStringLocalizer<PolicyTexts> text, int minutes) =>
        minutes == 0 ? text["Free.Says.Zero"] : text["Free.Says", text.Span(minutes)];

    /// <summary>What a lapse costs, and when bookings are stopped for it.</summary>
    public static IEnumerable<string> Said(this IStringLocalizer<PolicyTexts> text, LapseKind kind, Consequence follows, string currency)
    {
        yield return text.Cost(kind, follows, currency);
        if (follows.BlockAfter is { } times)
            yield return text[$"{Prefix(kind)}.Block", times, text.Days(follows.WithinDays), text.Days(follows.BlockDays)];
    }

    /// <summary>The clause by which a lapse costs what it does.</summary>
    public static string Cost(this IStringLocalizer<PolicyTexts> text, LapseKind kind, Consequence follows, string currency) => follows.Cost switch
    {
        PenaltyCost.Fee => text[$"{Prefix(kind)}.Fee", Money.Format(follows.Fee, currency)],
        var cost => text[$"{Prefix(kind)}.{cost}"],
    };

    /// <summary>What is taken: "1 class", "45 minutes" or "¥50"; null where nothing is.</summary>
    public static string? Taken(this IStringLocalizer<PolicyTexts> text, LapseCost cost, string currency) => cost switch
    {
        { IsNone: true } => null,
        { Fee: > 0 } => Money.Format(cost.Fee, currency),
        { Kind: CardKind.StoredValue } => Money.Format(cost.Credits, currency),
        { Kind: CardKind.Minutes } => text[cost.Credits == 1 ? "Minutes.One" : "Minutes.Other", cost.Credits],
        _ => text[cost.Credits == 1 ? "Classes.One" : "Classes.Other", cost.Credits],
    };

    public static string Days(this IStringLocalizer<PolicyTexts> text, int days) => text[days == 1 ? "Days.One" : "Days.Other", days];

    static string Span(this IStringLocalizer<PolicyTexts> text, int minutes)
    {
        var (unit, count) = minutes switch
        {
            >= 2880 when minutes % 1440 == 0 => ("Days", minutes / 1440),
            _ when minutes % 60 == 0 => ("Hours", minutes / 60),
            _ => ("Minutes", minutes),
        };
        return text[count == 1 ? $"{unit}.One" : $"{unit}.Other", count];
    }

    static string Prefix(LapseKind kind) => kind == LapseKind.NoShow ? "NoShow" : "Late";
}
