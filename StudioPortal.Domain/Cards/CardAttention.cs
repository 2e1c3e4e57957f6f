namespace StudioPortal.Domain.Cards;

/// <summary>Why a card is brought up (I05).</summary>
public enum AttentionKind
{
    /// <summary>It, or some of its credits, expires soon.</summary>
    Ending,

    /// <summary>Few classes, minutes or little money is left.</summary>
    FewLeft,

    /// <summary>A valid card whose holder has not come for long and has nothing booked.</summary>
    Unseen,
}

/// <summary>From when on a card is brought up (I05): the limits of the lists and of the reminders that follow them.</summary>
public static class CardAttention
{
    /// <summary>Days before the last day.</summary>
    public const int EndingDays = 30;

    /// <summary>Classes or private lessons.</summary>
    public const int FewClasses = 2;

    /// <summary>Minutes: two hours.</summary>
    public const int FewMinutes = 120;

    /// <summary>Of stored value, one part in so many of what was paid for it.</summary>
    public const int FewPart = 10;

    /// <summary>Days without a visit that can be asked for, the fewest first.</summary>
    public static readonly IReadOnlyList<int> UnseenDays = [14, 30, 60];
}
