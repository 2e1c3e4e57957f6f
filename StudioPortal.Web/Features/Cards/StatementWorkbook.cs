using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Excel;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Cards;

/// <summary>A card's statement as a workbook in the reader's language: its rows, and how it was made (R060, I01).</summary>
public sealed class StatementWorkbook(IStringLocalizer<StatementTexts> text, IStringLocalizer<CardTexts> units)
{
    public Workbook Of(Statement statement, Studio studio, Actor by, DateTime now)
    {
        var words = new StatementWords(text, units, studio);
        var rows = words.Rows(statement);
        return new(
            Money.SheetFormat(studio.Currency),
            new Sheet<StatementRow>(text["Book.Statement"], Columns(statement.Card, studio, words), rows),
            new Sheet<Fact>(text["Book.Made"], FactColumns, Facts(statement, rows, studio, words, by, now)));
    }

    /// <summary>The name of the file, without anything a disk refuses.</summary>
    public string FileName(Statement statement) => $"{text["Book.File", statement.Card.Number].Value}.xlsx";

    IReadOnlyList<SheetColumn<StatementRow>> Columns(Card card, Studio studio, StatementWords words)
    {
        SheetColumn<StatementRow> Credits(string key, Func<StatementLine, int> of) => card.Kind == CardKind.StoredValue
            ? SheetColumn<StatementRow>.Money(text[key], 12, row => row.Line is { } line ? Money.Major(of(line), studio.Currency) : null)
            : SheetColumn<StatementRow>.Number(text[key], 10, row => row.Line is { } line ? of(line) : null);
        return
        [
            SheetColumn<StatementRow>.Number(text["Col.Line"], 6, row => row.Line?.Entry.Line),
            SheetColumn<StatementRow>.Date(text["Date"], 14, row => studio.Calendar.DayOf(row.At)),
            SheetColumn<StatementRow>.Time(text["Col.Time"], 8, row => TimeOnly.FromDateTime(studio.Calendar.LocalOf(row.At))),
            SheetColumn<StatementRow>.Text(text["What"], 36, row => row.Tag is null ? row.What : text["Device", row.What, row.Tag].Value),
            SheetColumn<StatementRow>.Text(text["Col.Why"], 60, row => string.Join("\n", row.Facts)),
            Credits("Change", line => line.Entry.Credits),
            Credits("Left", line => line.Entry.BalanceAfter),
            SheetColumn<StatementRow>.Text(text["Col.Lot"], 12, row => row.Line?.Lot is { } lot ? words.LotName(lot) : null),
            SheetColumn<StatementRow>.Date(text["Col.LotUntil"], 14, row => row.Line?.Lot is { } lot ? card.LastDayOf(lot) : null),
            SheetColumn<StatementRow>.Money(text["Col.UnitValue"], 12, row => row.Line is { } line ? Money.Major(line.Entry.UnitValue, studio.Currency) : null),
            SheetColumn<StatementRow>.Text(text["Col.By"], 18, row => row.Line?.Entry.By == Actor.System.Name ? text["Product"].Value : row.Line?.Entry.By),
            SheetColumn<StatementRow>.Text(text["Col.Device"], 14, row => row.Line?.Entry.Device),
            SheetColumn<StatementRow>.Text(text["Col.Receipt"], 14, row => row.Line?.Sale?.Receipt ?? row.Line?.Change?.Sale?.Receipt),
        ];
    }

    IReadOnlyList<SheetColumn<Fact>> FactColumns =>
    [
        SheetColumn<Fact>.Text(text["Col.Fact"], 28, fact => fact.Name),
        SheetColumn<Fact>.Text(text["Col.Value"], 80, fact => fact.Value),
    ];

    IEnumerable<Fact> Facts(Statement statement, IReadOnlyList<StatementRow> rows, Studio studio, StatementWords words, Actor by, DateTime now)
    {
        var card = statement.Card;
        Fact Line(string key, string value) => new(text[key], value);
        yield return Line("Made.How", text["Made.HowText"]);
        yield return Line("Made.Studio", studio.Name);
        yield return Line("Made.Member", text["Crumb", statement.Member.Name, statement.Member.Number]);
        yield return Line("Made.Card", text["Crumb", card.PlanNameIn(), card.Number]);
        yield return Line("Made.Terms", text["Made.TermsVersion", units.Terms(card.Terms, studio.Currency), card.Terms.Number]);
        yield return Line("Made.Valid", text["ValidFromTo", card.StartsOn.Long(), card.EndsOn.Long()]);
        yield return Line("Made.Unit", text[$"Unit.{card.Kind}"]);
        yield return Line("Made.Lines", Number(statement.Lines.Count));
        yield return Line("Made.Rows", Number(rows.Count));
        if (card.HasCredits)
        {
            yield return Line("Made.Sum", words.Figure(card.Kind, statement.Lines.Sum(line => line.Entry.Credits)));
            yield return Line("Made.Left", words.Figure(card.Kind, card.Left));
            yield return Line("Made.Held", words.Figure(card.Kind, card.Held));
            yield return Line("Made.Free", words.Figure(card.Kind, card.Free));
        }

        yield return Line("Made.At", studio.Calendar.Moment(now));
        yield return Line("Made.By", by.Name);
    }

    static string Number(int count) => count.ToString(CultureInfo.CurrentCulture);

    sealed record Fact(string Name, string Value);
}
