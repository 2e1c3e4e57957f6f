using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Domain.Classes;

/// <summary>Someone who wants a place, with all that the rules look at.</summary>
/// <param name="Cards">The member's cards that are valid around the day.</param>
/// <param name="Claims">The member's active bookings in this class or at a time that overlaps it.</param>
/// <param name="Uses">What the limits of the cards count; empty where none has any.</param>
public sealed record Booker(Member Member, IReadOnlyList<Card> Cards, IReadOnlyList<Claim> Claims, IReadOnlyList<CardUse> Uses)
{
    /// <summary>Someone whose cards have no limits.</summary>
    public Booker(Member member, IReadOnlyList<Card> cards, IReadOnlyList<Claim> claims)
        : this(member, cards, claims, [])
    {
    }
}

/// <summary>The rules that hold for one class: the studio's, what the class is, and what cancelling it costs.</summary>
/// <param name="Policy">The version for bookings made now.</param>
public sealed record ClassRules(Studio Studio, ClassType Type, CancellationPolicy Policy);

/// <summary>A booking that may stand in the way of another.</summary>
/// <param name="TakesPlace">False while it only waits: waiting keeps nobody from another class.</param>
public sealed record Claim(Guid SessionId, LocalName ClassName, DateTime StartsAt, bool TakesPlace);

/// <summary>How someone wants to book.</summary>
/// <param name="CardId">The card that is to pay; null for the one the rule chooses.</param>
/// <param name="JoinWaitlist">Wait if the class is full.</param>
public sealed record BookingWish(BookingSource Source, Guid? CardId = null, bool JoinWaitlist = false);
