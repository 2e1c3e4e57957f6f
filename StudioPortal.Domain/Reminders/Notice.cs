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

    public void Read(DateTime now) => ReadAt ??= now;
}
