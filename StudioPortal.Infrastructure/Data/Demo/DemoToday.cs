using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>The incidents of the present day: a class called off, a substitute, one without a teacher, full ones.</summary>
sealed class DemoToday(DemoPlan plan, DemoCatalogue catalogue, DemoPeople people, DateTime now)
{
    /// <summary>Chooses what is full; before anyone books.</summary>
    public void ChooseFull()
    {
        if (Later().Skip(1).LastOrDefault() is { } later) later.Focus = Focus.Full;
        foreach (var ahead in plan.Classes.Where(one => one.Session.Day == plan.Today.AddDays(1)).OrderByDescending(one => one.Demand).Take(2))
            ahead.Focus = Focus.Full;
    }

    public void Arrange(DemoAgenda agenda, DemoDays days)
    {
        var calledOff = CallOff();
        if (calledOff is not null)
            agenda.Add(Before(calledOff, now.AddMinutes(-25), hours: 1.5), at => days.CallOff(calledOff, "老师身体不适", at));
        if (Substituted(calledOff) is { } one)
            agenda.Add(Before(one.Class, now.AddMinutes(-50), hours: 3), at => days.Substitute(one.Class, one.TeacherId, at));
        var open = plan.Classes.First(next => next.Session.Day > plan.Today && next.Focus == Focus.None && next.Demand > 0.7);
        agenda.Add(now.AddHours(-5), at => days.Substitute(open, null, at));
    }

    /// <summary>Whom the member's account belongs to: a card with several classes and a place in a coming class, soon if possible.</summary>
    public DemoPerson Account() => people.All
        .OrderByDescending(person => person.Bookings.Any(one => one.Booking.Status == BookingStatus.Booked && one.Class.Session.StartsAt > now))
        .ThenByDescending(person => person.Cards.Any(card => card.Kind == CardKind.Count && card.Free >= 2))
        .ThenBy(person => person.Bookings.Where(one => one.Booking.Status == BookingStatus.Booked && one.Class.Session.StartsAt > now)
            .Select(one => one.Class.Session.StartsAt).DefaultIfEmpty(DateTime.MaxValue).Min())
        .ThenBy(person => person.Member.Number, StringComparer.Ordinal).First();

    /// <summary>Something later today if two remain without it, else something that would have been over by now.</summary>
    DemoClass? CallOff()
    {
        var later = Later().Where(one => one.Focus == Focus.None).ToList();
        if (later.Count >= 2 && Later().Count() > 2) return later[^1];
        return plan.OfToday.LastOrDefault(one => one.Focus == Focus.None && one.Session.EndsAt < now) ?? later.LastOrDefault();
    }

    /// <summary>The lead teacher for whoever teaches the class that starts soon, else someone free for another class.</summary>
    (DemoClass Class, Guid TeacherId)? Substituted(DemoClass? calledOff)
    {
        var lead = catalogue.Lead.Id;
        var soon = plan.OfToday.FirstOrDefault(one => one.Focus == Focus.Soon);
        if (soon is not null && soon.Session.TeacherId != lead && IsFree(lead, soon)) return (soon, lead);
        var candidates = plan.OfToday.Where(one => one != calledOff && one != soon && one.Session.TeacherId != lead)
            .OrderByDescending(one => one.Session.StartsAt > now).ThenBy(one => one.Focus);
        foreach (var one in candidates)
            if (catalogue.Teachers.FirstOrDefault(teacher => teacher.Id != lead && IsFree(teacher.Id, one)) is { } free)
                return (one, free.Id);
        return null;
    }

    bool IsFree(Guid teacherId, DemoClass one) => plan.Beside(one.Session).All(other => other.TeacherId != teacherId) && one.Session.TeacherId != teacherId;

    IEnumerable<DemoClass> Later() => plan.OfToday.Where(one => one.Session.StartsAt > now.AddMinutes(20));

    static DateTime Before(DemoClass one, DateTime latest, double hours)
    {
        var usual = one.Session.StartsAt.AddHours(-hours);
        return usual < latest ? usual : latest;
    }
}
