using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Sales;

/// <summary>How the money comes; several ways together are a split.</summary>
public enum TenderChoice
{
    WeChatPay,
    Alipay,
    BankCard,
    Cash,
    Transfer,
    Split,
}

/// <summary>One part of a price that is paid in several ways, as it is typed.</summary>
public sealed class SplitPart(Tender tender)
{
    public Tender Tender { get; set; } = tender;

    public string Amount { get; set; } = "";

    public string Reference { get; set; } = "";
}

/// <summary>A sale while it is put together. It keeps what was typed, whatever the answer.</summary>
public sealed class SellForm(string currency, DateOnly today)
{
    /// <summary>As many ways as there are tenders.</summary>
    public const int MostParts = 5;

    readonly FormFaults _none = new();
    DateOnly? _startsOn;

    public OfferedPlan? Plan { get; private set; }

    public TenderChoice Tender { get; set; }

    public string Reference { get; set; } = "";

    public List<SplitPart> Parts { get; } = [];

    /// <summary>Whether another price than the plan's was agreed on.</summary>
    public bool IsAgreed { get; set; }

    public string Agreed { get; set; } = "";

    public string Reason { get; set; } = "";

    public DateOnly StartsOn { get => _startsOn ?? today; set => _startsOn = value; }

    /// <summary>The older card that is carried over; null for none.</summary>
    public Card? Old { get; set; }

    public long ListPrice => Plan?.Terms.Price ?? 0;

    /// <summary>What is to be paid, in minor units; null when what was typed is no amount.</summary>
    public long? Price => IsAgreed ? Money.Read(Agreed, currency) : ListPrice;

    public long Discount => ListPrice - (Price ?? ListPrice);

    /// <summary>A plan that begins with its first use has no first day to choose.</summary>
    public bool MayChooseStart => Plan is { Terms.Starts: CardStart.OnSale };

    /// <summary>What the parts leave open, in minor units; below zero when they are too much.</summary>
    public long Missing => (Price ?? 0) - Parts.Sum(part => Read(part) ?? 0);

    /// <summary>Older cards whose free credits the chosen plan could take over.</summary>
    public IReadOnlyList<Card> Among(IReadOnlyList<Card> cards) => Plan is not { Terms: { Kind: not CardKind.Period } terms }
        ? []
        : [.. cards.Where(card => card.Kind == terms.Kind && card.CarriableOn(today) > 0)];

    /// <summary>A renewal takes along what is left of the card before; another plan only when asked to.</summary>
    /// <param name="cards">All of the member's.</param>
    public void Choose(OfferedPlan? plan, IReadOnlyList<Card> cards)
    {
        if (plan?.Terms.Id == Plan?.Terms.Id) return;
        (Plan, Agreed, IsAgreed, Reason) = (plan, "", false, "");
        Old = Among(cards).FirstOrDefault(card => card.PlanId == plan?.Id);
    }

    /// <summary>The cards changed meanwhile: what is carried over stays what it was, if there is still something to carry.</summary>
    public void Renew(IReadOnlyList<Card> cards) => Old = Among(cards).FirstOrDefault(card => card.Id == Old?.Id);

    public void Pay(TenderChoice choice)
    {
        if (choice == TenderChoice.Split && Parts.Count == 0)
            Parts.AddRange([new(Tender == TenderChoice.Split ? Domain.Cards.Tender.WeChatPay : Of(Tender)), new(Domain.Cards.Tender.Cash)]);
        Tender = choice;
    }

    /// <summary>The part takes whatever the others leave open.</summary>
    public void Fill(SplitPart part) =>
        part.Amount = Money.Plain(Math.Max(0, Missing + (Read(part) ?? 0)), currency);

    /// <summary>All that keeps it from being sold, by field.</summary>
    public FormFaults Faults() => Plan is null
        ? _none
        : new FormFaults()
            .Need("price", Price is >= 0 and <= PlanDetails.MaximumPrice, "Fault.Price")
            .Need("reason", !IsAgreed || Price == ListPrice || Domain.Shared.Text.IsShort(Reason), "Fault.Reason")
            .Need("split", Tender != TenderChoice.Split || Parts.All(part => Read(part) is >= 0), "Fault.Part")
            .Need("split", Tender != TenderChoice.Split || Missing == 0, "Fault.Split");

    public IReadOnlyList<Payment> Payments => Tender == TenderChoice.Split
        ? [.. Parts.Where(part => Read(part) is not 0).Select(part => new Payment(part.Tender, Read(part) ?? 0, Domain.Shared.Text.OrNull(part.Reference)))]
        : [new(Of(Tender), Price ?? 0, Domain.Shared.Text.OrNull(Reference))];

    public SellCardRequest Request(Guid memberId) => new(
        memberId, Plan!.Id, Payments, IsAgreed ? Price : null, Domain.Shared.Text.OrNull(Reason), MayChooseStart ? StartsOn : null, CarryOverFrom: Old?.Id);

    /// <summary>An empty field is nothing; null when it holds something that is no amount.</summary>
    long? Read(SplitPart part) => string.IsNullOrWhiteSpace(part.Amount) ? 0 : Money.Read(part.Amount, currency);

    static Tender Of(TenderChoice choice) => Enum.Parse<Tender>(choice.ToString());
}
