using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Penalties;

/// <summary>Says a lapse: what happened, what it costs, by which clause, and what became of it (I02).</summary>
public sealed class PenaltyWords(IStringLocalizer<PenaltyTexts> texts, IStringLocalizer<PolicyTexts> policy)
{
    public string this[string key, params object[] values] => texts[key, values];

    public static string Name(LocalName name) => name.In(CultureInfo.CurrentUICulture);

    /// <summary>Which class, and when it was.</summary>
    public string Class(PenaltyRow row, StudioCalendar calendar) =>
        texts["Class", Name(row.ClassName), calendar.DayOf(row.StartsAt).Weekday(), calendar.Time(row.StartsAt)];

    /// <summary>How late it was given back, or that nobody came.</summary>
    public string Happened(PenaltyRow row, StudioCalendar calendar)
    {
        if (row.Penalty.Kind == LapseKind.NoShow) return texts["NoShow"];
        var before = row.StartsAt - row.Penalty.At;
        return texts[before > TimeSpan.Zero ? "Late" : "Late.Begun", Span(before.Duration()), calendar.Time(row.FreeUntil)];
    }

    /// <summary>Such as "1 class", "45 minutes" or "¥50"; "nothing" where only bookings may be stopped.</summary>
    public string Cost(Penalty penalty, CardKind kind, string currency) => policy.Taken(new(penalty.Credits, kind, penalty.Fee), currency) ?? texts["Nothing"];

    /// <summary>Where it is taken from.</summary>
    public string From(PenaltyRow row) => row.Penalty switch
    {
        { Fee: > 0 } => texts["From.StoredValue"],
        { Credits: > 0 } => texts["From.Card", Name(row.Plan).Amid()],
        _ => texts["From.Nowhere"],
    };

    /// <summary>The clause and the version that say so.</summary>
    public string Clause(PenaltyRow row, string currency) => texts[
        row.PolicyOf is null ? "Clause.Studio" : "Clause.Own", row.Policy.Number, policy.Cost(row.Penalty.Kind, row.Follows, currency),
        row.PolicyOf is { } own ? Name(own) : ""];

    /// <summary>Where bookings would be stopped with it, or how many lapses that still takes; null where none are counted.</summary>
    public string? Block(PenaltyRow row) => row.Follows.BlockAfter is not { } times ? null : texts[
        row.Blocks ? "Block" : "Block.NotYet", row.Standing, times, policy.Days(row.Follows.WithinDays), policy.Days(row.Follows.BlockDays)].Value;

    /// <summary>When it is taken, or what became of it.</summary>
    public string State(PenaltyRow row, StudioCalendar calendar) => row.Penalty.State switch
    {
        PenaltyState.Waiting => texts["State.Waiting", When(calendar, row.Penalty.DueAt)],
        PenaltyState.Uncollected => texts["State.Uncollected", When(calendar, row.Penalty.DueAt)],
        PenaltyState.Applied => texts["State.Applied", When(calendar, row.Penalty.DecidedAt!.Value)],
        _ => texts["State.Waived", When(calendar, row.Penalty.DecidedAt!.Value), row.Penalty.DecidedBy!, row.Penalty.Reason!],
    };

    /// <summary>What the member is told of it.</summary>
    /// <param name="toldAt">When it was told.</param>
    public string Notice(NoticeKind kind, PenaltyRow row, DateTime toldAt, StudioCalendar calendar, string currency)
    {
        var cost = policy.Taken(new(row.Penalty.Credits, row.CardKind, row.Penalty.Fee), currency);
        return kind switch
        {
            NoticeKind.BookingsStopped => texts["Notice.Stopped", Reason(row), calendar.DayOf(toldAt).AddDays(row.Follows.BlockDays).Short()],
            NoticeKind.BookingsResumed => texts["Notice.Resumed", Class(row, calendar)],
            NoticeKind.PenaltyWaived => texts["Notice.Waived", Class(row, calendar), row.Penalty.Reason ?? ""],
            _ => texts[$"Notice.{kind}.{(cost is null ? "Nothing" : row.Penalty.Kind)}", Class(row, calendar), cost ?? "", When(calendar, row.Penalty.DueAt)],
        };
    }

    string Reason(PenaltyRow row) => texts[
        row.Penalty.Kind == LapseKind.NoShow ? "Reason.NoShows" : "Reason.Late", row.Follows.BlockAfter ?? 0, policy.Days(row.Follows.WithinDays)];

    static string When(StudioCalendar calendar, DateTime at) => $"{calendar.DayOf(at).Short()} {calendar.Time(at)}";

    string Span(TimeSpan span) => span.TotalMinutes < 90
        ? policy[(int)span.TotalMinutes == 1 ? "Minutes.One" : "Minutes.Other", (int)span.TotalMinutes]
        : policy[(int)span.TotalHours == 1 ? "Hours.One" : "Hours.Other", (int)span.TotalHours];
}
