using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Web.Resources;

namespace StudioPortal.Web.Shared;

/// <summary>Says a refusal in the screen's language, with days and times as the studio writes them.</summary>
public sealed class RefusalText(IStringLocalizer<RefusalTexts> texts)
{
    public string Of(Refusal refusal, StudioCalendar? calendar) =>
        texts[KeyOf(refusal), [.. refusal.Values.Select(value => Written(value, calendar))]];

    /// <summary>What stands in a card's way has a sentence of its own.</summary>
    static string KeyOf(Refusal refusal) => refusal.Values is [CardVerdict verdict] ? $"{refusal.Code}.{verdict}" : refusal.Code;

    /// <summary>Why no bookings are taken for a member: as someone typed it, or what the product counted.</summary>
    public string BlockReason(string reason) => LapseBlock.Read(reason) is { } lapses ? Said(lapses) : reason;

    string Said(LapseBlock block) => texts[block.IsForNoShows ? "because-of-no-shows" : "because-of-late-cancellations", block.Times, block.Days];

    object Written(object value, StudioCalendar? calendar) => value switch
    {
        LapseBlock block => Said(block),
        DateTime instant when calendar is not null => calendar.LocalOf(instant).ToString("HH:mm", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("m", CultureInfo.CurrentCulture),
        LocalName name => name.In(CultureInfo.CurrentUICulture),
        IEnumerable<string> names => names.Listed(),
        IEnumerable<NamedClass> classes => classes.Listed(),
        _ => value,
    };
}
