using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Cards;
using StudioPortal.Web.Features.Cards;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Endings;

/// <summary>Says the steps of a reckoning in words, and the lines they stand on.</summary>
/// <param name="kind">Of the card.</param>
public sealed class EndingWords(IStringLocalizer<EndingTexts> text, IStringLocalizer<CardTexts> units, CardKind kind, string currency)
{
    public string this[string key, params object[] values] => text[key, values];

    public string Money(long amount) => Shared.Money.Format(amount, currency);

    /// <summary>Such as "6 classes left at ¥89.33".</summary>
    public string Of(RefundStep step) => step.Code switch
    {
        "lot" when kind == CardKind.StoredValue => text["Step.lot.Value", Credits(step.Credits)],
        "gift" when step.Amount == 0 || kind == CardKind.StoredValue => text["Step.gift.None", Credits(step.Credits)],
        "lot" or "gift" => text[$"Step.{step.Code}", Credits(step.Credits), Money(step.UnitValue)],
        "days" => text["Step.days", Days(step.Credits), Money(step.UnitValue)],
        "used" => text["Step.used", Counted("Visits", step.Credits), Money(step.UnitValue)],
        "limit" => text[step.Amount > 0 ? "Step.limit.Nothing" : "Step.limit.Paid"],
        "paid" => text["Step.paid"],
        _ => text[$"Step.{step.Code}", Credits(step.Credits)],
    };

    /// <summary>Such as "lines 1, 3–27"; empty where no line stands behind it.</summary>
    public string Lines(RefundStep step) => step.Lines.Count == 0 ? "" : text[step.Lines.Count == 1 ? "Lines.One" : "Lines.Other", Ranges(step.Lines)];

    /// <summary>What is left of the card: credits, or days of a period card.</summary>
    public string Credits(int credits) => kind == CardKind.Period ? Days(credits) : units.Credits(kind, credits, currency);

    /// <summary>An amount with its sign, as it stands in a column that adds up.</summary>
    public string Signed(long amount) => amount < 0 ? $"−{Money(-amount)}" : Money(amount);

    public string Tenders(Sale sale) => sale.Payments.OrderBy(one => one.Number)
        .Select(one => text["Payment", one.Note ?? text[$"Tender.{one.Tender}"].Value, Money(one.Amount)].Value).Listed();

    public string Counted(string key, int count) => text[$"{key}.{(count == 1 ? "One" : "Other")}", count];

    string Days(int days) => Counted("Days", days);

    static string Ranges(IReadOnlyList<int> lines)
    {
        List<(int First, int Last)> ranges = [];
        foreach (var line in lines)
        {
            if (ranges.Count > 0 && ranges[^1].Last == line - 1) ranges[^1] = (ranges[^1].First, line);
            else ranges.Add((line, line));
        }

        return string.Join(", ", ranges.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}–{range.Last}"));
    }
}
