using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Bookings;

/// <summary>A booking that a card still has to pay for, with the class as a card looks at it.</summary>
/// <param name="Name">The class, for people.</param>
public sealed record MovableBooking(Booking Booking, PayableClass What, NamedClass Name)
{
    /// <summary>Waits for review and keeps its credit reserved until that is decided (I02).</summary>
    public bool IsInReview => Booking.Status != BookingStatus.Booked;

    /// <summary>
    /// Lets another card pay for all that is booked on one, in order of time; all or nothing. Refuses with <c>bookings-not-movable</c>
    /// and the names of the classes that the other card cannot pay for, or that wait for review.
    /// </summary>
    /// <param name="givenFirst">Gifts before paid credits, as the studio sets.</param>
    public static Refusal? MoveAll(IReadOnlyList<MovableBooking> all, Card from, Card to, bool givenFirst)
    {
        List<CardUse> uses = [];
        List<NamedClass> staying = [];
        foreach (var one in all.OrderBy(one => one.What.Day).ThenBy(one => one.What.StartsAt))
        {
            if (one.IsInReview || !to.CanPayFor(one.What, uses))
            {
                staying.Add(one.Name);
                continue;
            }

            one.Booking.PayWith(from, to, one.What, givenFirst);
            uses.Add(new(to.Id, one.What.Day, IsAhead: true));
        }

        return staying.Count > 0 ? EndingRefusals.BookingsStay(staying) : null;
    }
}
