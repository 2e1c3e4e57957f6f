using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>A member of the demonstration studio with what they hold.</summary>
sealed class DemoPerson(Member member, DateTime joinedAt)
{
    readonly List<(Booking Booking, DemoClass Class)> _claims = [];

    public Member Member => member;

    public DateTime JoinedAt => joinedAt;

    public List<Card> Cards { get; } = [];

    /// <summary>Stays away for good: books nothing more.</summary>
    public bool HasLapsed { get; set; }

    public IEnumerable<(Booking Booking, DemoClass Class)> Bookings => _claims;

    public Card CardOf(Booking booking) => Cards.First(card => card.Id == booking.CardId);

    public void Claim(Booking booking, DemoClass of) => _claims.Add((booking, of));

    /// <summary>As the booking rules ask for it; what is long over is forgotten.</summary>
    public Booker BookerFor(ClassSession session)
    {
        _claims.RemoveAll(one => !one.Booking.IsActive || one.Class.Session.EndsAt < session.StartsAt.AddDays(-15));
        return new(member, Cards, [.. Meeting(session).Select(one => new Claim(
            one.Class.Session.Id, default, one.Class.Session.StartsAt, one.Booking.TakesPlace))]);
    }

    public bool IsFreeFor(ClassSession session) => !Meeting(session).Any();

    IEnumerable<(Booking Booking, DemoClass Class)> Meeting(ClassSession session) => _claims.Where(one =>
        one.Booking.IsActive && one.Class.Session.StartsAt < session.EndsAt && one.Class.Session.EndsAt > session.StartsAt);
}

/// <summary>What the demonstration wants to show with a class.</summary>
enum Focus
{
    None,

    /// <summary>Running now, with people here, people late and people missing.</summary>
    Running,

    /// <summary>Starts in a few minutes; some are here.</summary>
    Soon,

    /// <summary>Full, with a waitlist.</summary>
    Full,
}

/// <summary>A class of the demonstration studio with its bookings.</summary>
/// <param name="Demand">People who want a place, as a share of the places.</param>
sealed record DemoClass(ClassSession Session, double Demand)
{
    public List<Booking> Bookings { get; } = [];

    public Focus Focus { get; set; }

    /// <summary>People who were given their time of arrival.</summary>
    public int Planned { get; set; }
}
