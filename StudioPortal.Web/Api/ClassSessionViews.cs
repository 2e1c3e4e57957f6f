using System.Globalization;
using System.Text.Json.Serialization;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Api;

public enum SessionState
{
    Scheduled,
    Running,
    Ended,
    Cancelled,
}

/// <summary>One class of a day, without a name of a member.</summary>
public sealed record ClassSessionView(
    Guid Id, DateOnly Date, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string ClassName, string? Teacher, Guid? TeacherId,
    string? SubstituteFor, string Room, Guid RoomId, int Capacity, int Booked, int CheckedIn, int Waitlisted, int OpenSpots,
    SessionState Status, int Version)
{
    public static ClassSessionView Of(BoardRow row, StudioCalendar calendar, CultureInfo language, DateTime now) => new(
        row.Id, row.Day, calendar.WithOffset(row.StartsAt), calendar.WithOffset(row.EndsAt), row.ClassName.In(language),
        row.Teacher?.In(language), row.TeacherId, row.SubstituteFor?.In(language), row.Room.In(language), row.RoomId, row.Capacity,
        row.Booked, row.CheckedIn, row.Waitlisted, row.OpenSpots, StateOf(row, now), row.Version);

    public static ClassSessionView Of(BoardRow row, ApiCall call) => Of(row, call.Calendar, CultureInfo.CurrentUICulture, call.Now);

    static SessionState StateOf(BoardRow row, DateTime now)
    {
        if (row.IsCancelled) return SessionState.Cancelled;
        if (row.HasEnded(now)) return SessionState.Ended;
        return row.HasStarted(now) ? SessionState.Running : SessionState.Scheduled;
    }
}

/// <summary>One line of a roster.</summary>
/// <param name="Position">Place on the waitlist, 1 for the next; null when not waiting.</param>
public sealed record RosterBookingView(
    Guid Id, Guid MemberId, RosterMemberView Member, BookingStatus Status, BookingSource Source, DateTimeOffset MadeAt,
    RosterCardView? Card, RosterCheckInView? CheckIn, int? Position)
{
    public static RosterBookingView Of(RosterRow row, ApiCall call) => new(
        row.BookingId, row.MemberId,
        new(row.MemberId, row.Number, row.Name, row.PhoneTail, CautionNames.Of(row.Cautions), row.HasBirthday),
        row.Status, row.Source, call.Timed(row.MadeAt),
        row.Card is { } card ? new(card.Id, call.Named(card.Name), card.Kind, card.Left, card.EndsOn) : null,
        row.CheckedInAt is { } at ? new(call.Timed(at), row.CheckedInBy!) : null, row.Position);
}

/// <param name="PhoneTail">The last four digits.</param>
/// <param name="Birthday">Whether the birthday is on the day of the class.</param>
public sealed record RosterMemberView(Guid Id, string Number, string Name, string PhoneTail, IReadOnlyList<string> Cautions, bool Birthday);

/// <param name="Left">Classes, minutes or minor units left; null on a period card.</param>
public sealed record RosterCardView(Guid Id, string Name, CardKind Kind, int? Left, DateOnly EndsOn);

public sealed record RosterCheckInView(DateTimeOffset At, string By);

/// <summary>A class on one day.</summary>
/// <param name="StartsAt">ISO 8601; without an offset, studio time.</param>
/// <param name="Minutes">Left out for the length of the class type.</param>
/// <param name="Capacity">Left out for the capacity of the room.</param>
public sealed record NewClassSession(Guid? ClassTypeId, Guid? RoomId, Guid? TeacherId, string? StartsAt, int? Minutes, int? Capacity);

/// <summary>What is to change; fields left out stay. A teacherId of null leaves the class without a teacher.</summary>
public sealed class ClassSessionChange
{
    public int? Capacity { get; set; }

    public Guid? TeacherId
    {
        get;
        set => (field, HasTeacher) = (value, true);
    }

    public Guid? RoomId { get; set; }

    /// <summary>ISO 8601; without an offset, studio time.</summary>
    public string? StartsAt { get; set; }

    public int? Minutes { get; set; }

    [JsonIgnore]
    public bool HasTeacher { get; private set; }

    [JsonIgnore]
    public bool Moves => RoomId is not null || StartsAt is not null || Minutes is not null;
}

public sealed record CancelClassSession(string? Reason);

public sealed record NewWalkIn(Guid? MemberId, Guid? CardId);

/// <summary>Cautions travel as a list of names, never as bits.</summary>
static class CautionNames
{
    public static IReadOnlyList<string> Of(Caution cautions) =>
    [
        .. Enum.GetValues<Caution>().Where(one => one != Caution.None && cautions.HasFlag(one))
            .Select(one => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(one.ToString())),
    ];
}
