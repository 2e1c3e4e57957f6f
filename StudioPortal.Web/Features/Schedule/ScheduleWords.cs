using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Web.Resources;

namespace StudioPortal.Web.Features.Schedule;

/// <summary>How a line of consequences is marked: it is well, it needs thought, or it tells people.</summary>
public enum ConsequenceMark
{
    Well,
    Watch,
    Tell,
}

public sealed record Consequence(ConsequenceMark Mark, string Text);

/// <summary>Says the schedule in the screen's language.</summary>
public sealed class ScheduleWords(IStringLocalizer<ScheduleTexts> texts)
{
    public string this[string key, params object[] values] => texts[key, values];

    /// <summary>A text that differs between one and several.</summary>
    public string Count(string key, int count, params object[] more) =>
        texts[key + (count == 1 ? ".One" : ".Other"), [count, .. more]];

    public static string Name(LocalName name) => name.In(CultureInfo.CurrentUICulture);

    public static string Time(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    public string When(StudioCalendar calendar, DateTime at) => texts["When.Date", calendar.LocalOf(at)];

    /// <summary>Weekday and time, with the date where two instants are not of one week.</summary>
    public string When(StudioCalendar calendar, DateTime at, DateTime other) =>
        ScheduleWeek.Of(calendar.DayOf(at)).Holds(calendar.DayOf(other)) ? texts["When", calendar.LocalOf(at)] : When(calendar, at);

    public string Title(StudioCalendar calendar, BoardRow row) => texts["Session.Title", Name(row.ClassName), When(calendar, row.StartsAt)];

    public string Week(ScheduleWeek week, DateOnly today)
    {
        var key = week.Sunday.Year != today.Year || week.Monday.Year != today.Year 
            ? week.Monday.Month == week.Sunday.Month ? "Week.SameMonthOfYear" : "Week.OtherYear"
            : week.Monday.Month == week.Sunday.Month ? "Week.SameMonth" : "Week.TwoMonths";
        return texts[key, week.Monday, week.Sunday];
    }

    public string Of(Clash clash, StudioCalendar calendar) => clash.IsRoom
        ? texts["Clash.Room", Name(clash.Room), Name(clash.ClassName), When(calendar, clash.StartsAt), Time(calendar.LocalOf(clash.EndsAt))]
        : texts["Clash.Teacher", Name(clash.Teacher ?? default), Name(clash.ClassName), When(calendar, clash.StartsAt), Time(calendar.LocalOf(clash.EndsAt))];

    /// <summary>The same class in the way week after week is one line.</summary>
    public IEnumerable<Consequence> Of(IEnumerable<Clash> clashes, StudioCalendar calendar) => clashes
        .GroupBy(clash => (clash.IsRoom, clash.ClassName, clash.Room, clash.Teacher, calendar.TimeOf(clash.StartsAt)))
        .Select(group => Watch(group.Count() == 1 ? Of(group.First(), calendar) : texts["Clash.Again", Of(group.First(), calendar), group.Count() - 1]));

    public IReadOnlyList<Consequence> Of(MovePreview move, StudioCalendar calendar)
    {
        List<Consequence> lines = [];
        if (!move.IsChange) return [Well(texts["Unchanged"])];
        if (move.IsPast) lines.Add(Watch(texts["Past"]));
        if (move.ClosedFor is { } reason) lines.Add(Watch(texts["ClosedThen", reason]));
        if (move.CheckedIn > 0) lines.Add(Watch(Count("Cancel.Begun", move.CheckedIn)));
        lines.Add(Fits(move));
        lines.AddRange(Of(move.Clashes, calendar));
        if (move.Teacher is null) lines.Add(Watch(texts["Session.NeedsTeacher"]));
        else if (move.TeacherIsFree) lines.Add(Well(texts["Free", Name(move.Teacher.Value)]));
        if (move.BusyThen > 0) lines.Add(Watch(move.Classes == 1 ? Count("Busy", move.BusyThen, move.Booked) : Count("BusyMany", move.BusyThen)));
        if (move.WithoutCard > 0) lines.Add(Watch(Count("NoCard", move.WithoutCard)));
        if (move.CalledOff > 0) lines.Add(Watch(Count("CalledOff", move.CalledOff)));
        if (move.MovesUp > 0) lines.Add(Well(Count("MovesUp", move.MovesUp)));
        lines.Add(Told(move.Told));
        return lines;
    }

    public Consequence Told(int told) => new(ConsequenceMark.Tell, told == 0 ? texts["Told.None"] : Count("Told", told));

    public static Consequence Well(string text) => new(ConsequenceMark.Well, text);

    public static Consequence Watch(string text) => new(ConsequenceMark.Watch, text);

    public string Button(MovePreview? move, bool fromHereOn) => move switch
    {
        null => texts["Move.Do"],
        _ when fromHereOn => move.Told == 0 ? Count("Move.DoMany", move.Classes) : Count("Move.DoManyTell", move.Classes, move.Told),
        { Told: 0 } => texts["Move.Do"],
        _ => texts["Move.DoTell", move.Told],
    };

    Consequence Fits(MovePreview move) => move switch
    {
        { Spare: < 0 } => Watch(texts[move.Spare == -1 ? "Fits.Short.One" : "Fits.Short.Other", move.Booked, -move.Spare]),
        { Booked: 0 } => Well(texts["Fits.Empty", 0, move.Capacity]),
        { Classes: > 1, Spare: 0 } => Well(texts["Fits.FullestNone"]),
        { Classes: > 1 } => Well(texts["Fits.Fullest", move.Booked, move.Spare]),
        { Spare: 0 } => Well(texts["Fits.None", move.Booked]),
        _ => Well(texts[move.Spare == 1 ? "Fits.One" : "Fits.Other", move.Booked, move.Spare]),
    };
}
