using System.Globalization;

namespace StudioPortal.Web.Live;

/// <summary>
/// The language of a screen. News and beats reach it on threads that know nothing of the person in front of it, so whatever is
/// drawn because of them takes the language along.
/// </summary>
public sealed class ScreenCulture
{
    readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    readonly CultureInfo _texts = CultureInfo.CurrentUICulture;

    public void Apply() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _texts);
}
