using System.Globalization;
using System.IO.Compression;
using ClosedXML.Excel;
using StudioPortal.Infrastructure.Excel;

namespace StudioPortal.Tests.Infrastructure.Excel;

/// <summary>Each workbook is read back as another program would read it.</summary>
public class WorkbookTests
{
    sealed record Row(string? Name, decimal? Count, decimal? Amount, DateOnly? Day, TimeOnly? At);

    static readonly SheetColumn<Row>[] Columns =
    [
        SheetColumn<Row>.Text("Name", 20, row => row.Name), SheetColumn<Row>.Number("Count", 10, row => row.Count),
        SheetColumn<Row>.Money("Amount", 12, row => row.Amount), SheetColumn<Row>.Date("Day", 14, row => row.Day), SheetColumn<Row>.Time("At", 8, row => row.At),
    ];

    [Fact]
    public void Each_column_keeps_its_type()
    {
        var cells = Read(new Row("周美云", 7, 128.5m, new(2026, 3, 2), new(18, 30))).Row(2);

        cells.Cell(1).DataType.ShouldBe(XLDataType.Text);
        cells.Cell(2).GetValue<int>().ShouldBe(7);
        (cells.Cell(3).GetValue<decimal>(), cells.Cell(3).Style.NumberFormat.Format).ShouldBe((128.5m, "\"¥\"#,##0.00"));
        cells.Cell(4).GetDateTime().ShouldBe(new(2026, 3, 2));
        (cells.Cell(5).GetDateTime().TimeOfDay, cells.Cell(5).Style.NumberFormat.Format).ShouldBe((new TimeSpan(18, 30, 0), "hh:mm"));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+8613800133862")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("'quoted")]
    public void Text_that_begins_like_a_formula_stays_text(string text)
    {
        var cell = Read(new Row(text, null, null, null, null)).Cell(2, 1);

        cell.HasFormula.ShouldBeFalse();
        (cell.DataType, cell.GetString()).ShouldBe((XLDataType.Text, text));
        Parts(Write(new Row(text, null, null, null, null))).ShouldAllBe(part => !part.Contains("<x:f>", StringComparison.Ordinal) && !part.Contains("<f>", StringComparison.Ordinal));
    }

    [Fact]
    public void Control_characters_do_not_spoil_the_file() =>
        Read(new Row("one\u0000\u001btwo\nthree", null, null, null, null)).Cell(2, 1).GetString().ShouldBe("onetwo\nthree");

    [Fact]
    public void What_is_not_known_is_an_empty_cell() =>
        Read(new Row(null, null, null, null, null)).Row(2).Cells(1, 5).ShouldAllBe(cell => cell.IsEmpty());

    [Fact]
    public void The_heading_stays_in_view_and_filters()
    {
        var sheet = Read(new Row("one", 1, 1, null, null), new Row("two", 2, 2, null, null));

        sheet.SheetView.SplitRow.ShouldBe(1);
        sheet.AutoFilter.Range.RangeAddress.ToString().ShouldBe("A1:E3");
        (sheet.Column(1).Width, sheet.Cell(1, 1).Style.Font.Bold).ShouldBe((20, true));
    }

    [Fact]
    public void Days_are_written_as_the_reader_writes_them() =>
        Read(Write(CultureInfo.GetCultureInfo("zh-Hans"), new Row("one", 1, 1, new(2026, 3, 2), null))).Cell(2, 4).Style.NumberFormat.Format.ShouldContain("年");

    static IXLWorksheet Read(params Row[] rows) => Read(Write(rows));

    static IXLWorksheet Read(byte[] file) => new XLWorkbook(new MemoryStream(file)).Worksheet(1);

    static byte[] Write(params Row[] rows) => Write(CultureInfo.GetCultureInfo("en"), rows);

    static byte[] Write(CultureInfo culture, params Row[] rows) =>
        new Workbook("\"¥\"#,##0.00", new Sheet<Row>("Rows", Columns, rows)).ToBytes(culture);

    static IEnumerable<string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var part in zip.Entries.Where(one => one.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open());
            yield return reader.ReadToEnd();
        }
    }
}
