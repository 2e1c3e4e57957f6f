using System.Globalization;
using ClosedXML.Excel;

namespace StudioPortal.Infrastructure.Excel;

/// <summary>A workbook (.xlsx) that another program reads: typed cells, a frozen heading with a filter, no formula.</summary>
/// <param name="MoneyFormat">How amounts are shown, such as <c>"¥"#,##0.00</c>.</param>
public sealed record Workbook(string MoneyFormat, params IReadOnlyList<Sheet> Sheets)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="culture">The reader's: how days are written.</param>
    public byte[] ToBytes(CultureInfo culture)
    {
        using var book = new XLWorkbook();
        var style = new WorkbookStyle(MoneyFormat, culture.TwoLetterISOLanguageName == "zh" ? "yyyy\"年\"m\"月\"d\"日\"" : "d mmm yyyy");
        foreach (var sheet in Sheets) sheet.Write(book, style);
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }
}

/// <summary>How cells look, by what they hold.</summary>
sealed record WorkbookStyle(string MoneyFormat, string DateFormat)
{
    public void Apply(IXLStyle style, ColumnKind kind)
    {
        style.NumberFormat.Format = kind switch
        {
            ColumnKind.Number => "#,##0",
            ColumnKind.Money => MoneyFormat,
            ColumnKind.Date => DateFormat,
            ColumnKind.Time => "hh:mm",
            _ => "@",
        };
        style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        style.Alignment.WrapText = kind == ColumnKind.Text;
        if (kind is ColumnKind.Date or ColumnKind.Time) style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
    }

    public void Head(IXLStyle style, ColumnKind kind)
    {
        style.Font.Bold = true;
        style.NumberFormat.Format = "@";
        style.Fill.BackgroundColor = XLColor.FromHtml("#EDE8DF");
        style.Alignment.Horizontal = kind is ColumnKind.Number or ColumnKind.Money ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left;
    }
}

/// <summary>Names of sheets: at most 31 characters, and none that a spreadsheet reads as an address.</summary>
static class SheetName
{
    const string Forbidden = "[]:*?/\\'";

    public static string Of(string name)
    {
        var kept = string.Concat(name.Where(sign => !Forbidden.Contains(sign, StringComparison.Ordinal) && !char.IsControl(sign))).Trim();
        return kept.Length == 0 ? "1" : kept[..Math.Min(31, kept.Length)];
    }
}
