using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Cards;

/// <summary>Says a card's statement in the reader's language; the page, the member's page and the workbook all show these words (R060, I01).</summary>
public sealed partial class StatementWords(IStringLocalizer<StatementTexts> text, IStringLocalizer<CardTexts> units, Studio studio)
{
    public StudioCalendar Calendar => studio.Calendar;

    public string Currency => studio.Currency;

    /// <summary>Every row, newest first: lines in their order, and what was done to the card where it falls between them.</summary>
    public IReadOnlyList<StatementRow> Rows(Statement statement)
    {
        var events = new Queue<StatementRow>(statement.Changes.Select(Row).Concat(statement.LetOff.Select(Row)).OrderByDescending(row => row.At));
        List<StatementRow> rows = [];
        foreach (var line in statement.Lines)
        {
            while (events.TryPeek(out var next) && next.At >= line.Entry.At) rows.Add(events.Dequeue());
            rows.Add(Row(line, statement.Card));
        }

        return [.. rows, .. events];
    }

    /// <summary>Such as "30 classes", "45 minutes" or "¥128".</summary>
    public string Credits(CardKind kind, int credits) => units.Credits(kind, credits, studio.Currency);

    /// <summary>The bare figure: an amount of money, or a number.</summary>
    public string Figure(CardKind kind, int credits) => TermsWords.Figure(kind, credits, studio.Currency);

    /// <summary>A figure with its sign; nothing on a period card.</summary>
    public string Change(CardKind kind, int credits) => kind == CardKind.Period ? "" : credits switch
    {
        > 0 => $"+{Figure(kind, credits)}",
        < 0 => $"−{Figure(kind, -credits)}",
        _ => Figure(kind, 0),
    };

    public string ClassName(ClassOfLine about)
    {
        var name = about.Name.In(CultureInfo.CurrentUICulture);
        return about.Teacher is { } teacher ? text["Class", name, teacher.In(CultureInfo.CurrentUICulture)] : name;
    }

    /// <summary>When the class was, or is.</summary>
    public string ClassTime(ClassOfLine about) => text["At.Class", Calendar.DayOf(about.StartsAt).Short(), Calendar.Time(about.StartsAt)];

    /// <summary>What a reserved class is called while it is to come, or waits for review.</summary>
    public string HeldWhat(HeldFor held) => text[held.Lapse switch
    {
        LapseKind.LateCancellation => "HeldLate",
        LapseKind.NoShow => "HeldNoShow",
        _ => "HeldFor",
    }, ClassName(held.Class)];

    public IReadOnlyList<string> HeldFacts(HeldFor held)
    {
        var about = held.DueAt is { } due ? text["HeldReview", Moment(due)] : text["HeldDetail"];
        return [ClassTime(held.Class), .. Guest(held.Class), about.Value];
    }

    StatementRow Row(StatementLine line, Card card)
    {
        var entry = line.Entry;
        var tag = entry.Kind == LedgerKind.Reversal ? text["Correction"].Value : null;
        return new(entry.Id, entry.At, What(line, card), tag, [.. Facts(line, card), .. From(line, card)], line);
    }

    string What(StatementLine line, Card card) => Happened(line, card).TrimEnd();

    string Happened(StatementLine line, Card card) => line.Entry.Kind switch
    {
        LedgerKind.Issued => text["Line.Issued", card.PlanNameIn().Amid()],
        LedgerKind.Granted when line.Lot?.Kind == LotKind.Compensation => text["Line.Compensation"],
        LedgerKind.Granted => text[line.Change is null ? "Line.GiftWithCard" : "Line.Gift"],
        LedgerKind.CarriedOver => MovedTo(line),
        LedgerKind.CheckIn => Class(line),
        LedgerKind.LateCancellation => text["Line.Late", Class(line)],
        LedgerKind.NoShow => text["Line.NoShow", Class(line)],
        LedgerKind.Expired => text["Line.Expired"],
        LedgerKind.Refunded => text["Line.Refunded"],
        LedgerKind.Upgraded => line.Change?.OtherCard is { } other ? text["Line.UpgradedTo", Name(other).Amid()] : text["Line.Upgraded"],
        _ => text[ReversalOf(line.Reverses?.Kind)],
    };

    string MovedTo(StatementLine line) => (line.Entry.Credits < 0, line.Other) switch
    {
        (true, { } other) => text["Line.MovedTo", Name(other.Plan).Amid()],
        (true, null) => text["Line.MovedOn"],
        (false, { } other) => text["Line.MovedFrom", Name(other.Plan).Amid()],
        _ => text["Line.CarriedOver"],
    };

    static string ReversalOf(LedgerKind? kind) => kind switch
    {
        LedgerKind.CheckIn => "Line.Reversal.CheckIn",
        LedgerKind.Issued or LedgerKind.CarriedOver => "Line.Reversal.Sale",
        LedgerKind.Granted => "Line.Reversal.Grant",
        LedgerKind.Refunded or LedgerKind.Upgraded => "Line.Reversal.Ending",
        _ => "Line.Reversal.Other",
    };

    IEnumerable<string> Facts(StatementLine line, Card card)
    {
        var entry = line.Entry;
        return entry.Kind switch
        {
            LedgerKind.CarriedOver => [.. line.Other is { } other ? [text["CardNumber", other.Number].Value] : Array.Empty<string>(), Signed(entry)],
            LedgerKind.Issued => [.. Paid(line.Sale), .. Reason(line.Sale?.Reason), Signed(entry)],
            LedgerKind.Granted => [.. Reason(entry.Reason), line.Change is null ? Signed(entry) : text["By.Approved", Who(entry.By, entry.Device), Calendar.Time(entry.At)]],
            LedgerKind.CheckIn => [text["By.CheckIn", Who(entry.By, entry.Device), Calendar.Time(entry.At)], .. OtherDay(line), .. Guest(line.Class)],
            LedgerKind.LateCancellation => [.. Late(line), .. OtherDay(line), .. Guest(line.Class)],
            LedgerKind.NoShow => [.. NoShow(line.Rule), .. OtherDay(line), .. Guest(line.Class)],
            LedgerKind.Expired => Expired(line.Lot, card),
            LedgerKind.Refunded or LedgerKind.Upgraded => [.. Paid(line.Change?.Sale), .. Reason(entry.Reason), Signed(entry)],
            _ => [.. line.Class is { } about ? [ClassName(about)] : Array.Empty<string>(), .. Reason(entry.Reason), .. Reversed(line.Reverses), Signed(entry)],
        };
    }

    /// <summary>Of which lot it was taken, where there are several.</summary>
    IEnumerable<string> From(StatementLine line, Card card) =>
        card.Lots.Count > 1 && line is { Lot: { } lot, Entry: { Credits: < 0, Kind: not (LedgerKind.Expired or LedgerKind.Reversal) } } ? [text[$"From.{lot.Kind}"]] : [];

    IEnumerable<string> Late(StatementLine line)
    {
        if (line.Rule is not { } rule) return [];
        var free = Span(rule.FreeMinutes);
        var before = rule.CancelledAt is { } at && line.Class is { } about ? (int)(about.StartsAt - at).TotalMinutes : -1;

        // A class that was moved since tells nothing of how late it was then.
        return before < 0 || before > rule.FreeMinutes
            ? [text["LateRule", free, rule.Version]]
            : [text[rule.IsOfClassType ? "LateBy.Own" : "LateBy", Span(before), free, rule.Version]];
    }

    IEnumerable<string> NoShow(RuleOfLine? rule) =>
        rule is null ? [] : [text[rule.IsOfClassType ? "NoShowRule.Own" : "NoShowRule", rule.Version]];

    IEnumerable<string> Expired(CardLot? lot, Card card) =>
        lot is null ? [] : [text["Expired.Lot", LotName(lot), (lot.ExpiresOn ?? card.EndsOn).Long()]];

    IEnumerable<string> Reversed(LedgerEntry? line) =>
        line is null ? [] : [text["Reverses", Calendar.DayOf(line.At).Short(), Calendar.Time(line.At)]];

    IEnumerable<string> OtherDay(StatementLine line) =>
        line.Class is { } about && (line.Entry.Kind != LedgerKind.CheckIn || Calendar.DayOf(about.StartsAt) != Calendar.DayOf(line.Entry.At)) ? [ClassTime(about)] : [];

    IEnumerable<string> Guest(ClassOfLine? about) => about?.Guest is { } guest ? [text["For", guest]] : [];

    static IEnumerable<string> Reason(string? reason) => reason is null ? [] : [reason];

    string Class(StatementLine line) => line.Class is { } about ? ClassName(about) : text["Line.Reversal.Other"];

    string Signed(LedgerEntry entry) => text["By", Who(entry.By, entry.Device), Calendar.Time(entry.At)];

    string Who(string by, string? device)
    {
        var name = by == Actor.System.Name ? text["Product"].Value : by;
        return device is not null && device != by ? text["Device", name, device] : name;
    }

    string Moment(DateTime at) => text["By", Calendar.DayOf(at).Short(), Calendar.Time(at)];

    static string Name(LocalName name) => name.In(CultureInfo.CurrentUICulture);

    string Span(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, 1) => text["Minutes.One"],
        (0, var rest) => text["Minutes.Other", rest],
        (1, 0) => text["Hours.One"],
        (var hours, 0) => text["Hours.Other", hours],
        var (hours, rest) => text["HoursMinutes", hours, rest],
    };
}
