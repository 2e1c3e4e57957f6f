namespace StudioPortal.Domain.Studios;

/// <summary>
/// The one accent a studio chooses by its hue. Lightness is given, chroma is at most 0.09 and less where a screen cannot show it
/// (sRGB); what is soft, strong or written on it follows. Readable means 4.5 : 1 on the ground and for the text on it.
/// </summary>
public sealed class AccentColour
{
    /// <summary>Least contrast of text, WCAG 2.2 AA.</summary>
    public const double LeastContrast = 4.5;

    const double MostChroma = 0.09;

    static readonly (Colour Light, Colour Dark) Ground = (Colour.Of("#F5F2EC"), Colour.Of("#0F1314"));

    AccentColour(int hue)
    {
        Hue = hue;
        Light = new(
            Shade(0.44, MostChroma), Shade(0.375, 0.075), Colour.Of("#FFFFFF"), Shade(0.922, 0.02), Shade(0.371, 0.075),
            Shade(0.86, 0.04), Shade(0.734, 0.07), Shade(0.569, MostChroma));
        Dark = new(
            Shade(0.79, MostChroma), Shade(0.84, 0.078), Shade(0.232, 0.04), Shade(0.322, 0.045), Shade(0.868, 0.07),
            Shade(0.377, 0.055), Shade(0.499, 0.078), Shade(0.654, MostChroma));
    }

    /// <summary>Degrees of OKLCH, 0 to 359.</summary>
    public int Hue { get; }

    public Palette Light { get; }

    public Palette Dark { get; }

    /// <summary>The worst of what people have to read: the accent on the ground, and the text on the accent.</summary>
    public double WorstContrast => new[]
    {
        Light.Accent.ContrastWith(Ground.Light), Light.OnAccent.ContrastWith(Light.Accent), Light.Ink.ContrastWith(Light.Soft),
        Dark.Accent.ContrastWith(Ground.Dark), Dark.OnAccent.ContrastWith(Dark.Accent), Dark.Ink.ContrastWith(Dark.Soft),
    }.Min();

    public bool IsReadable => WorstContrast >= LeastContrast;

    public static AccentColour Of(int hue) => new(hue);

    /// <summary>A hue is degrees, and what comes of it can be read.</summary>
    public static bool IsUsable(int hue) => hue is >= 0 and < 360 && Of(hue).IsReadable;

    Colour Shade(double lightness, double chroma) => Colour.OfOklch(lightness, chroma, Hue);

    /// <summary>The accent of one theme, in the roles the design names.</summary>
    /// <param name="Hover">Pressed or pointed at.</param>
    /// <param name="Soft">Selection and chips.</param>
    /// <param name="Ink">Text on <paramref name="Soft"/>.</param>
    /// <param name="Faint">The second of five steps of heat; the last is the accent.</param>
    public sealed record Palette(
        Colour Accent, Colour Hover, Colour OnAccent, Colour Soft, Colour Ink, Colour Faint, Colour Middle, Colour Strong);
}
