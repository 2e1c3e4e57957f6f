using StudioPortal.Domain.Bookings;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Settings;

/// <summary>The rules for cancelling and staying away as they are being typed (I02).</summary>
sealed class CancellingForm(string currency)
{
    const int Week = 10080;

    public string FreeMinutes { get; set; } = "";
    public ConsequenceForm Late { get; } = new(currency);
    public ConsequenceForm NoShow { get; } = new(currency);

    public CancellationTerms Terms => new(Typed.Number(FreeMinutes) ?? -1, Late.Consequence, NoShow.Consequence);

    public static CancellingForm Of(CancellationTerms terms, string currency)
    {
        var form = new CancellingForm(currency) { FreeMinutes = Typed.Of(terms.FreeMinutes) };
        form.Late.Fill(terms.Late);
        form.NoShow.Fill(terms.NoShow);
        return form;
    }

    public FormFaults Check()
    {
        var faults = new FormFaults().Need(nameof(FreeMinutes), Typed.IsWithin(FreeMinutes, 0, Week), "Fault.Free");
        Late.Check(faults, nameof(Late));
        NoShow.Check(faults, nameof(NoShow));
        return faults;
    }
}

/// <summary>What follows a lapse as it is being typed.</summary>
public sealed class ConsequenceForm(string currency)
{
    const long MostFee = 1_000_000_00;

    public string Cost { get; set; } = nameof(PenaltyCost.Nothing);
    public string Fee { get; set; } = "";
    public bool Blocks { get; set; }
    public string After { get; set; } = "3";
    public string Within { get; set; } = "30";
    public string Days { get; set; } = "7";

    public bool IsFee => Cost == nameof(PenaltyCost.Fee);

    /// <summary>Unsound while something typed is wrong.</summary>
    public Consequence Consequence => new(
        Enum.Parse<PenaltyCost>(Cost), IsFee ? Amount ?? -1 : 0, Blocks ? Typed.Number(After) ?? 0 : null,
        Blocks ? Typed.Number(Within) ?? 0 : 30, Blocks ? Typed.Number(Days) ?? 0 : 7);

    long? Amount => Money.Read(Fee, currency);

    public void Fill(Consequence follows)
    {
        (Cost, Fee) = (follows.Cost.ToString(), follows.Fee > 0 ? Money.Plain(follows.Fee, currency) : "");
        Blocks = follows.BlockAfter is not null;
        if (follows.BlockAfter is { } times) (After, Within, Days) = (Typed.Of(times), Typed.Of(follows.WithinDays), Typed.Of(follows.BlockDays));
    }

    /// <param name="name">Of this lapse; the faults of its fields begin with it.</param>
    internal void Check(FormFaults faults, string name) => faults
        .Need(name + nameof(Fee), !IsFee || Amount is >= 1 and <= MostFee, "Fault.Fee")
        .Need(name + nameof(After), !Blocks || Typed.IsWithin(After, 1, 20), "Fault.Times")
        .Need(name + nameof(Within), !Blocks || Typed.IsWithin(Within, 1, 365), "Fault.Days")
        .Need(name + nameof(Days), !Blocks || Typed.IsWithin(Days, 1, 365), "Fault.Days");
}
