using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Web.Features.Cards;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Sales;

/// <summary>A line of a receipt.</summary>
public sealed record PaperLine(string What, string Amount);

/// <summary>What stands on a receipt, as it is read.</summary>
/// <param name="Head">Number, day, time and who took the money.</param>
public sealed record Paper(string Studio, string Head, IReadOnlyList<PaperLine> Items, IReadOnlyList<PaperLine> Paid, IReadOnlyList<string> Foot);

/// <summary>Writes receipts: of what was sold, and of what is about to be.</summary>
public sealed class PaperWriter(IStringLocalizer<SaleTexts> text, IStringLocalizer<CardTexts> cards)
{
    public Paper Of(Receipt receipt, Studio studio)
    {
        var (sale, currency) = (receipt.Sale, studio.Currency);
        List<PaperLine> items = [Who(receipt.Member), new(What(receipt), Amount(sale.Kind == SaleKind.Refund ? sale.Price : sale.ListPrice, currency))];
        if (receipt.CarriedOver > 0) items.Add(Carried(receipt.Card.Kind, receipt.CarriedOver, currency));
        if (sale.Credited > 0) items.Add(new(text["Paper.Credited"], Amount(-sale.Credited, currency)));
        var agreed = sale.Price - (sale.ListPrice - sale.Credited);
        if (sale.Kind != SaleKind.Refund && agreed != 0) items.Add(new(text[agreed < 0 ? "Paper.Discount" : "Paper.Surcharge", sale.Reason ?? ""], Amount(agreed, currency)));
        return new(
            studio.Name, Head(sale.Receipt, sale.At, sale.By, studio.Calendar), items,
            [.. sale.Payments.OrderBy(one => one.Number).Select(one => Paid(text.Paid(one), one.Reference, one.Amount, currency)), .. Total(sale, currency)],
            [.. Foot(receipt)]);
    }

    /// <param name="number">The next one, should nobody else sell before.</param>
    public Paper Preview(SellForm form, SalePreview preview, Member member, string number, string by, DateTime now, Studio studio)
    {
        var currency = studio.Currency;
        List<PaperLine> items = [Who(member), new(SaleWords.PlanIn(preview.Card), Amount(form.ListPrice, currency))];
        if (preview.Carried > 0) items.Add(Carried(preview.Card.Kind, preview.Carried, currency));
        if (form.Discount != 0) items.Add(new(text[form.Discount > 0 ? "Paper.Discount" : "Paper.Surcharge", form.Reason], Amount(-form.Discount, currency)));
        return new(
            studio.Name, Head(number, now, by, studio.Calendar), items,
            [.. form.Payments.Select(one => Paid(text.Tender(one.Tender), one.Reference, one.Amount, currency))], [Ends(preview.Card)]);
    }

    string Head(string number, DateTime at, string by, StudioCalendar calendar) =>
        text["Paper.Head", number, calendar.DayOf(at).Long(), calendar.Time(at), by];

    PaperLine Who(Member member) => new(text["Paper.Who", member.Name, member.Number], text["Tail", member.Phone[^4..]]);

    string What(Receipt receipt) => receipt.Sale.Kind switch
    {
        SaleKind.Card => text["Paper.Card", SaleWords.PlanIn(receipt.Card), receipt.Card.Number],
        SaleKind.Fee => text[receipt.Change is CardChangeKind.Transferred or CardChangeKind.Renumbered ? $"Paper.Fee.{receipt.Change}" : "Paper.Fee", SaleWords.PlanIn(receipt.Card), receipt.Card.Number],
        _ => text["Paper.Refund", SaleWords.PlanIn(receipt.Card), receipt.Card.Number],
    };

    PaperLine Carried(CardKind kind, int credits, string currency) => new(text["Paper.Carried", cards.Credits(kind, credits, currency)], Amount(0, currency));

    PaperLine Paid(string how, string? reference, long amount, string currency)
    {
        var words = text[amount < 0 ? "Paper.GivenBackBy" : "Paper.PaidBy", how];
        return new(reference is null ? words : text["Paper.Reference", words, reference], Amount(amount, currency));
    }

    IEnumerable<PaperLine> Total(Sale sale, string currency)
    {
        if (sale.Payments.Count > 1) yield return new(text["Paper.Total"], Amount(sale.Price, currency));
    }

    IEnumerable<string> Foot(Receipt receipt)
    {
        if (receipt.Reverses is { } reverses) yield return text["Paper.Reverses", reverses];
        if (receipt.ReversedBy is { } reversedBy) yield return text["Paper.ReversedBy", reversedBy];
        if (receipt.Sale.Kind == SaleKind.Refund && receipt.Sale.Reason is { } reason) yield return reason;
        if (receipt.Sale.Kind != SaleKind.Card) yield break;
        yield return Ends(receipt.Card);
        if (receipt.Card.Terms.Freezes > 0) yield return text["Paper.Freezes", receipt.Card.Terms.Freezes, receipt.Card.Terms.FreezeDays];
        if (receipt.Card.Terms.Benefits is { } benefits) yield return benefits;
        yield return text["Paper.Terms", receipt.Card.Terms.Number];
    }

    string Ends(Card card) => card.IsUnopened
        ? text["Paper.Opens", card.StartsOn.AddDays(card.Terms.OpensWithinDays - 1).Long(), cards.Span(card.Terms.Validity)]
        : text["Paper.Ends", card.StartsOn.Long(), card.EndsOn.Long()];

    /// <summary>With two digits after the point, as receipts are written.</summary>
    static string Amount(long minorUnits, string currency)
    {
        var numbers = (NumberFormatInfo)CultureInfo.CurrentCulture.NumberFormat.Clone();
        (numbers.CurrencySymbol, numbers.CurrencyDecimalDigits) = (Money.SymbolOf(currency), Money.DigitsOf(currency));
        return (minorUnits / (decimal)Math.Pow(10, Money.DigitsOf(currency))).ToString("C", numbers);
    }
}
