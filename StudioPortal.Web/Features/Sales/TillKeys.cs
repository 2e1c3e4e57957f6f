namespace StudioPortal.Web.Features.Sales;

/// <summary>What a key on the sale page means.</summary>
public enum TillKey
{
    Nothing,

    /// <summary>The plan with this number.</summary>
    Plan,

    /// <summary>The money is there.</summary>
    Take,

    /// <summary>No hand types so: what came is the number of a card or a code, and so was the digit before.</summary>
    Number,

    /// <summary>The number has ended with its Enter.</summary>
    Swiped,
}

/// <summary>
/// Tells a hand on the keys from a scanner or card reader, which is a keyboard that types fast and ends with Enter (decision 0012): a
/// card swiped over this page must not sell one. Keys that follow one another faster than a hand, or more of them without a pause than
/// anyone needs here, are a number and nothing else, and so is the Enter after them.
/// </summary>
public sealed class TillKeys
{
    /// <summary>Milliseconds between two keys that no hand gets below.</summary>
    public const double FasterThanAHand = 60;

    /// <summary>Milliseconds of silence after which a new turn begins.</summary>
    public const double Pause = 1000;

    /// <summary>More keys than this without a pause are a number, however slowly they come.</summary>
    public const int MostByHand = 3;

    double last = double.NegativeInfinity;
    int run;
    bool isNumber;

    /// <summary>Whether this key is the first of its turn.</summary>
    public bool IsFirst => run == 1;

    /// <param name="key">As the browser names it.</param>
    /// <param name="at">Milliseconds, by the browser's own clock.</param>
    public TillKey Press(string key, double at)
    {
        var gap = at - last;
        last = at;
        if (gap > Pause) (run, isNumber) = (0, false);
        if (key == "Enter") return Enter();
        run++;
        isNumber |= run > MostByHand || (run > 1 && gap < FasterThanAHand);
        return isNumber ? TillKey.Number : PlanOf(key) is null ? TillKey.Nothing : TillKey.Plan;
    }

    /// <summary>The number of a plan that this key stands for: 1 to 9.</summary>
    public static int? PlanOf(string key) => key is [>= '1' and <= '9'] ? key[0] - '0' : null;

    /// <summary>Some readers send Enter twice, so a number is over only with a pause.</summary>
    TillKey Enter()
    {
        if (isNumber) return TillKey.Swiped;
        run = 0;
        return TillKey.Take;
    }
}
