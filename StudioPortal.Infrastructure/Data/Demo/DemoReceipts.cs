using System.Globalization;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>Numbers on receipts, from one on in each month, as the till gives them.</summary>
sealed class DemoReceipts
{
    readonly SortedDictionary<string, NumberSeries> _series = new(StringComparer.Ordinal);

    public IEnumerable<NumberSeries> Series => _series.Values;

    public string Next(DateOnly on)
    {
        var month = on.ToString("yyMM", CultureInfo.InvariantCulture);
        if (!_series.TryGetValue(month, out var series)) _series[month] = series = new(NumberSeries.Receipts(month), 1);
        return string.Create(CultureInfo.InvariantCulture, $"{month}-{series.Take():0000}");
    }
}
