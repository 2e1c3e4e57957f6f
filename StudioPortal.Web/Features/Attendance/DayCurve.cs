using StudioPortal.Infrastructure.Reports;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Attendance;

/// <summary>Counts a day by half hours, beside what is usual.</summary>
static class DayCurve
{
    /// <param name="opens">The first hour drawn; <paramref name="closes"/> the last.</param>
    /// <param name="until">How far the day has come; null when it is over.</param>
    public static IReadOnlyList<HalfHour> Of(DayTimes day, IReadOnlyList<DayTimes> past, TimeOnly opens, TimeOnly closes, TimeOnly? until)
    {
        var (first, last) = (SlotOf(opens), Math.Min(47, SlotOf(closes)));
        var now = until is { } time ? SlotOf(time) : 48;
        return
        [
            .. Enumerable.Range(first, Math.Max(1, last - first + 1)).Select(slot => new HalfHour(
                TimeOnly.MinValue.AddMinutes(30 * slot),
                slot <= now ? CountIn(day.Made, slot) : null,
                slot <= now ? CountIn(day.CheckIns, slot) : null,
                past.Count == 0 ? null : past.Average(one => CountIn(one.Made, slot)),
                IsCurrent: slot == now || slot == now - 1)),
        ];
    }

    static int SlotOf(TimeOnly time) => (time.Hour * 60 + time.Minute) / 30;

    static int CountIn(IReadOnlyList<TimeOnly> times, int slot) => times.Count(time => SlotOf(time) == slot);
}
