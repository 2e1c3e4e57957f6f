namespace StudioPortal.Domain.Shared;

/// <summary>What happened. Stored by name in the journal, so a name once used stays.</summary>
public enum EventKind
{
    BookingMade,
    WaitlistJoined,
    WaitlistPromoted,
    BookingCancelled,
    BookingCancelledLate,
    PayerChanged,
    CheckedIn,
    CheckInUndone,
    WalkedIn,
    NoShowMarked,
    SessionOpened,
    SessionChanged,
    SessionMoved,
    SessionSubstituted,
    SessionCancelled,
    MemberRegistered,
    MemberChanged,
    CardIssued,
    CardChanged,
    PenaltyChanged,
    PolicyChanged,
    TakingsClosed,
    CatalogueChanged,
    ScheduleChanged,
    StudioChanged,
}

/// <summary>News: that something changed and about whom, never the data itself; screens look again.</summary>
public sealed record StudioEvent(
    EventKind Kind,
    Guid SubjectId,
    Guid? SessionId = null,
    DateOnly? Day = null,
    Guid? MemberId = null,
    Guid? CardId = null);
