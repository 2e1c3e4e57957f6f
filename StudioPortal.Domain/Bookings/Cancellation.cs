using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Bookings;

/// <summary>That a booking was given back: who, when, how late, and what became of the credit (I02).</summary>
public sealed class Cancellation
{
    Cancellation() { }

    public Cancellation(Booking booking, bool isLate, bool creditReturned, Actor by, DateTime now, Penalty? penalty = null)
    {
        Penalty = penalty;
        (BookingId, IsLate, CreditReturned) = (booking.Id, isLate, creditReturned);
        (At, By, Device) = (now, by.Name, by.Device);
    }

    public Guid BookingId { get; private set; }

    public bool IsLate { get; private set; }

    public bool CreditReturned { get; private set; }

    /// <summary>What it costs, when it was just made too late; stored beside it.</summary>
    public Penalty? Penalty { get; }

    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    public string? Device { get; private set; }
}
