namespace StudioPortal.Domain.Cards;

/// <summary>How credits came onto a card. Stored by name.</summary>
public enum LotKind
{
    Paid,

    /// <summary>赠送.</summary>
    Gift,

    /// <summary>补偿.</summary>
    Compensation,

    /// <summary>Brought along from another card (转入).</summary>
    CarriedOver,
}

/// <summary>
/// Credits that came onto a card together and expire together. <see cref="Left"/> is the sum of the ledger lines that name it;
/// 0 ≤ Held ≤ Left, also by check constraint.
/// </summary>
public sealed class CardLot
{
    CardLot() { }

    internal CardLot(Guid id, Guid cardId, int number, LotKind kind, int granted, long value, DateOnly? expiresOn) =>
        (Id, CardId, Number, Kind, Granted, Value, ExpiresOn) = (id, cardId, number, kind, granted, value, expiresOn);

    public Guid Id { get; private set; }

    public Guid CardId { get; private set; }

    /// <summary>1 for the first of the card.</summary>
    public int Number { get; private set; }

    public LotKind Kind { get; private set; }

    public int Granted { get; private set; }

    public int Left { get; internal set; }

    /// <summary>Of those left, reserved by bookings.</summary>
    public int Held { get; internal set; }

    /// <summary>What was paid for all of them, in minor units; 0 for gifts and compensation.</summary>
    public long Value { get; private set; }

    /// <summary>Last day on which they can be used; null for as long as the card is valid.</summary>
    public DateOnly? ExpiresOn { get; internal set; }

    public int Free => Left - Held;

    /// <summary>What one credit is worth, in minor units, rounded down.</summary>
    public long UnitValue => Granted == 0 ? 0 : Value / Granted;

    /// <summary>Nobody paid for it; carried over it is still a gift.</summary>
    public bool IsGiven => Kind is LotKind.Gift or LotKind.Compensation || (Kind == LotKind.CarriedOver && Value == 0);
}

/// <summary>Credits of one lot that a booking keeps reserved.</summary>
public sealed class Hold
{
    Hold() { }

    internal Hold(Guid bookingId, Guid lotId, int credits) => (BookingId, LotId, Credits) = (bookingId, lotId, credits);

    public Guid BookingId { get; private set; }

    public Guid LotId { get; private set; }

    public int Credits { get; private set; }
}
