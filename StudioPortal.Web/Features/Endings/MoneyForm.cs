using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Endings;

/// <summary>How an amount that is known changes hands: by one tender, or part of it by another.</summary>
public sealed class MoneyForm(Tender usual)
{
    public Tender Tender { get; set; } = usual;

    public string Reference { get; set; } = "";

    public bool IsSplit { get; set; }

    public Tender OtherTender { get; set; } = usual == Tender.Cash ? Tender.WeChatPay : Tender.Cash;

    public string OtherAmount { get; set; } = "";

    public string OtherReference { get; set; } = "";

    /// <summary>Minor units of the other part; null when it is not read, or not between nothing and all of it.</summary>
    public long? Other(long due, string currency) => Money.Read(OtherAmount, currency) is { } part && part > 0 && part < due ? part : null;

    /// <summary>Null when the other part is not an amount; none when there is nothing to pay.</summary>
    public IReadOnlyList<Payment>? Payments(long due, string currency)
    {
        if (due == 0) return [];
        if (!IsSplit) return [new(Tender, due, Text.OrNull(Reference))];
        return Other(due, currency) is { } part
            ? [new(Tender, due - part, Text.OrNull(Reference)), new(OtherTender, part, Text.OrNull(OtherReference))]
            : null;
    }
}
