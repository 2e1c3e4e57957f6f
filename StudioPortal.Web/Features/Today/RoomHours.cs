using System.Globalization;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Features.Today;

/// <summary>The hours of a day on one line, from the full hour before its first class to the one after its last.</summary>
sealed record RoomHours(DateTime From, DateTime To, IReadOnlyList<(string Left, string Text)> Marks)
{
    public static RoomHours Of(BoardDay day, StudioCalendar calendar)
    {
        var midnight = calendar.InstantOf(day.Day, TimeOnly.MinValue);
        var (first, last) = (day.Rows.Min(row => row.StartsAt), day.Rows.Max(row => row.EndsAt));
        var from = first.AddMinutes(-calendar.TimeOf(first).Minute);
        var to = last.AddMinutes((60 - calendar.TimeOf(last).Minute) % 60);
        var hours = (int)Math.Round((to - from).TotalHours);
        var step = hours > 8 ? 2 : 1;
        var line = new RoomHours(from < midnight ? midnight : from, to, []);
        var at = Enumerable.Range(0, hours / step + 1).Select(one => line.From.AddHours(one * step)).Where(one => to - one >= TimeSpan.FromHours(step));
        return line with
        {
            Marks = [.. at.Append(to).Distinct().Select(one => ("left:" + line.Percent(one), calendar.TimeOf(one).ToString("HH:mm", CultureInfo.InvariantCulture)))],
        };
    }

    public bool Holds(DateTime instant) => instant >= From && instant <= To;

    public string Percent(DateTime instant) => Text(100 * ((instant - From) / (To - From)));

    /// <summary>The style that places a class.</summary>
    public string Place(BoardRow row) => $"left:{Percent(row.StartsAt)};width:calc({Text(100 * ((row.EndsAt - row.StartsAt) / (To - From)))} - 3px)";

    static string Text(double percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
