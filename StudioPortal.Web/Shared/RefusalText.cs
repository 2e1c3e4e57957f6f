using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Web.Resources;

namespace StudioPortal.Web.Shared;

/// <summary>Says a refusal in the screen's language, with days and times as the studio writes them.</summary>
public sealed class RefusalText(IStringLocalizer<RefusalTexts> texts)
{
    public string Of(Refusal refusal, StudioCalendar? calendar) =>
        texts[refusal.Code, [.. refusal.Values.Select(value => Written(value, calendar))]];

    static object Written(object value, StudioCalendar? calendar) => value switch
    {
        DateTime instant when calendar is not null => calendar.LocalOf(instant).ToString("HH:mm", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("m", CultureInfo.CurrentCulture),
        string text => text,
        IEnumerable<string> names => string.Join(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "、" : ", ", names),
        _ => value,
    };
}
