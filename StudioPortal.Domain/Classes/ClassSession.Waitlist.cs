using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Domain.Classes;

/// <summary>Someone on the waitlist, with all that the rules look at when a place becomes free.</summary>
public sealed record Waiting(Booking Booking, Booker Booker);

public sealed partial class ClassSession
{
    /// <summary>Whether someone could be moved up now.</summary>
    public bool HasPlaceForWaiting(BookingPolicy policy, DateTime now) =>
        !IsCancelled && Waitlisted > 0 && Booked < Capacity && now < StartsAt.AddMinutes(-policy.WaitlistClosesMinutesBefore);

    /// <summary>
    /// Fills free places from the waitlist (候补), in order of turns, with those who can still come and pay: not blocked, no
    /// other class at the time, a card that covers it. Who cannot keeps the turn. Returns the bookings moved up.
    /// </summary>
    public IReadOnlyList<Booking> Promote(IEnumerable<Waiting> waitlist, ClassRules rules, DateTime now)
    {
        var what = Payable(rules);
        List<Booking> promoted = [];

        // Two who share a card with a limit count for one another.
        List<CardUse> taken = [];
        foreach (var (booking, booker) in waitlist.OrderBy(waiting => waiting.Booking.Turn))
        {
            if (!HasPlaceForWaiting(rules.Studio.Policy, now)) break;
            if (booker.Member.IsBlocked || booker.Claims.Any(claim => claim.TakesPlace)) continue;
            if (CardChoice.For(booker.Cards, what, [.. booker.Uses, .. taken]) is not { } card) continue;
            Waitlisted--;
            GivePlace(booking, card, rules, EventKind.WaitlistPromoted, promotedAt: now);
            promoted.Add(booking);
            taken.Add(new(card.Id, Day, IsAhead: true));
        }

        return promoted;
    }

    /// <summary>
    /// Gives a place to someone who waits and stands at the door, as to anyone who walks in (R058). Refuses with <c>class-cancelled</c>,
    /// <c>booking-closed</c>, <c>booking-not-open</c>, <c>member-blocked</c>, <c>overlapping-booking</c>, <c>no-usable-card</c> or
    /// <c>class-full</c>.
    /// </summary>
    public Refusal? Admit(Waiting waiting, ClassRules rules, DateTime now)
    {
        var (booking, booker) = waiting;
        if (IsCancelled) return ClassRefusals.Cancelled;
        if (RefuseByTime(BookingSource.WalkIn, rules.Studio, now) is { } tooEarlyOrLate) return tooEarlyOrLate;
        if (booker.Member.IsBlocked) return MemberRefusals.Blocked(booker.Member.BlockedFor!);
        if (RefuseByClaims(booker with { Claims = [.. booker.Claims.Where(claim => claim.SessionId != Id)] }) is { } claimed) return claimed;
        if (CardChoice.For(booker.Cards, Payable(rules), booker.Uses) is not { } card)
            return CardChoice.Refuse(booker.Cards, Payable(rules), booker.Uses);
        if (Booked >= Capacity) return BookingRefusals.ClassFull;
        Waitlisted--;
        GivePlace(booking, card, rules, EventKind.WaitlistPromoted, promotedAt: now);
        return null;
    }

    void GiveTurn(Booking booking)
    {
        booking.Wait(++Turns);
        Waitlisted++;
        Record(EventKind.WaitlistJoined, booking);
    }

    Cancellation LeaveWaitlist(Booking booking, Actor by, DateTime now)
    {
        booking.Cancel(card: null);
        Waitlisted--;
        Record(EventKind.BookingCancelled, booking);
        return new Cancellation(booking, isLate: false, creditReturned: false, by, now);
    }
}
