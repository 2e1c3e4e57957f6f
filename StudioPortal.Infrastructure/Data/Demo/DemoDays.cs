using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>
/// Lets the studio live: people book, cancel, come late or not at all, each at its own time and by the rules of the domain, so that
/// every counter, ledger line and waitlist is one the product itself could have made.
/// </summary>
sealed class DemoDays(
    DemoRandom random, Studio studio, CancellationPolicy policy, DemoAgenda agenda, DemoCatalogue catalogue, DemoPlan plan, DemoPeople people,
    DemoStaff staff, DemoNews news, DateTime now)
{
    readonly DemoTimes _times = new(random, studio.Calendar, now);
    readonly Dictionary<Guid, DemoPerson> _who = [];

    public List<Booking> Bookings { get; } = [];

    public List<Cancellation> Cancellations { get; } = [];

    public List<Penalty> Penalties { get; } = [];

    public List<CheckIn> CheckIns { get; } = [];

    public List<Notice> Notices { get; } = [];

    /// <summary>Puts the life of every class on the agenda.</summary>
    public void Plan(DateTime from)
    {
        foreach (var person in people.All) _who[person.Member.Id] = person;
        foreach (var one in plan.Classes)
        {
            var session = one.Session;
            var opensAt = session.StartsAt.AddDays(-28);
            agenda.Add(opensAt < from ? from : opensAt, at => news.Tell(session, Actor.System, at));
            var bookableFrom = studio.Calendar.InstantOf(session.Day.AddDays(-studio.Policy.OpensDaysAhead), TimeOnly.MinValue);
            if (bookableFrom < from) bookableFrom = from;
            agenda.Add(bookableFrom, _ => Advertise(one, bookableFrom));
            agenda.Add(session.EndsAt.AddMinutes(studio.Policy.NoShowAfterMinutes + 1), at => Close(one, at));
        }
    }

    public void CallOff(DemoClass one, string reason, DateTime at)
    {
        var affected = one.Bookings.Where(booking => booking.TakesPlace || booking.Status == BookingStatus.Waitlisted).ToList();
        var outcome = one.Session.CallOff(reason, [.. affected.Select(Paid)], staff.Manager, at);
        if (outcome.IsRefused) return;
        Cancellations.AddRange(outcome.Value);
        Tell(one, NoticeKind.ClassCancelled, affected, at);
        TellAll(one, affected, staff.Manager, at);
    }

    public void Substitute(DemoClass one, Guid? teacherId, DateTime at)
    {
        if (one.Session.Substitute(teacherId, plan.Beside(one.Session), at) is not null) return;
        if (teacherId is not null) Tell(one, NoticeKind.ClassSubstituted, one.Bookings.Where(booking => booking.Status <= BookingStatus.CheckedIn), at);
        news.Tell(one.Session, staff.Manager, at);
    }

    void Advertise(DemoClass one, DateTime from)
    {
        var demand = one.Focus switch { Focus.Full => 1.35, Focus.None => one.Demand, _ => 0.8 };
        var wanted = (int)Math.Round(demand * one.Session.Capacity);
        for (var index = 0; index < wanted; index++)
            agenda.Add(_times.Booking(one, from), at => Book(one, at));
        if (one.Focus == Focus.None && random.Chance(0.5))
            agenda.Add(one.Session.StartsAt - random.Minutes(-4, 9), at => WalkIn(one, at));
    }

    void Book(DemoClass one, DateTime at)
    {
        if (one.Session.IsCancelled || PersonFor(one, at) is not { } person) return;
        var (source, by) = staff.Booking(person.Member);
        var wish = new BookingWish(source, JoinWaitlist: one.Focus == Focus.Full || random.Chance(0.5));
        if (BookFor(one, person, wish, by, at) is not { } booking) return;
        if (booking.TakesPlace)
        {
            Notices.Add(Notice(NoticeKind.BookingMade, booking, at));
            Decide(one, person, booking, at);
        }

        TellAll(one, [booking], by, at);
    }

    void WalkIn(DemoClass one, DateTime at)
    {
        if (one.Session.IsCancelled || one.Session.OpenSpots == 0 || PersonFor(one, at) is not { } person) return;
        if (BookFor(one, person, new(BookingSource.WalkIn), staff.Desk, at) is not { } booking) return;
        Arrive(one, person, booking, staff.Desk, at);
    }

    Booking? BookFor(DemoClass one, DemoPerson person, BookingWish wish, Actor by, DateTime at)
    {
        var outcome = one.Session.Book(random.Id(at), person.BookerFor(one.Session), wish, RulesOf(one), by, at);
        if (outcome.IsRefused) return null;
        one.Bookings.Add(outcome.Value);
        Bookings.Add(outcome.Value);
        person.Claim(outcome.Value, one);
        return outcome.Value;
    }

    /// <summary>Someone who is free then and has, or now buys, a card.</summary>
    DemoPerson? PersonFor(DemoClass one, DateTime at)
    {
        for (var attempt = 0; attempt < 12 && people.Bookable.Count > 0; attempt++)
        {
            var person = random.Pick(people.Bookable);
            if (person.HasLapsed || person.JoinedAt > at || !person.IsFreeFor(one.Session)) continue;
            if (people.MayBook(person, one.Session.Payable(catalogue.TypeOf(one.Session), studio.Calendar), at, staff.Desk)) return person;
        }

        return null;
    }

    /// <summary>Who has a place comes, cancels, cancels late or stays away.</summary>
    void Decide(DemoClass one, DemoPerson person, Booking booking, DateTime at)
    {
        var session = one.Session;
        var chance = one.Focus == Focus.None ? random.Between(0.0, 1.0) : 1;
        var lateFrom = session.StartsAt.AddMinutes(-policy.FreeMinutes);
        if (chance < 0.1 && at < lateFrom.AddHours(-1)) agenda.Add(_times.Within(at, lateFrom.AddMinutes(-5)), when => Cancel(one, person, booking, when));
        else if (chance < 0.13) agenda.Add(_times.Within(at > lateFrom ? at : lateFrom.AddMinutes(2), session.StartsAt.AddMinutes(-5)), when => Cancel(one, person, booking, when));
        else if (chance > 0.175 && _times.Arrival(one) is { } arrival) agenda.Add(arrival < at ? at : arrival, when => Arrive(one, person, booking, staff.CheckingIn(), when));
    }

    void Cancel(DemoClass one, DemoPerson person, Booking booking, DateTime at)
    {
        if (booking.Status != BookingStatus.Booked) return;
        var by = staff.Cancelling(person.Member);
        var outcome = one.Session.Cancel(booking, person.CardOf(booking), policy, random.Id(at), by, at);
        if (outcome.IsRefused) return;
        Cancellations.Add(outcome.Value);
        if (outcome.Value.Penalty is { } penalty) Review(penalty, booking, at);
        Promote(one, at);
        TellAll(one, one.Bookings, by, at);
    }

    void Promote(DemoClass one, DateTime at)
    {
        var waiting = one.Bookings.Where(booking => booking.Status == BookingStatus.Waitlisted).ToList();
        if (waiting.Count == 0) return;
        var bookers = waiting.Select(booking => new Waiting(booking, _who[booking.MemberId].BookerFor(one.Session)));
        foreach (var booking in one.Session.Promote(bookers, RulesOf(one), at))
        {
            Notices.Add(Notice(NoticeKind.MovedUp, booking, at));
            Decide(one, _who[booking.MemberId], booking, at);
        }
    }

    void Arrive(DemoClass one, DemoPerson person, Booking booking, Actor by, DateTime at)
    {
        if (booking.Status != BookingStatus.Booked || one.Session.IsCancelled) return;
        var card = person.CardOf(booking);
        var outcome = CheckIn.Take(random.Id(at), one.Session, booking, card, () => random.Id(at), by, studio.Calendar.DayOf(at), at);
        if (outcome.IsRefused) return;
        CheckIns.Add(outcome.Value);
        TellAll(one, [booking], by, at);
        if (one.Focus == Focus.None && random.Chance(0.006))
            agenda.Add(at + random.Minutes(0.4, 2), when => TakeBack(one, person, booking, outcome.Value, when));
    }

    /// <summary>The wrong person was checked in; the right moment follows a little later.</summary>
    void TakeBack(DemoClass one, DemoPerson person, Booking booking, CheckIn checkIn, DateTime at)
    {
        var card = person.CardOf(booking);
        var deductions = card.NewEntries.Where(entry => entry.CauseId == checkIn.Id).ToList();
        if (checkIn.Undo(one.Session, booking, card, deductions, () => random.Id(at), staff.Desk, at) is not null) return;
        TellAll(one, [booking], staff.Desk, at);
        agenda.Add(at + random.Minutes(1, 6), when => Arrive(one, person, booking, staff.Desk, when));
    }

    void Close(DemoClass one, DateTime at)
    {
        if (one.Session.IsCancelled) return;
        var absent = one.Bookings.Where(booking => booking.Status is BookingStatus.Booked or BookingStatus.Waitlisted).ToList();
        var closed = one.Session.Close([.. absent.Select(booking => new LapsedBooking(booking, Paid(booking).Card, policy))], () => random.Id(at), Actor.System, at);
        Cancellations.AddRange(closed.LetGo);
        foreach (var penalty in closed.Penalties) Review(penalty, absent.Single(booking => booking.Id == penalty.BookingId), at);
        TellAll(one, absent, Actor.System, at);
    }

    /// <summary>Most are taken when the day of review is over; the manager lets some off.</summary>
    void Review(Penalty penalty, Booking booking, DateTime at)
    {
        Penalties.Add(penalty);
        news.Tell(penalty, Actor.System, at);
        var card = _who[booking.MemberId].CardOf(booking);
        var isWaived = random.Chance(0.08);
        agenda.Add(isWaived ? at + random.Minutes(60, 900) : penalty.DueAt.AddMinutes(1), when =>
        {
            var cause = new LedgerCause(() => random.Id(when), booking.Id, when, Actor.System.Name);
            if (isWaived) penalty.Waive(booking, card, "临时生病，已电话说明", staff.Manager, when);
            else penalty.Apply(booking, card, [], cause, givenFirst: false, studio.Calendar.DayOf(when), Actor.System, when);
            news.Tell(penalty, isWaived ? staff.Manager : Actor.System, when);
        });
    }

    ClassRules RulesOf(DemoClass one) => new(studio, catalogue.TypeOf(one.Session), policy);

    PaidBooking Paid(Booking booking) => new(booking, booking.CardId is null ? null : _who[booking.MemberId].CardOf(booking));

    void Tell(DemoClass one, NoticeKind kind, IEnumerable<Booking> bookings, DateTime at) => Notices.AddRange(bookings.Select(booking =>
        new Notice(random.Id(at), kind, booking.MemberId, one.Session.Id, $"{one.Session.Id:N}:{one.Session.Version}", at)));

    Notice Notice(NoticeKind kind, Booking booking, DateTime at) => new(random.Id(at), kind, booking.MemberId, booking.SessionId, $"{booking.Id:N}", at);

    void TellAll(DemoClass one, IEnumerable<Booking> touched, Actor by, DateTime at)
    {
        news.Tell(one.Session, by, at);
        foreach (var booking in touched)
            if (booking.CardId is not null) news.Tell(_who[booking.MemberId].CardOf(booking), by, at);
    }
}
