using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>How money changes hands (R050). Stored by name.</summary>
public enum Tender
{
    Cash,

    /// <summary>刷卡.</summary>
    BankCard,
    WeChatPay,
    Alipay,

    /// <summary>转账.</summary>
    Transfer,

    /// <summary>In the studio's words, see <see cref="Payment.Note"/>.</summary>
    Other,
}

/// <summary>One part of what was taken for a sale (R050): recorded, not collected, by the product.</summary>
/// <param name="Amount">Minor units of the studio's currency.</param>
/// <param name="Reference">The number on the slip or in the app.</param>
/// <param name="Note">The tender in the studio's words, where it is another.</param>
public sealed record Payment(Tender Tender, long Amount, string? Reference = null, string? Note = null)
{
    public bool IsSound =>
        Amount is >= 0 and <= PlanDetails.MaximumPrice && Enum.IsDefined(Tender) && Text.IsShortOrNone(Reference) && Text.IsShortOrNone(Note);
}

/// <summary>What a sale was of. Stored by name.</summary>
public enum SaleKind
{
    Card,

    /// <summary>A fee for a change of a card.</summary>
    Fee,

    /// <summary>Money given back; its payments are negative.</summary>
    Refund,
}

/// <summary>What was agreed on for a card.</summary>
/// <param name="ListPrice">Of the plan, in minor units.</param>
/// <param name="Credited">Taken off for a card given in exchange, in minor units.</param>
/// <param name="Agreed">What is to be paid; null for the list price less what is credited.</param>
/// <param name="Reason">Why another price was agreed on.</param>
public sealed record Pricing(long ListPrice, long Credited = 0, long? Agreed = null, string? Reason = null)
{
    public long Price => Agreed ?? Usual;

    public long Usual => Math.Max(0, ListPrice - Credited);
}

/// <summary>
/// Money taken or given back, complete from the moment it stands here (R050–R052, R061): its payments add up to its price. Never
/// changed; taken back by another sale that names it.
/// </summary>
public sealed class Sale
{
    readonly List<SalePayment> _payments = [];

    Sale() { }

    public Guid Id { get; private set; }

    /// <summary>The number on the receipt, <c>2611-0093</c>: year, month and a running number; unique.</summary>
    public string Receipt { get; private set; } = "";

    public SaleKind Kind { get; private set; }

    public Guid MemberId { get; private set; }

    public Guid CardId { get; private set; }

    /// <summary>Minor units, as the three that follow.</summary>
    public long ListPrice { get; private set; }

    public long Credited { get; private set; }

    /// <summary>What was paid; negative when given back.</summary>
    public long Price { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>The studio day whose takings it belongs to.</summary>
    public DateOnly On { get; private set; }

    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    public string? Device { get; private set; }

    /// <summary>The sale this one takes back.</summary>
    public Guid? ReversesId { get; private set; }

    public IReadOnlyList<SalePayment> Payments => _payments;

    /// <summary>Whether these tenders and amounts, in this order, are what changed hands, whichever way it went.</summary>
    public bool IsPaidBy(IEnumerable<Payment> payments) => payments.Select(one => (one.Tender, one.Amount))
        .SequenceEqual(_payments.OrderBy(one => one.Number).Select(one => (one.Tender, Math.Abs(one.Amount))));

    /// <summary>
    /// A sale whose money is there. Refuses with <c>price-out-of-range</c>, <c>reason-missing</c> for an agreed price,
    /// <c>payment-invalid</c>, or <c>payment-incomplete</c> when the payments are not the price exactly.
    /// </summary>
    public static Outcome<Sale> Complete(
        Guid id, string receipt, SaleKind kind, Guid memberId, Guid cardId, Pricing pricing, IReadOnlyList<Payment> payments, DateOnly on, Actor by, DateTime now)
    {
        if (pricing.Price is < 0 or > PlanDetails.MaximumPrice) return CardRefusals.PriceOutOfRange;
        if (pricing.Price != pricing.Usual && !Text.IsShort(pricing.Reason)) return CardRefusals.ReasonMissing;
        if (payments.Any(one => !one.IsSound)) return CardRefusals.PaymentInvalid;
        if (payments.Sum(one => one.Amount) != pricing.Price) return CardRefusals.PaymentIncomplete;
        return Make(id, receipt, kind, memberId, cardId, pricing, payments, on, by, now);
    }

    /// <summary>Money given back for a card: the payments, as given, are taken off the day's takings.</summary>
    public static Outcome<Sale> GiveBack(
        Guid id, string receipt, Guid memberId, Guid cardId, IReadOnlyList<Payment> payments, string? reason, Guid? reverses, DateOnly on, Actor by, DateTime now)
    {
        if (payments.Any(one => !one.IsSound)) return CardRefusals.PaymentInvalid;
        Payment[] back = [.. payments.Select(one => one with { Amount = -one.Amount })];
        var sum = back.Sum(one => one.Amount);
        var sale = Make(id, receipt, SaleKind.Refund, memberId, cardId, new(sum, 0, sum, reason), back, on, by, now);
        sale.ReversesId = reverses;
        return sale;
    }

    /// <summary>
    /// Whether the card it gave can be taken back with it: <c>sale-not-voidable</c> for a refund, a fee, an upgrade or a sale that was
    /// taken back once already, <c>takings-closed</c>, or null.
    /// </summary>
    /// <param name="wasTakenBack">Whether another sale names this one.</param>
    /// <param name="isUpgrade">Whether another card was credited; then the upgrade is undone.</param>
    /// <param name="isClosed">Whether the takings of its day are closed.</param>
    public Refusal? RefuseVoid(bool wasTakenBack, bool isUpgrade, bool isClosed)
    {
        if (Kind != SaleKind.Card || wasTakenBack || isUpgrade) return EndingRefusals.SaleNotVoidable;
        return isClosed ? CardRefusals.TakingsClosed : null;
    }

    /// <summary>The sale that takes this one back: each payment goes the other way, in its own tender.</summary>
    public Sale TakeBack(Guid id, string receipt, string? reason, DateOnly on, Actor by, DateTime now)
    {
        Payment[] back = [.. _payments.OrderBy(one => one.Number).Select(one => new Payment(one.Tender, -one.Amount, one.Reference, one.Note))];
        var sale = Make(id, receipt, SaleKind.Refund, MemberId, CardId, new(-Price, 0, -Price, reason), back, on, by, now);
        sale.ReversesId = Id;
        return sale;
    }

    static Sale Make(
        Guid id, string receipt, SaleKind kind, Guid memberId, Guid cardId, Pricing pricing, IReadOnlyList<Payment> payments, DateOnly on, Actor by, DateTime now)
    {
        var sale = new Sale
        {
            Id = id, Receipt = receipt, Kind = kind, MemberId = memberId, CardId = cardId, ListPrice = pricing.ListPrice,
            Credited = pricing.Credited, Price = pricing.Price, Reason = Text.OrNull(pricing.Reason), On = on, At = now, By = by.Name, Device = by.Device,
        };
        sale._payments.AddRange(payments.Select((one, index) => new SalePayment(id, index + 1, one)));
        return sale;
    }
}

/// <summary>One tender of a sale.</summary>
public sealed class SalePayment
{
    SalePayment() { }

    internal SalePayment(Guid saleId, int number, Payment payment) =>
        (SaleId, Number, Tender, Amount, Reference, Note) =
        (saleId, number, payment.Tender, payment.Amount, Text.OrNull(payment.Reference), Text.OrNull(payment.Note));

    public Guid SaleId { get; private set; }

    public int Number { get; private set; }

    public Tender Tender { get; private set; }

    /// <summary>Minor units; negative when given back.</summary>
    public long Amount { get; private set; }

    public string? Reference { get; private set; }

    public string? Note { get; private set; }
}
