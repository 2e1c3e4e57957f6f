using StudioPortal.Domain.Studios;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>When people of the demonstration studio book and arrive.</summary>
sealed class DemoTimes(DemoRandom random, StudioCalendar calendar, DateTime now)
{
    /// <summary>Hours or days before the class, rarely at night; what is to be shown full is booked by now.</summary>
    public DateTime Booking(DemoClass one, DateTime from)
    {
        var session = one.Session;
        var end = one.Focus == Focus.Full && session.StartsAt > now ? now : session.StartsAt;
        var lead = random.Between(1, 10) switch
        {
            <= 3 => random.Between(1.0, 10),
            <= 7 => 12 + random.Waiting(one.Demand > 1 ? 96 : 54),
            _ => random.Between(72.0, 320),
        };
        var at = end - TimeSpan.FromSeconds(Math.Round(lead * 3600));
        if (calendar.TimeOf(at).Hour < 7 && random.Chance(0.9)) at = at.AddHours(-random.Between(4.0, 9));
        var latest = session.StartsAt.AddMinutes(-45);
        return at >= from ? at : Within(from, latest < from.AddHours(20) ? latest : from.AddHours(20));
    }

    /// <summary>Mostly in the quarter of an hour before the start; null for those who stay away.</summary>
    public DateTime? Arrival(DemoClass one)
    {
        var start = one.Session.StartsAt;
        var dayFrom = calendar.BoundsOf(one.Session.Day).From;
        var at = one.Focus switch
        {
            Focus.Running => Shown(one, start, here: 5),
            Focus.Soon => one.Planned++ % 5 < 2 ? now - random.Minutes(0.5, 9) : now + random.Minutes(1, 12),
            _ => random.Chance(0.08) ? start + random.Minutes(0.5, 11) : Usual(start),
        };
        return at < dayFrom ? dayFrom + random.Minutes(0, 1) : at;
    }

    /// <summary>Some moment between two; the first if they are the wrong way round.</summary>
    public DateTime Within(DateTime from, DateTime to) => to <= from ? from : from + random.Minutes(0, (to - from).TotalMinutes);

    DateTime Usual(DateTime start) => start - random.Minutes(0, 9) - random.Minutes(0, 8);

    /// <summary>Of seven people five are here, one of them late, and two are missing yet.</summary>
    DateTime Shown(DemoClass one, DateTime start, int here) => (one.Planned++ % 7) switch
    {
        var turn when turn >= here => now + random.Minutes(2, 9),
        2 when start < now => Within(start, now),
        _ => Usual(start),
    };
}
