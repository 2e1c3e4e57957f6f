using System.Globalization;
using System.Text;

namespace StudioPortal.Web.Shared;

/// <summary>Places the half hours of a day on a canvas of 672 by 112 units.</summary>
sealed record HalfHourPlot(int Step, IReadOnlyList<HalfHourPlot.Bar> Bars, string Bookings, string Usual, HalfHourPlot.Dot? Last, IReadOnlyList<HalfHourPlot.Hour> Hours)
{
    const double Left = 28, Right = 660, Foot = 92, StepHeight = 30;

    internal sealed record Bar(string X, string Y, string Height, bool IsCurrent);
    internal sealed record Dot(string X, string Y);
    internal sealed record Hour(string X, string Text);

    public double Y(double value) => Foot - value * StepHeight / Step;

    public static HalfHourPlot Of(IReadOnlyList<HalfHour> points)
    {
        var most = points.SelectMany(point => new[] { point.Bookings ?? 0, point.CheckIns ?? 0, point.Usual ?? 0 }).DefaultIfEmpty(0).Max();
        var empty = new HalfHourPlot(StepFor(most), [], "", "", null, []);
        double X(int at) => points.Count < 2 ? Left : Left + (Right - Left) * at / (points.Count - 1);

        var bars = points.Select((point, at) => (point, at)).Where(bar => bar.point.CheckIns > 0)
            .Select(bar => new Bar(Text(X(bar.at) - 6), Text(empty.Y(bar.point.CheckIns!.Value)), Text(Foot - empty.Y(bar.point.CheckIns.Value)), bar.point.IsCurrent));
        var bookings = points.TakeWhile(point => point.Bookings is not null).Select((point, at) => (X: X(at), Y: empty.Y(point.Bookings!.Value))).ToList();
        var usual = points.TakeWhile(point => point.Usual is not null).Select((point, at) => (X: X(at), Y: empty.Y(point.Usual!.Value))).ToList();
        var hours = points.Select((point, at) => (point, at)).Where(hour => hour.at % 4 == 0)
            .Select(hour => new Hour(Text(X(hour.at)), hour.point.At.ToString("HH:mm", CultureInfo.InvariantCulture)));

        return empty with
        {
            Bars = [.. bars],
            Bookings = Curve(bookings),
            Usual = Curve(usual),
            Last = bookings.Count is 0 ? null : new Dot(Text(bookings[^1].X), Text(bookings[^1].Y)),
            Hours = [.. hours]
        };
    }

    internal static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The smallest round step of which two and a half hold the highest value.</summary>
    static int StepFor(double most) => new[] { 2, 5, 10, 20, 50, 100, 200, 500 }.FirstOrDefault(step => most <= step * 2.6, 1000);

    static string Curve(List<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        for (var at = 0; at < points.Count; at++)
        {
            var (x, y) = points[at];
            if (at == 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}");
                continue;
            }
            var (fromX, fromY) = points[at - 1];
            var middle = (fromX + x) / 2;
            path.Append(CultureInfo.InvariantCulture, $"C{middle:0.#} {fromY:0.#} {middle:0.#} {y:0.#} {x:0.#} {y:0.#}");
        }
        return path.ToString();
    }
}
