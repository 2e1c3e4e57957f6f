using System.Globalization;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Web.Shared;

/// <summary>Names one after the other, as the screen's language writes them.</summary>
static class Listing
{
    public static string Listed(this IEnumerable<string> names) =>
        string.Join(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "、" : ", ", names);

    public static string Listed(this IEnumerable<NamedClass> classes) => classes.Select(one => one.In(CultureInfo.CurrentUICulture)).Listed();
}
