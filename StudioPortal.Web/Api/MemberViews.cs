using System.Text.Json.Serialization;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.Members;

namespace StudioPortal.Web.Api;

/// <summary>A member in a list.</summary>
public sealed record MemberRowView(Guid Id, string Number, string Name, string Phone, DateOnly JoinedOn, bool Blocked)
{
    public static MemberRowView Of(MemberRow row) => new(row.Id, row.Number, row.Name, row.Phone, row.JoinedOn, row.IsBlocked);
}

/// <param name="Phone">E.164.</param>
/// <param name="Code">What a scanner reads.</param>
/// <param name="BlockedFor">
/// Why no bookings are taken: in someone's words, or <c>lapses:no-shows:3:30</c> and <c>lapses:late-cancellations:3:30</c> for so many
/// within so many days. Null when they are taken.
/// </param>
/// <param name="BlockedUntil">Last day of a block that ends by itself.</param>
public sealed record MemberView(
    Guid Id, string Number, string Name, string Phone, Sex? Sex, DateOnly? Birthday, string? Email, IReadOnlyList<string> Cautions,
    string Code, DateOnly JoinedOn, bool Blocked, string? BlockedFor, DateOnly? BlockedUntil, int Version)
{
    public static MemberView Of(Member member) => new(
        member.Id, member.Number, member.Name, member.Phone, member.Sex, member.BirthOn, member.Email, CautionNames.Of(member.Cautions),
        member.Code, member.JoinedOn, member.IsBlocked, member.BlockedFor, member.BlockedUntil, member.Version);
}

public sealed record MemberBookingView(
    Guid Id, Guid SessionId, BookingStatus Status, string ClassName, string Room, string? Teacher, DateOnly Date, DateTimeOffset StartsAt,
    DateTimeOffset EndsAt, Guid? CardId, int? Position)
{
    public static MemberBookingView Of(MemberBooking booking, ApiCall call) => new(
        booking.Id, booking.SessionId, booking.Status, call.Named(booking.ClassName), call.Named(booking.Room), call.Named(booking.Teacher),
        booking.Day, call.Timed(booking.StartsAt), call.Timed(booking.EndsAt), booking.CardId, booking.Position);
}

/// <param name="Phone">As people type it where the studio is, or with its country code.</param>
/// <param name="Sex">female, male or other.</param>
/// <param name="Birthday">yyyy-MM-dd.</param>
/// <param name="Cautions">What to do differently in class: wrist, knee, shoulder, lowerBack, neck, ankle, hip, noInversions, lowIntensity, pregnancy.</param>
public sealed record NewMember(string? Name, string? Phone, string? Sex, string? Birthday, string? Email, IReadOnlyList<string>? Cautions);

/// <summary>What is to change; fields left out stay, and sex, birthday and email are removed by null.</summary>
public sealed class MemberChange
{
    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Sex
    {
        get;
        set => (field, HasSex) = (value, true);
    }

    public string? Birthday
    {
        get;
        set => (field, HasBirthday) = (value, true);
    }

    public string? Email
    {
        get;
        set => (field, HasEmail) = (value, true);
    }

    public IReadOnlyList<string>? Cautions { get; set; }

    /// <summary>True, with a reason, to take no more bookings; false to take them again.</summary>
    public bool? Blocked { get; set; }

    public string? Reason { get; set; }

    /// <summary>The version that was seen; refuses with changed-meanwhile when someone else was faster.</summary>
    public int? Version { get; set; }

    [JsonIgnore]
    public bool HasSex { get; private set; }

    [JsonIgnore]
    public bool HasBirthday { get; private set; }

    [JsonIgnore]
    public bool HasEmail { get; private set; }

    [JsonIgnore]
    public bool ChangesDetails => Name is not null || Phone is not null || HasSex || HasBirthday || HasEmail || Cautions is not null;
}

public sealed record BlockedMember(string? Reason);
