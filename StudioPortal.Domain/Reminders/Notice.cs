namespace StudioPortal.Domain.Reminders;

/// <summary>What a member is told about. Stored by name.</summary>
public enum NoticeKind
{
    /// <summary>R057.</summary>
    BookingMade,
    MovedUp,
    ClassMoved,
    ClassSubstituted,
    ClassCancelled,

    /// <summary>A late cancellation or no-show was recorded and waits a day for review (I02); the subject is the penalty.</summary>
    PenaltyWaiting,

    /// <summary>It was let off.</summary>
    PenaltyWaived,

    /// <summary>What it costs was taken.</summary>
    PenaltyApplied,

    /// <summary>Its fee could not be taken yet; said once.</summary>
    PenaltyUncollected,

    /// <summary>With it, bookings are stopped for some days.</summary>
    BookingsStopped,

    /// <summary>One of the lapses was let off, so that bookings are taken again.</summary>
    BookingsResumed,
}

/// <summary>
/// Something a member is told, written in the same save as its cause, once per occasion (unique key). It stands on the member's
/// own page; other channels drain the same rows.
/// </summary>
public sealed class Notice
{
    Notice() { }

    /// <param name="occasion">What makes it unique: the kind, the subject and, for changes, the version of the class.</param>
    public Notice(Guid id, NoticeKind kind, Guid memberId, Guid sessionId, string occasion, DateTime now, DateTime? startedAt = null) =>
        (Id, Kind, MemberId, SessionId, Occasion, At, StartedAt) =
        (id, kind, memberId, sessionId, $"{kind}:{occasion}:{memberId:N}", now, startedAt);

    public Guid Id { get; private set; }
    public NoticeKind Kind { get; private set; }
    public Guid MemberId { get; private set; }
    public Guid SessionId { get; private set; }
    public string Occasion { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>When the class was to start before it moved.</summary>
    public DateTime? StartedAt { get; private set; }

    public DateTime? ReadAt { get; private set; }

    /// <summary>What it is about, where the occasion is a single thing, such as a penalty.</summary>
    public Guid? SubjectId => Occasion.Split(':') is [_, var subject, _] && Guid.TryParse(subject, out var id) ? id : null;

    public void Read(DateTime now) => ReadAt ??= now;
}
