using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.CheckIns;

/// <summary>One line of a roster (签到表): who comes to a class, by what card, and whether they are here.</summary>
/// <param name="PhoneTail">The last four digits: enough to tell two people apart, too little to call (R007).</param>
/// <param name="HasBirthday">Whether the member's birthday is on the day of the class.</param>
/// <param name="Card">What pays, or paid; null while waiting.</param>
/// <param name="CheckedInAt">Null when not here, or when the check-in was taken back.</param>
/// <param name="Position">Place on the waitlist, 1 for the next; null when not waiting.</param>
/// <param name="Turn">The turn once given out on the waitlist; null when it never waited.</param>
public sealed record RosterRow(
    Guid BookingId, Guid MemberId, string Number, string Name, string PhoneTail, Caution Cautions, bool HasBirthday,
    BookingStatus Status, BookingSource Source, DateTime MadeAt, RosterCard? Card, DateTime? CheckedInAt, string? CheckedInBy,
    int? Position, int? Turn);

/// <param name="Left">Classes, minutes or minor units left on the card; null on a period card.</param>
/// <param name="EndsOn">Last valid day.</param>
public sealed record RosterCard(Guid Id, LocalName Name, CardKind Kind, int? Left, DateOnly EndsOn)
{
    public bool IsLastClass => Kind is CardKind.Count or CardKind.PrivateLessons && Left == 1;
}
