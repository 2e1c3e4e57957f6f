using System.Globalization;

namespace StudioPortal.Web.Features.Schedule;

/// <summary>A week of the timetable: Monday to Sunday by the studio's calendar days, whatever its clocks do meanwhile.</summary>
public readonly record struct ScheduleWeek
{
    ScheduleWeek(DateOnly monday) => Monday = monday;

    public DateOnly Monday { get; }

    public DateOnly Sunday => Monday.AddDays(6);

    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = Monday; day <= Sunday; day = day.AddDays(1)) yield return day;
        }
    }

    /// <summary>The week a day is in.</summary>
    public static ScheduleWeek Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));

    /// <summary>The week named in an address by any of its days, <c>2026-11-18</c>; else the one of the fallback.</summary>
    public static ScheduleWeek Read(string? text, DateOnly fallback) => Of(ReadDay(text) ?? fallback);

    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1 and < 9999 ? day : null;

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public ScheduleWeek After(int weeks) => new(Monday.AddDays(7 * weeks));

    public bool Holds(DateOnly day) => day >= Monday && day <= Sunday;
}
