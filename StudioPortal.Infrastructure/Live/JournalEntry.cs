using StudioPortal.Domain.Shared;

namespace StudioPortal.Infrastructure.Live;

/// <summary>
/// One line of news, written in the same transaction as the change (see docs/decisions on the journal). Never updated; read by
/// the boards, the feed of the attendance screen and whoever asks what happened.
/// </summary>
public sealed class JournalEntry
{
    public long Id { get; private set; }
    public DateTime At { get; private set; }
    public EventKind Kind { get; private set; }
    public Guid SubjectId { get; private set; }
    public Guid? SessionId { get; private set; }
    public DateOnly? Day { get; private set; }
    public Guid? MemberId { get; private set; }
    public Guid? CardId { get; private set; }
    public Guid? AccountId { get; private set; }
    public string By { get; private set; } = "";
    public string? Device { get; private set; }

    public static JournalEntry Of(StudioEvent happened, Actor by, DateTime now) => new()
    {
        At = now, Kind = happened.Kind, SubjectId = happened.SubjectId, SessionId = happened.SessionId, Day = happened.Day,
        MemberId = happened.MemberId, CardId = happened.CardId, AccountId = by.AccountId, By = by.Name, Device = by.Device,
    };
}
