using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Studios;

/// <summary>The studio whose day this is: one to a database.</summary>
public sealed class Studio : Aggregate
{
    Studio() { }

    public Studio(Guid id, string name, string timeZone, string culture, string currency, DateOnly openedOn)
    {
        (Id, OpenedOn) = (id, openedOn);
        (Name, TimeZone, Culture, Currency) = (name, timeZone, culture, currency);
        Record(new(EventKind.StudioChanged, id));
    }

    public string Name { get; private set; } = "";

    /// <summary>IANA name, <c>Asia/Shanghai</c>. All times on all screens are in this zone.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>Language of those who chose none: <c>zh-Hans</c>, <c>zh-Hant</c> or <c>en</c>.</summary>
    public string Culture { get; private set; } = "";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The hue of the one accent in degrees of OKLCH; null for the product's own green.</summary>
    public int? AccentHue { get; private set; }

    /// <summary>First day of business; nothing was sold before it.</summary>
    public DateOnly OpenedOn { get; private set; }

    public BookingPolicy Policy { get; private set; } = new();

    public StudioCalendar Calendar => StudioCalendar.For(TimeZone);

    /// <summary>The country whose phone numbers are typed without a prefix, by time zone.</summary>
    public string PhoneRegion => PhoneRegions.Of(TimeZone);

    /// <summary>
    /// Refuses with <c>policy-unsound</c> when a number is out of its range, <c>time-zone-unknown</c>, <c>name-missing</c>, or
    /// <c>accent-unreadable</c> when text could not be read in or on the accent.
    /// </summary>
    public Refusal? Describe(string name, string timeZone, string culture, string currency, int? accentHue, BookingPolicy policy)
    {
        if (!Text.IsShort(name)) return StudioRefusals.NameMissing;
        if (!StudioCalendar.Knows(timeZone)) return StudioRefusals.TimeZoneUnknown(timeZone);
        if (!policy.IsSound) return StudioRefusals.PolicyUnsound;
        if (accentHue is { } hue && !AccentColour.IsUsable(hue)) return StudioRefusals.AccentUnreadable;
        (Name, TimeZone, Culture, Currency, AccentHue, Policy) = (name.Trim(), timeZone, culture, currency, accentHue, policy);
        Record(new(EventKind.StudioChanged, Id));
        return null;
    }
}
