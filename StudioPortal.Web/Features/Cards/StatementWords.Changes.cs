using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Cards;

/// <summary>What was done to the card, the money in it, and its lots.</summary>
public sealed partial class StatementWords
{
    public string LotName(CardLot lot) => text[$"Lot.{lot.Kind}"];

    /// <summary>Such as "5 of 30 left, 2 held".</summary>
    public string LotLeft(CardLot lot, CardKind kind) => lot.Held == 0
        ? text["Lot.Of", Figure(kind, lot.Left), Figure(kind, lot.Granted)]
        : text["Lot.OfHeld", Figure(kind, lot.Left), Figure(kind, lot.Granted), Figure(kind, lot.Held)];

    StatementRow Row(ChangeOfCard one)
    {
        var change = one.Change;
        var tag = change.IsUndone ? text["Undone"].Value : null;
        return new(change.Id, change.At, What(one), tag, [.. Facts(one)], Line: null);
    }

    StatementRow Row(LetOff one) => new(
        one.Id, one.At, text[one.Kind == LapseKind.NoShow ? "LetOff.NoShow" : "LetOff.Late", ClassName(one.Class)], Tag: null,
        [one.Reason, ClassTime(one.Class), .. Guest(one.Class), text["By", Who(one.By, null), Calendar.Time(one.At)]], Line: null);

    string What(ChangeOfCard one)
    {
        var change = one.Change;
        var key = $"Change.{change.Kind}";
        return change.Kind switch
        {
            CardChangeKind.Frozen => text[key, change.FromOn?.Short() ?? "", change.ToOn?.Short() ?? ""],
            CardChangeKind.Extended => text[key, change.EndsOn?.Long() ?? ""],
            CardChangeKind.Transferred or CardChangeKind.Shared or CardChangeKind.Unshared => text[key, one.OtherMember ?? ""],
            CardChangeKind.Renumbered => text[key, change.NewNumber ?? ""],
            CardChangeKind.Upgraded => text[key, one.OtherCard is { } other ? Name(other) : ""],
            _ => text[key],
        };
    }

    IEnumerable<string> Facts(ChangeOfCard one)
    {
        var change = one.Change;
        if (change.Reason is { } reason) yield return reason;
        if (change is { EndsOn: { } last, EndedOn: { } before } && last != before) yield return text["Fact.ValidTo", last.Long(), before.Long()];
        if (change.OldNumber is { } number) yield return text["Fact.OldNumber", number];
        foreach (var fact in Paid(one.Sale)) yield return fact;
        yield return text["By", Who(change.By, change.Device), Calendar.Time(change.At)];
        if (change.UndoneAt is { } undone) yield return text["Fact.UndoneBy", Who(change.UndoneBy ?? "", null), Moment(undone)];
    }

    /// <summary>What a sale took or gave back, by what, and its receipt (R050).</summary>
    IEnumerable<string> Paid(Sale? sale)
    {
        if (sale is null) yield break;
        var price = Money.Format(Math.Abs(sale.Price), Currency);
        yield return sale.Kind switch
        {
            SaleKind.Fee => text["Fee", price, sale.Receipt],
            SaleKind.Refund => text["PaidBack", price, Tenders(sale), sale.Receipt],
            _ when sale.Price == 0 => text["Sold.Free", sale.Receipt],
            _ => text["Sold", price, Tenders(sale), sale.Receipt],
        };
        if (sale.Credited > 0) yield return text["Credited", Money.Format(sale.Credited, Currency)];
    }

    string Tenders(Sale sale) => sale.Payments.Where(one => one.Amount != 0).Select(Tender).Distinct().ToList() switch
    {
        [] => text["Tender.Other"],
        [var one] => one,
        [var one, var other] => text["List.Two", one, other],
        _ => text["Tender.Mixed"],
    };

    string Tender(SalePayment payment) =>
        payment is { Tender: Domain.Cards.Tender.Other, Note: { } note } ? note : text[$"Tender.{payment.Tender}"];
}
