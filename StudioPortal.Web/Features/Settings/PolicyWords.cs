using Microsoft.Extensions.Localization;
using StudioPortal.Web.Resources;

namespace StudioPortal.Web.Features.Settings;

/// <summary>Says what a number of the booking rules means, as a sentence; nothing while it is no number.</summary>
sealed class PolicyWords(IStringLocalizer<SettingsTexts> texts)
{
    public string? Opens(string days) => Typed.Number(days) switch
    {
        null => null,
        0 => texts["Policy.Opens.Zero"].Value,
        1 => texts["Policy.Opens.One"].Value,
        { } count => texts["Policy.Opens.Other", count].Value,
    };

    /// <param name="key">Of a sentence about a span, with its own wording at <c>.Zero</c>.</param>
    public string? Span(string key, string minutes) => Typed.Number(minutes) switch
    {
        null => null,
        0 => texts[$"{key}.Zero"].Value,
        { } count => texts[key, Length(count)].Value,
    };

    string Length(int minutes)
    {
        var (unit, count) = minutes switch
        {
            >= 2880 when minutes % 1440 == 0 => ("Days", minutes / 1440),
            _ when minutes % 60 == 0 => ("Hours", minutes / 60),
            _ => ("Minutes", minutes),
        };
        return texts[count == 1 ? $"{unit}.One" : $"{unit}.Other", count];
    }
}
