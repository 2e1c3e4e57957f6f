using ClosedXML.Excel;

namespace StudioPortal.Infrastructure.Excel;

/// <summary>What a column holds, and so how its cells are stored, aligned and filtered.</summary>
public enum ColumnKind
{
    Text,
    Number,
    Money,
    Date,
    Time,
}

/// <summary>One column of a sheet: its heading in the reader's language, what it holds, and how wide it is in characters.</summary>
public sealed class SheetColumn<T>
{
    readonly Func<T, object?> _value;

    SheetColumn(string heading, ColumnKind kind, double width, Func<T, object?> value) => (Heading, Kind, Width, _value) = (heading, kind, width, value);

    public string Heading { get; }

    public ColumnKind Kind { get; }

    public double Width { get; }

    public static SheetColumn<T> Text(string heading, double width, Func<T, string?> value) => new(heading, ColumnKind.Text, width, value);

    public static SheetColumn<T> Number(string heading, double width, Func<T, decimal?> value) => new(heading, ColumnKind.Number, width, one => value(one));

    /// <param name="value">Whole units of the workbook's currency, not minor units.</param>
    public static SheetColumn<T> Money(string heading, double width, Func<T, decimal?> value) => new(heading, ColumnKind.Money, width, one => value(one));

    public static SheetColumn<T> Date(string heading, double width, Func<T, DateOnly?> value) => new(heading, ColumnKind.Date, width, one => value(one));

    /// <param name="value">The studio's time of day.</param>
    public static SheetColumn<T> Time(string heading, double width, Func<T, TimeOnly?> value) => new(heading, ColumnKind.Time, width, one => value(one));

    internal object? Of(T row) => _value(row);
}

/// <summary>A sheet: rows of one kind under typed columns.</summary>
public sealed class Sheet<T>(string name, IReadOnlyList<SheetColumn<T>> columns, IEnumerable<T> rows) : Sheet
{
    internal override void Write(IXLWorkbook book, WorkbookStyle style)
    {
        var sheet = book.AddWorksheet(SheetName.Of(name));
        for (var index = 0; index < columns.Count; index++) Head(sheet, index + 1, columns[index], style);
        var line = 1;
        foreach (var row in rows)
        {
            line++;
            for (var index = 0; index < columns.Count; index++) Put(sheet.Cell(line, index + 1), columns[index].Of(row));
        }

        sheet.SheetView.FreezeRows(1);
        sheet.Range(1, 1, line, columns.Count).SetAutoFilter();
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
    }

    static void Head(IXLWorksheet sheet, int number, SheetColumn<T> column, WorkbookStyle style)
    {
        sheet.Column(number).Width = column.Width;
        style.Apply(sheet.Column(number).Style, column.Kind);
        Put(sheet.Cell(1, number), column.Heading);
        style.Head(sheet.Cell(1, number).Style, column.Kind);
    }
}

/// <summary>A sheet of any kind of rows.</summary>
public abstract class Sheet
{
    internal abstract void Write(IXLWorkbook book, WorkbookStyle style);

    private protected static void Put(IXLCell cell, object? value)
    {
        switch (value)
        {
            case string text: PutText(cell, text); break;
            case decimal number: cell.SetValue(number); break;
            case DateOnly day: cell.SetValue(day.ToDateTime(TimeOnly.MinValue)); break;
            case TimeOnly time: cell.SetValue(time.ToTimeSpan()); break;
        }
    }

    /// <summary>
    /// What a member or a colleague wrote is text, whatever it begins with: a spreadsheet would run a name such as <c>=HYPERLINK(…)</c>
    /// as a formula, at once or when the cell is next edited.
    /// </summary>
    static void PutText(IXLCell cell, string text)
    {
        cell.SetDataType(XLDataType.Text);
        cell.SetValue(Printable(text));
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) cell.Style.IncludeQuotePrefix = true;
    }

    /// <summary>A file with control characters in it is refused by spreadsheets; a cell holds no more than 32,767.</summary>
    static string Printable(string text)
    {
        var kept = string.Concat(text.Where(sign => sign is '\n' or '\t' || !char.IsControl(sign)));
        return kept.Length <= 32_767 ? kept : kept[..32_767];
    }
}
