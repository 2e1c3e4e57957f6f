namespace StudioPortal.Domain.Cards;

/// <summary>What a card holds (R013). Stored by name; the order is that of <see cref="CardChoice"/>.</summary>
public enum CardKind
{
    /// <summary>月卡, 季卡, 年卡: as many classes as one likes until a day, within the limits of the plan.</summary>
    Period,

    /// <summary>私教课程包: a number of private lessons.</summary>
    PrivateLessons,

    /// <summary>次卡: a number of classes.</summary>
    Count,

    /// <summary>计时卡: minutes of classes.</summary>
    Minutes,

    /// <summary>储值卡: money, in minor units of the studio's currency, of which a class takes its fee.</summary>
    StoredValue,
}
