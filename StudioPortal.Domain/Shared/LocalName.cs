using System.Globalization;

namespace StudioPortal.Domain.Shared;

/// <summary>A name in the studio's own language and, where the studio gave one, in English.</summary>
public readonly record struct LocalName(string Name, string? InEnglish)
{
    /// <param name="culture">The screen's language; any Chinese shows the studio's own name.</param>
    public string In(CultureInfo culture) => InEnglish is not null && culture.TwoLetterISOLanguageName != "zh" ? InEnglish : Name;

    /// <summary>As the studio says it, where no screen asks for a language.</summary>
    public override string ToString() => Name;
}
