using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Domain.Classes;

public sealed partial class ClassSession
{
    /// <summary>
    /// Gives the member a place and reserves what it costs on a card, or a turn on the waitlist (R054–R056, R060). Refuses with
    /// <c>class-cancelled</c>, <c>booking-closed</c>, <c>booking-not-open</c>, <c>member-blocked</c>, <c>already-booked</c>,
    /// <c>overlapping-booking</c>, <c>no-usable-card</c> or <c>class-full</c>.
    /// </summary>
    public Outcome<Booking> Book(Guid bookingId, Booker booker, BookingWish wish, ClassRules rules, Actor by, DateTime now)
    {
        if (IsCancelled) return ClassRefusals.Cancelled;
        if (RefuseByTime(wish.Source, rules.Studio, now) is { } tooEarlyOrLate) return tooEarlyOrLate;
        if (booker.Member.IsBlocked) return MemberRefusals.Blocked(booker.Member.BlockedFor!);
        if (RefuseByClaims(booker) is { } claimed) return claimed;
        if (CardChoice.For(booker.Cards, Payable(rules), booker.Uses, wish.CardId) is not { } card)
            return CardChoice.Refuse(booker.Cards, Payable(rules), booker.Uses, wish.CardId);
        if (Booked >= Capacity && !wish.JoinWaitlist) return BookingRefusals.ClassFull;

        var booking = new Booking(bookingId, Id, booker.Member.Id, rules.Policy.Id, wish.Source, by, now);
        if (Booked < Capacity)
            GivePlace(booking, card, rules, EventKind.BookingMade);
        else
            GiveTurn(booking);
        return booking;
    }

    /// <summary>
    /// Gives a place back (I02): free until the hour of the booking's policy, late after it, free again for whoever was moved up
    /// inside that hour. What being late costs waits for review (<see cref="Penalty"/>). Refuses with <c>already-cancelled</c>,
    /// <c>already-checked-in</c> or <c>booking-closed</c> once the class is over.
    /// </summary>
    /// <param name="card">The card that was to pay; null while waiting.</param>
    /// <param name="policy">The one the booking was made under.</param>
    /// <param name="penaltyId">The id of the penalty, should there be one.</param>
    public Outcome<Cancellation> Cancel(Booking booking, Card? card, CancellationPolicy policy, Guid penaltyId, Actor by, DateTime now)
    {
        if (booking.Status is BookingStatus.Cancelled or BookingStatus.LateCancelled) return BookingRefusals.AlreadyCancelled;
        if (booking.Status == BookingStatus.CheckedIn) return BookingRefusals.AlreadyCheckedIn;
        if (booking.Status == BookingStatus.NoShow || now >= EndsAt) return BookingRefusals.BookingClosed;

        if (booking.Status == BookingStatus.Waitlisted)
            return LeaveWaitlist(booking, by, now);

        var isLate = now > FreeCancellationEndsAt(booking, policy);
        var held = booking.HeldCredits > 0;
        var penalty = isLate ? Penalty.For(penaltyId, booking, card!, LapseKind.LateCancellation, policy, by, now) : null;
        var keepsHold = penalty is { Credits: > 0 };
        if (isLate)
            booking.CancelLate(card!, keepsHold);
        else
            booking.Cancel(card);
        Booked--;
        Record(isLate ? EventKind.BookingCancelledLate : EventKind.BookingCancelled, booking);
        return new Cancellation(booking, isLate, creditReturned: held && !keepsHold, by, now, penalty);
    }

    /// <summary>
    /// Gives a place back for a reason that is not the member's to pay for, such as a card that rests: free whenever it is. Refuses with
    /// <c>already-cancelled</c>, <c>already-checked-in</c> or <c>booking-closed</c> once the class is over.
    /// </summary>
    public Outcome<Cancellation> LetGo(Booking booking, Card card, Actor by, DateTime now)
    {
        if (booking.Status == BookingStatus.CheckedIn) return BookingRefusals.AlreadyCheckedIn;
        if (booking.Status != BookingStatus.Booked) return BookingRefusals.AlreadyCancelled;
        if (now >= EndsAt) return BookingRefusals.BookingClosed;
        var held = booking.HeldCredits > 0;
        booking.Cancel(card);
        Booked--;
        Record(EventKind.BookingCancelled, booking);
        return new Cancellation(booking, isLate: false, creditReturned: held, by, now);
    }

    /// <summary>The instant after which giving this booking back counts as late.</summary>
    public DateTime FreeCancellationEndsAt(Booking booking, CancellationPolicy policy) =>
        FreeCancellationEndsAt(StartsAt, EndsAt, booking.Source, booking.PromotedAt, policy.FreeMinutes);

    /// <summary>
    /// The same for a booking of which only these facts are known. Who walked in kept no place from anyone beforehand: taken back
    /// by mistake or not, it is free until the end.
    /// </summary>
    public static DateTime FreeCancellationEndsAt(
        DateTime startsAt, DateTime endsAt, BookingSource source, DateTime? promotedAt, int freeMinutes)
    {
        if (source == BookingSource.WalkIn) return endsAt;
        var usual = startsAt.AddMinutes(-freeMinutes);
        return promotedAt > usual ? startsAt : usual;
    }

    /// <summary>Whether the class can be booked now: <c>booking-closed</c>, <c>booking-not-open</c>, or null when it can.</summary>
    public Refusal? RefuseByTime(BookingSource source, Studio studio, DateTime now)
    {
        if (source == BookingSource.WalkIn)
            return now >= EndsAt ? BookingRefusals.BookingClosed : RefuseBeforeItsDay(studio, now);
        if (now >= StartsAt.AddMinutes(-studio.Policy.ClosesMinutesBefore)) return BookingRefusals.BookingClosed;
        var opensOn = Day.AddDays(-studio.Policy.OpensDaysAhead);
        return studio.Calendar.DayOf(now) < opensOn ? BookingRefusals.NotOpen(opensOn) : null;
    }

    Refusal? RefuseBeforeItsDay(Studio studio, DateTime now) =>
        studio.Calendar.DayOf(now) < Day ? BookingRefusals.NotOpen(Day) : null;

    Refusal? RefuseByClaims(Booker booker)
    {
        if (booker.Claims.Any(claim => claim.SessionId == Id)) return BookingRefusals.AlreadyBooked;
        return booker.Claims.FirstOrDefault(claim => claim.TakesPlace) is { } other
            ? BookingRefusals.Overlapping(other.ClassName, other.StartsAt)
            : null;
    }

    void GivePlace(Booking booking, Card card, ClassRules rules, EventKind kind, DateTime? promotedAt = null)
    {
        booking.TakePlace(card, Payable(rules), rules.Studio.Policy.GivenCreditsFirst, promotedAt);
        Booked++;
        Record(booking.Source == BookingSource.WalkIn ? EventKind.WalkedIn : kind, booking);
    }
}
