using System.Globalization;

namespace StudioPortal.Domain.Studios;

/// <summary>A colour as light of the three lamps of a screen, each 0 to 1 and linear.</summary>
public readonly record struct Colour(double Red, double Green, double Blue)
{
    const double Step = 0.002;

    /// <summary>The brightness an eye sees, 0 to 1 (WCAG).</summary>
    public double Luminance => (0.2126 * Red) + (0.7152 * Green) + (0.0722 * Blue);

    public static Colour Of(string hex) => new(Lamp(hex, 1), Lamp(hex, 3), Lamp(hex, 5));

    /// <summary>The nearest colour of this lightness and hue that a screen can show: chroma gives way.</summary>
    public static Colour OfOklch(double lightness, double chroma, double hue)
    {
        var colour = Unbounded(lightness, chroma, hue);
        for (; chroma > 0 && !colour.IsShowable; chroma -= Step) colour = Unbounded(lightness, chroma, hue);
        return new(Math.Clamp(colour.Red, 0, 1), Math.Clamp(colour.Green, 0, 1), Math.Clamp(colour.Blue, 0, 1));
    }

    /// <summary>1 to 21 (WCAG).</summary>
    public double ContrastWith(Colour other)
    {
        var (brighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (brighter + 0.05) / (darker + 0.05);
    }

    /// <summary><c>#1E5E50</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Byte(Red):X2}{Byte(Green):X2}{Byte(Blue):X2}");

    bool IsShowable => Red is > -1e-4 and < 1.0001 && Green is > -1e-4 and < 1.0001 && Blue is > -1e-4 and < 1.0001;

    // Björn Ottosson's OKLab to linear sRGB.
    static Colour Unbounded(double lightness, double chroma, double hue)
    {
        var (a, b) = (chroma * Math.Cos(hue * Math.PI / 180), chroma * Math.Sin(hue * Math.PI / 180));
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return new(
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    static double Lamp(string hex, int at)
    {
        var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    static int Byte(double lamp) =>
        (int)Math.Round(255 * (lamp <= 0.0031308 ? 12.92 * lamp : (1.055 * Math.Pow(lamp, 1 / 2.4)) - 0.055));
}
