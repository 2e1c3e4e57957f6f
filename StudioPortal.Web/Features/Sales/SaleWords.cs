using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Web.Features.Cards;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Sales;

/// <summary>Says tenders, prices and what a card will hold.</summary>
public static class SaleWords
{
    public static string Tender(this IStringLocalizer<SaleTexts> text, Tender tender) => text[$"Tender.{tender}"];

    /// <summary>How a payment was made: its tender, or the studio's own word for it.</summary>
    public static string Paid(this IStringLocalizer<SaleTexts> text, SalePayment payment) =>
        payment.Tender == Domain.Cards.Tender.Other && payment.Note is { } note ? note : text.Tender(payment.Tender);

    public static string IconOf(TenderChoice choice) => choice switch
    {
        TenderChoice.WeChatPay => "qr_code_scanner",
        TenderChoice.Alipay => "qr_code_2",
        TenderChoice.BankCard => "credit_card",
        TenderChoice.Cash => "payments",
        TenderChoice.Transfer => "swap_horiz",
        _ => "call_split",
    };

    public static string PlanIn(Card card) => new LocalName(card.PlanName, card.PlanNameInEnglish).In(CultureInfo.CurrentUICulture);

    public static string PlanIn(PlanVersion terms) => new LocalName(terms.Name, terms.NameInEnglish).In(CultureInfo.CurrentUICulture);

    /// <summary>What one class, lesson, hour or day comes to, in whole units of the currency; null where that says nothing.</summary>
    public static string? PerUnit(this IStringLocalizer<SaleTexts> text, PlanVersion terms, DateOnly today, string currency) => (terms.Kind, terms.Credits) switch
    {
        (CardKind.Count, > 1) => text["Per.Class", Share(terms.Price, terms.Credits.Value, currency)].Value,
        (CardKind.PrivateLessons, > 1) => text["Per.Lesson", Share(terms.Price, terms.Credits.Value, currency)].Value,
        (CardKind.Minutes, >= 60) => text["Per.Hour", Share(60 * terms.Price, terms.Credits.Value, currency)].Value,
        (CardKind.StoredValue, _) when terms.GiftCredits > 0 => text["Per.Gift", Money.Format(terms.GiftCredits, currency)].Value,
        (CardKind.Period, _) => text["Per.Day", Share(terms.Price, terms.Validity.LastDay(today).DayNumber - today.DayNumber + 1, currency)].Value,
        _ => null,
    };

    /// <summary>The unit that stands behind the figure of a card, such as "classes".</summary>
    public static string Unit(this IStringLocalizer<SaleTexts> text, CardKind kind) => text[$"Unit.{kind}"];

    /// <summary>What is on the card in words: how much of it is new, given and brought along.</summary>
    public static string Sum(this IStringLocalizer<SaleTexts> text, IStringLocalizer<CardTexts> cards, SalePreview preview, string currency)
    {
        var (card, unit) = (preview.Card, text.Unit(preview.Card.Kind));
        if (!card.HasCredits) return text["Sum.Period", card.EndsOn.Long()];
        string Figure(int credits) => TermsWords.Figure(card.Kind, credits, currency);
        var gift = card.Terms.GiftCredits;
        var bought = card.Left - gift - preview.Carried;
        return (gift, preview.Carried) switch
        {
            (0, 0) => text["Sum.New", unit, Figure(bought)],
            (0, var carried) => text["Sum.Carried", unit, Figure(bought), Figure(carried)],
            (_, 0) => text["Sum.Gift", unit, Figure(bought), Figure(gift)],
            (_, var carried) => text["Sum.GiftCarried", unit, Figure(bought), Figure(gift), Figure(carried)],
        };
    }

    static string Share(long amount, int parts, string currency)
    {
        var unit = (long)Math.Pow(10, Money.DigitsOf(currency));
        return Money.Format((long)Math.Round((decimal)amount / parts / unit, MidpointRounding.AwayFromZero) * unit, currency);
    }
}
