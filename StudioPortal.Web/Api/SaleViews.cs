using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Api;

/// <param name="Price">What was paid, in minor units; negative when given back.</param>
/// <param name="ListPrice">Of the plan, in minor units.</param>
/// <param name="Credited">Taken off for a card given in exchange, in minor units.</param>
/// <param name="Reason">Why another price was agreed on, or why money was given back.</param>
/// <param name="Date">The studio day whose takings it belongs to.</param>
/// <param name="Reverses">The sale this one takes back.</param>
public sealed record SaleView(
    Guid Id, string Receipt, SaleKind Kind, DateOnly Date, DateTimeOffset At, string By, string? Device, Guid MemberId, string MemberName,
    Guid CardId, string CardNumber, string Plan, long ListPrice, long Credited, long Price, string Currency, string? Reason,
    IReadOnlyList<SalePaymentView> Payments, Guid? Reverses)
{
    public static SaleView Of(SaleRow row, ApiCall call) => Of(row.Sale, row.MemberName, row.CardNumber, call.Named(row.Plan), call);

    public static SaleView Of(Receipt receipt, ApiCall call) => Of(
        receipt.Sale, receipt.Member.Name, receipt.Card.Number,
        call.Named(new Domain.Shared.LocalName(receipt.Card.PlanName, receipt.Card.PlanNameInEnglish)), call);

    static SaleView Of(Sale sale, string member, string card, string plan, ApiCall call) => new(
        sale.Id, sale.Receipt, sale.Kind, sale.On, call.Timed(sale.At), sale.By, sale.Device, sale.MemberId, member, sale.CardId, card, plan,
        sale.ListPrice, sale.Credited, sale.Price, call.Studio.Currency, sale.Reason,
        [.. sale.Payments.OrderBy(one => one.Number).Select(one => new SalePaymentView(one.Tender, one.Amount, one.Reference, one.Note))], sale.ReversesId);
}

/// <param name="Amount">Minor units; negative when given back.</param>
/// <param name="Note">The tender in the studio's words, where it is another.</param>
public sealed record SalePaymentView(Tender Tender, long Amount, string? Reference, string? Note);

/// <summary>A day's money in minor units; what was given back is taken off.</summary>
/// <param name="Sales">How many sales, fees and refunds.</param>
/// <param name="Closing">Null while the day is open.</param>
public sealed record TakingsView(
    DateOnly Date, string Currency, long Total, int Sales, IReadOnlyList<TenderSum> ByTender, IReadOnlyList<PersonSum> ByPerson, ClosingView? Closing)
{
    public static TakingsView Of(TakingsDay day, ApiCall call) => new(
        day.Takings.On, call.Studio.Currency, day.Takings.Total, day.Rows.Count, day.Takings.ByTender, day.Takings.ByPerson,
        day.Closing is { } closing ? ClosingView.Of(closing, call) : null);
}

/// <summary>That a day was counted and closed.</summary>
/// <param name="Difference">More (positive) or less than there should be, in minor units.</param>
/// <param name="Note">Why something differs.</param>
public sealed record ClosingView(DateTimeOffset At, string By, string? Note, long Difference, IReadOnlyList<TenderCount> Counts)
{
    public static ClosingView Of(TakingsClosing closing, ApiCall call) =>
        new(call.Timed(closing.At), closing.By, closing.Note, closing.Difference, closing.Counts);
}

/// <param name="Tender">One of <c>cash</c>, <c>bankCard</c>, <c>weChatPay</c>, <c>alipay</c>, <c>transfer</c>, <c>other</c>.</param>
/// <param name="Counted">Minor units.</param>
/// <param name="Expected">What the caller believes should be there; refused with <c>changed-meanwhile</c> when it is no longer so. May be left out.</param>
public sealed record NewTenderCount(string? Tender, long? Counted, long? Expected);

/// <param name="Counts">One for each tender of the day.</param>
/// <param name="Note">Needed where something differs.</param>
public sealed record NewClosing(IReadOnlyList<NewTenderCount?>? Counts, string? Note);
