using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>Why a card cannot be changed as asked (I04).</summary>
public static class ChangeRefusals
{
    public static readonly Refusal NotFound = new("change-not-found", RefusalKind.NotFound);
    public static readonly Refusal Undone = new("change-undone", RefusalKind.Conflict);

    /// <summary>Only who could have made it takes it back.</summary>
    public static readonly Refusal NotAllowed = new("change-not-allowed", RefusalKind.Forbidden);

    /// <summary>It has no reverse.</summary>
    public static readonly Refusal Final = new("change-final", RefusalKind.Rule);

    /// <summary>A later change stands on it and goes first.</summary>
    public static readonly Refusal NotLast = new("change-not-last", RefusalKind.Conflict);

    /// <summary>Refunded, upgraded or its sale taken back.</summary>
    public static readonly Refusal Ended = new("card-ended", RefusalKind.Rule);
    public static readonly Refusal Unopened = new("card-unopened", RefusalKind.Rule);
    public static readonly Refusal ExtensionOutOfRange = new("extension-out-of-range", RefusalKind.Rule);
    public static readonly Refusal FreezeBackwards = new("freeze-backwards", RefusalKind.Rule);
    public static readonly Refusal FreezeInPast = new("freeze-in-past", RefusalKind.Rule);
    public static readonly Refusal FreezeNotOffered = new("freeze-not-offered", RefusalKind.Rule);
    public static readonly Refusal FreezeOver = new("freeze-over", RefusalKind.Rule);
    public static readonly Refusal TransferToSelf = new("transfer-to-self", RefusalKind.Rule);
    public static readonly Refusal NotShareable = new("card-not-shareable", RefusalKind.Rule);
    public static readonly Refusal ShareWithSelf = new("share-with-self", RefusalKind.Rule);
    public static readonly Refusal AlreadyShared = new("already-shared", RefusalKind.Conflict);
    public static readonly Refusal NotShared = new("not-shared", RefusalKind.Conflict);
    public static readonly Refusal NumberInvalid = new("card-number-invalid", RefusalKind.Rule);

    /// <summary>Another card has or had it.</summary>
    public static readonly Refusal NumberTaken = new("card-number-taken", RefusalKind.Conflict);
    public static readonly Refusal PeriodHasNoCredits = new("period-card-has-no-credits", RefusalKind.Rule);
    public static readonly Refusal ExpiryInPast = new("expiry-in-past", RefusalKind.Rule);
    public static readonly Refusal CreditsUsed = new("credits-used", RefusalKind.Conflict);
    public static readonly Refusal LineNotFound = new("line-not-found", RefusalKind.NotFound);
    public static readonly Refusal LineTakenBack = new("line-taken-back", RefusalKind.Conflict);
    public static readonly Refusal LineFinal = new("line-final", RefusalKind.Rule);
    public static readonly Refusal CheckInStands = new("check-in-stands", RefusalKind.Rule);
    public static readonly Refusal ExtendInstead = new("extend-instead", RefusalKind.Rule);

    /// <summary>Its last day is past.</summary>
    public static Refusal Over(DateOnly endedOn) => new("card-over", RefusalKind.Rule, endedOn);

    /// <param name="endsOn">The last day it has already.</param>
    public static Refusal ExtensionTooShort(DateOnly endsOn) => new("extension-too-short", RefusalKind.Rule, endsOn);

    public static Refusal FreezeOutsideValidity(DateOnly startsOn, DateOnly endsOn) => new("freeze-outside-validity", RefusalKind.Rule, startsOn, endsOn);

    public static Refusal FreezeTooLong(int days) => new("freeze-too-long", RefusalKind.Rule, days);

    public static Refusal AlreadyFrozen(DateOnly from, DateOnly to) => new("already-frozen", RefusalKind.Conflict, from, to);

    /// <param name="freezes">As many as the plan has.</param>
    public static Refusal FreezesUsedUp(int freezes) => new("freezes-used-up", RefusalKind.Rule, freezes);

    /// <param name="left">Days of freezing that the plan still has.</param>
    public static Refusal FreezeDaysUsedUp(int left) => new("freeze-days-used-up", RefusalKind.Rule, left);

    public static Refusal FreezeHasBookings(IReadOnlyList<NamedClass> classes) => new("freeze-has-bookings", RefusalKind.Conflict, classes);

    public static Refusal HasBookings(IReadOnlyList<NamedClass> classes) => new("card-has-bookings", RefusalKind.Conflict, classes);

    public static Refusal InUse(IReadOnlyList<NamedClass> classes) => new("change-in-use", RefusalKind.Conflict, classes);

    public static Refusal ShareFull(int sharers) => new("share-full", RefusalKind.Rule, sharers);
}
