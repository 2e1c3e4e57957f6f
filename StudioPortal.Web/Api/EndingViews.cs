using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Api;

/// <param name="Amount">Minor units of the studio's currency; positive also where money is given back.</param>
/// <param name="Method">cash, bankCard, weChatPay, alipay, transfer, or in the studio's words.</param>
public sealed record TenderPart(long? Amount, string? Method, string? Reference)
{
    static readonly TenderPart Empty = new(null, null, null);

    /// <summary>Every fault at once, by its place in the list; nothing sent is nothing paid.</summary>
    public static IReadOnlyList<Payment> Read(IReadOnlyList<TenderPart?>? parts, Faults faults) =>
        [.. (parts ?? []).Select((part, index) => (part ?? Empty).Read($"payments[{index}]", faults))];

    Payment Read(string field, Faults faults)
    {
        faults.When(Amount is null or < 0, $"{field}.amount", "amount-invalid");
        var (method, reference) = (faults.NameOrNone(Method, $"{field}.method"), faults.NameOrNone(Reference, $"{field}.reference"));
        return Tenders.Read(method) is { } tender ? new(tender, Amount ?? 0, reference) : new(Tender.Other, Amount ?? 0, reference, method);
    }
}

/// <param name="Rule">paidShare, listPrice or proportional.</param>
/// <param name="Payments">What is given back, by tender; together what the rule comes to.</param>
public sealed record RefundCall(string? Rule, IReadOnlyList<TenderPart?>? Payments, string? Reason);

/// <param name="Payments">What is paid on top of what the old card is worth; together the difference.</param>
public sealed record UpgradeCall(Guid? PlanId, IReadOnlyList<TenderPart?>? Payments);

/// <param name="Reason">Why the sale is taken back.</param>
public sealed record VoidCall(string? Reason);

/// <summary>What a card would bring by each rule, kept as it was said.</summary>
/// <param name="On">The studio day it was reckoned for, and holds on.</param>
/// <param name="CardLines">Lines in the ledger then; it holds while there are no more.</param>
public sealed record RefundQuoteView(
    Guid Id, Guid CardId, DateOnly On, int CardLines, string Currency, IReadOnlyList<RefundOptionView> Options, DateTimeOffset At, string By)
{
    public static RefundQuoteView Of(RefundQuote quote, ApiCall call) => new(
        quote.Id, quote.CardId, quote.On, quote.CardLines, call.Studio.Currency, [.. quote.Options.Select(RefundOptionView.Of)], call.Timed(quote.At), quote.By);
}

/// <param name="Amount">Minor units; the steps add up to it.</param>
public sealed record RefundOptionView(RefundRule Rule, long Amount, IReadOnlyList<RefundStepView> Steps)
{
    public static RefundOptionView Of(RefundOption option) => new(option.Rule, option.Amount, [.. option.Steps.Select(RefundStepView.Of)]);
}

/// <param name="Code">paid, lot, gift, expired, days, used, carried or limit.</param>
/// <param name="Credits">Classes, minutes, minor units or days it is about.</param>
/// <param name="UnitValue">Minor units a credit, visit or day.</param>
/// <param name="Amount">Minor units it adds (positive) or takes (negative).</param>
/// <param name="Lines">Numbers of the ledger lines behind it.</param>
public sealed record RefundStepView(string Code, int Credits, long UnitValue, long Amount, IReadOnlyList<int> Lines)
{
    public static RefundStepView Of(RefundStep step) => new(step.Code, step.Credits, step.UnitValue, step.Amount, step.Lines);
}

/// <summary>How a card ended.</summary>
/// <param name="ChangeId">The change, by which it can be undone.</param>
/// <param name="Amount">Minor units that left the till.</param>
/// <param name="On">The studio day whose takings they were taken from.</param>
public sealed record CardEndingView(
    Guid ChangeId, Guid CardId, CardEnd EndedFor, Guid SaleId, string Receipt, long Amount, string Currency, DateOnly On, DateTimeOffset At, string By)
{
    public static CardEndingView Of(CardEnding ending, ApiCall call) => new(
        ending.Change.Id, ending.Change.CardId, ending.Change.Kind == CardChangeKind.Voided ? CardEnd.Voided : CardEnd.Refunded, ending.Sale.Id,
        ending.Sale.Receipt, -ending.Sale.Price, call.Studio.Currency, ending.Sale.On, call.Timed(ending.Change.At), ending.Change.By);
}

/// <summary>The new card of an upgrade, with what it cost.</summary>
/// <param name="ListPrice">Minor units, as the two that follow.</param>
/// <param name="Credited">What the rest of the old card was worth.</param>
/// <param name="Paid">The difference.</param>
public sealed record UpgradeView(
    Guid CardId, string Number, Guid MemberId, Guid PlanId, string Receipt, long ListPrice, long Credited, long Paid, string Currency,
    DateOnly StartsOn, DateOnly EndsOn)
{
    public static UpgradeView Of(SoldCard sold, ApiCall call) => new(
        sold.Card.Id, sold.Card.Number, sold.Card.MemberId, sold.Card.PlanId, sold.Sale.Receipt, sold.Sale.ListPrice, sold.Sale.Credited, sold.Sale.Price,
        call.Studio.Currency, sold.Card.StartsOn, sold.Card.EndsOn);
}
