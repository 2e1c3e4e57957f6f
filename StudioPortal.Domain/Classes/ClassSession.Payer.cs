using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Classes;

public sealed partial class ClassSession
{
    /// <summary>
    /// Another card pays for a place that nobody is checked in for yet (I01): what was reserved on the first is free again. The same
    /// card again changes nothing. Refuses with <c>payer-settled</c> or <c>no-usable-card</c>, which names what stands in the way.
    /// </summary>
    /// <param name="first">The card that was to pay.</param>
    /// <param name="booker">With the uses of the cards apart from this booking.</param>
    public Refusal? ChangePayer(Booking booking, Card first, Booker booker, Guid cardId, ClassRules rules)
    {
        if (booking.Status != BookingStatus.Booked) return BookingRefusals.PayerSettled;
        if (cardId == first.Id) return null;
        if (CardChoice.For(booker.Cards, Payable(rules), booker.Uses, cardId) is not { } other)
            return CardChoice.Refuse(booker.Cards, Payable(rules), booker.Uses, cardId);
        booking.PayWith(first, other, Payable(rules), rules.Studio.Policy.GivenCreditsFirst);
        Record(EventKind.PayerChanged, booking);
        return null;
    }
}
