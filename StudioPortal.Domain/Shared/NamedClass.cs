using System.Globalization;

namespace StudioPortal.Domain.Shared;

/// <summary>A class as refusals name it.</summary>
/// <param name="At">The studio's wall-clock time of the start.</param>
public sealed record NamedClass(LocalName Name, DateOnly Day, TimeOnly At)
{
    /// <summary><c>03-05 10:00 哈他瑜伽</c>.</summary>
    /// <param name="culture">The screen's language.</param>
    public string In(CultureInfo culture) => With(Name.In(culture));

    /// <summary>As the studio says it, where no screen asks for a language.</summary>
    public override string ToString() => With(Name.Name);

    string With(string name) => string.Create(CultureInfo.InvariantCulture, $"{Day:MM-dd} {At:HH:mm} {name}");
}
