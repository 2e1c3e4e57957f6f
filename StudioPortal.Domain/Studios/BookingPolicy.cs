namespace StudioPortal.Domain.Studios;

/// <summary>
/// The studio's rules for booking and checking in (R054); what cancelling costs has rules of its own, with versions. Minutes and days
/// count from the start of the class unless said otherwise.
/// </summary>
public sealed record BookingPolicy
{
    /// <summary>How many days ahead, in studio days, a class can be booked. 0 to 365.</summary>
    public int OpensDaysAhead { get; init; } = 14;

    /// <summary>Minutes before the start after which nobody can book any more. 0 to 1,440.</summary>
    public int ClosesMinutesBefore { get; init; }

    /// <summary>Minutes before the start after which nobody is moved up from the waitlist. 0 to 1,440.</summary>
    public int WaitlistClosesMinutesBefore { get; init; }

    /// <summary>Minutes after the end of a class before those who did not come are marked. 0 to 1,440.</summary>
    public int NoShowAfterMinutes { get; init; } = 15;

    /// <summary>Whether gifts and compensation are used before what was paid, of what expires on the same day (I01).</summary>
    public bool GivenCreditsFirst { get; init; }

    /// <summary>Whether every number is inside its range.</summary>
    public bool IsSound =>
        OpensDaysAhead is >= 0 and <= 365
        && ClosesMinutesBefore is >= 0 and <= 1440
        && WaitlistClosesMinutesBefore is >= 0 and <= 1440
        && NoShowAfterMinutes is >= 0 and <= 1440;
}
