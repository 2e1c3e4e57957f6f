using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Tests.Support;

/// <summary>A member with the one card they carry.</summary>
sealed record Guest(Member Member, Card Card);

/// <summary>One class and those who come to it, without a database: what a test of the domain tells its story with.</summary>
sealed class ClassScene(int capacity = 12, BookingPolicy? policy = null, CancellationTerms? cancelling = null)
{
    readonly Dictionary<Guid, Guest> _guestOf = [];
    readonly Dictionary<Guid, LedgerEntry[]> _deductionsOf = [];
    readonly List<Booking> _bookings = [];

    public Studio Studio { get; } = A.Studio(policy: policy);

    public ClassSession Session { get; } = A.Session(capacity);

    public DateTime Now { get; set; } = A.Now;

    public IReadOnlyList<Booking> Bookings => _bookings;

    public IReadOnlyCollection<Guest> Guests => [.. _guestOf.Values.Distinct()];

    public ClassRules Rules => field ??= new(Studio, A.ClassType(), A.Cancelling(cancelling));

    /// <summary>What waits for review.</summary>
    public List<Penalty> Penalties { get; } = [];

    public DateOnly Today => Studio.Calendar.DayOf(Now);

    public static Guest Guest(int credits = 10) => new(A.Member(), A.CountCard(credits));

    public static Guest GuestWithPeriodCard() => new(A.Member(), A.PeriodCard());

    public Outcome<Booking> Book(Guest guest, bool wait = false, BookingSource source = BookingSource.Desk, params Claim[] claims)
    {
        var outcome = Session.Book(
            Guid.NewGuid(), new(guest.Member, [guest.Card], [.. ClaimsOf(guest), .. claims]), new(source, JoinWaitlist: wait), Rules, A.Desk, Now);
        if (!outcome.IsRefused) Remember(outcome.Value, guest);
        return outcome;
    }

    /// <summary>Someone new, with a place.</summary>
    public Booking Booked() => Book(Guest()).ShouldSucceed();

    /// <summary>Someone new, on the waitlist.</summary>
    public Booking Waiting(Guest? guest = null) => Book(guest ?? Guest(), wait: true).ShouldSucceed();

    public Outcome<Cancellation> Cancel(Booking booking)
    {
        var outcome = Session.Cancel(booking, booking.CardId is null ? null : CardOf(booking), Rules.Policy, Guid.NewGuid(), A.Desk, Now);
        if (!outcome.IsRefused && outcome.Value.Penalty is { } penalty) Penalties.Add(penalty);
        return outcome;
    }

    /// <summary>The day of review is over: what waits is taken.</summary>
    public void ApplyPenalties()
    {
        Now += Penalty.Review;
        foreach (var (penalty, booking) in Penalties.Join(_bookings, one => one.BookingId, one => one.Id, (penalty, booking) => (penalty, booking)))
            penalty.Apply(booking, CardOf(booking), [], new(Guid.NewGuid, booking.Id, Now, A.Desk.Name), givenFirst: false, Today, A.Desk, Now).ShouldSucceed();
    }

    public IReadOnlyList<Booking> Promote(params (Booking Booking, Claim Claim)[] others) => Session.Promote(
        _bookings.Where(booking => booking.Status == BookingStatus.Waitlisted).Reverse().Select(booking => new Waiting(
            booking,
            new(GuestOf(booking).Member, [GuestOf(booking).Card], [.. others.Where(one => one.Booking == booking).Select(one => one.Claim)]))),
        Rules, Now);

    public Outcome<CheckIn> CheckIn(Booking booking)
    {
        var outcome = StudioPortal.Domain.CheckIns.CheckIn.Take(
            Guid.NewGuid(), Session, booking, CardOf(booking), Guid.NewGuid, A.Desk, Today, Now);
        if (!outcome.IsRefused) _deductionsOf[outcome.Value.Id] = [.. CardOf(booking).NewEntries.Where(entry => entry.CauseId == outcome.Value.Id)];
        return outcome;
    }

    public Refusal? Undo(CheckIn checkIn, Booking booking) =>
        checkIn.Undo(Session, booking, CardOf(booking), _deductionsOf[checkIn.Id], Guid.NewGuid, A.Desk, Now);

    public Refusal? ChangeCapacity(int places) => Session.ChangeCapacity(places, () => ["周美云"], Now);

    public Outcome<IReadOnlyList<Cancellation>> CallOff(string reason = "老师生病") =>
        Session.CallOff(reason, [.. Open.Select(Paid)], A.Desk, Now);

    public void Close() => Penalties.AddRange(Session.Close(
        [.. Open.Where(booking => booking.Status != BookingStatus.CheckedIn).Select(booking => new LapsedBooking(booking, Paid(booking).Card, Rules.Policy))],
        Guid.NewGuid, A.Desk, Now).Penalties);

    public Guest GuestOf(Booking booking) => _guestOf[booking.Id];

    public Card CardOf(Booking booking) => GuestOf(booking).Card;

    IEnumerable<Booking> Open => _bookings.Where(booking => booking.Status <= BookingStatus.NoShow);

    PaidBooking Paid(Booking booking) => new(booking, booking.CardId is null ? null : CardOf(booking));

    IEnumerable<Claim> ClaimsOf(Guest guest) => _bookings
        .Where(booking => GuestOf(booking) == guest && booking.Status <= BookingStatus.NoShow)
        .Select(booking => new Claim(Session.Id, new("哈他瑜伽", "Hatha"), Session.StartsAt, booking.TakesPlace));

    void Remember(Booking booking, Guest guest)
    {
        _bookings.Add(booking);
        _guestOf[booking.Id] = guest;
    }
}
