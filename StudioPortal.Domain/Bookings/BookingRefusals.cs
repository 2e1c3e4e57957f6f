using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Bookings;

public static class BookingRefusals
{
    public static readonly Refusal NotFound = new("booking-not-found", RefusalKind.NotFound);

    /// <summary>R056.</summary>
    public static readonly Refusal ClassFull = new("class-full", RefusalKind.Conflict);
    public static readonly Refusal AlreadyBooked = new("already-booked", RefusalKind.Conflict);
    public static readonly Refusal AlreadyCancelled = new("already-cancelled", RefusalKind.Conflict);
    public static readonly Refusal AlreadyCheckedIn = new("already-checked-in", RefusalKind.Conflict);

    /// <summary>Who pays is chosen only for a place that is booked and not used, missed or given back (I01).</summary>
    public static readonly Refusal PayerSettled = new("payer-settled", RefusalKind.Conflict);
    public static readonly Refusal BookingClosed = new("booking-closed", RefusalKind.Rule);

    /// <summary>The idempotency key was used before for something else.</summary>
    public static readonly Refusal KeyReused = new("idempotency-key-reused", RefusalKind.Rule);

    /// <summary>No rules of its own to withdraw (I02).</summary>
    public static readonly Refusal PolicyNotFound = new("policy-not-found", RefusalKind.NotFound);
    public static readonly Refusal PenaltyNotFound = new("penalty-not-found", RefusalKind.NotFound);

    /// <summary>Already applied or waived (I02).</summary>
    public static readonly Refusal PenaltyDecided = new("penalty-decided", RefusalKind.Conflict);
    public static readonly Refusal PenaltyNotDue = new("penalty-not-due", RefusalKind.Rule);

    /// <param name="opensOn">First studio day on which this class can be booked.</param>
    public static Refusal NotOpen(DateOnly opensOn) => new("booking-not-open", RefusalKind.Rule, opensOn);

    public static Refusal Overlapping(LocalName className, DateTime startsAt) =>
        new("overlapping-booking", RefusalKind.Conflict, className, startsAt);
}
