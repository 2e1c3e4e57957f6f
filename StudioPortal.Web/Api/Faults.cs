using System.Globalization;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Web.Api;

/// <summary>Everything that is wrong with what was sent, found at once: stable codes by field.</summary>
public sealed class Faults
{
    static readonly string[] LocalTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
    static readonly string[] Instants = [.. LocalTimes.Select(format => format + "K")];

    readonly SortedDictionary<string, IReadOnlyList<string>> _byField = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByField => _byField;

    public Faults? OrNull() => _byField.Count > 0 ? this : null;

    public Faults When(bool isWrong, string field, string code)
    {
        if (isWrong) _byField[field] = [.. _byField.GetValueOrDefault(field, []), code];
        return this;
    }

    /// <summary>A name of a person or thing: <c>name-missing</c>, <c>name-too-long</c>, <c>name-invalid</c>.</summary>
    public string Name(string? text, string field = "name")
    {
        var code = Kebab(field);
        if (string.IsNullOrWhiteSpace(text)) When(true, field, $"{code}-missing");
        else if (text.Trim().Length > Text.ShortLength) When(true, field, $"{code}-too-long");
        else When(!Text.IsShort(text), field, $"{code}-invalid");
        return text ?? "";
    }

    /// <summary>The same for a name that may be left out.</summary>
    public string? NameOrNone(string? text, string field) => string.IsNullOrWhiteSpace(text) ? null : Name(text, field);

    public string? Remark(string? text, string field)
    {
        When(!Text.IsRemark(text), field, $"{Kebab(field)}-too-long");
        return Text.OrNull(text);
    }

    public Guid Id(Guid? id, string field)
    {
        When(id is null || id == Guid.Empty, field, $"{Kebab(field)}-missing");
        return id ?? Guid.Empty;
    }

    /// <summary>The length of a class; nothing may be reckoned with another.</summary>
    public Faults Minutes(int? minutes) => When(minutes is { } length && !ScheduleRule.IsLength(length), "minutes", "minutes-invalid");

    public PhoneNumber Phone(string? text, string region)
    {
        if (string.IsNullOrWhiteSpace(text)) When(true, "phone", "phone-missing");
        else When(!PhoneNumber.TryParse(text, region, out _), "phone", "phone-invalid");
        return PhoneNumber.TryParse(text, region, out var phone) ? phone : default;
    }

    public string? Email(string? text)
    {
        var email = Text.OrNull(text);
        When(email is not null && !EmailAddress.IsPlausible(email), "email", "email-invalid");
        return email;
    }

    public DateOnly? Birthday(string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        When(!isDay || day > today || day.Year < 1900, "birthday", "birthday-invalid");
        return day;
    }

    public DateOnly Day(string? text, string field)
    {
        When(string.IsNullOrWhiteSpace(text), field, $"{Kebab(field)}-missing");
        return DayOrNone(text, field) ?? default;
    }

    public DateOnly? DayOrNone(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        When(!isDay || day.Year is < 2000 or > 2100, field, $"{Kebab(field)}-invalid");
        return day;
    }

    /// <summary>
    /// An instant with its offset, or without one the studio's wall-clock time; null when absent or wrong. A class is kept by the
    /// studio's clock, so the second turn of an hour that the clock shows twice cannot be told from the first:
    /// <c>starts-at-repeated</c>, rather than an hour off.
    /// </summary>
    public DateTime? Instant(string? text, string field, StudioCalendar calendar)
    {
        if (text is null) return null;
        DateTime? instant = null;
        if (DateTime.TryParseExact(text, LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && IsNear(local))
            instant = calendar.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        else if (DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) && IsNear(given.DateTime))
            instant = given.UtcDateTime;
        When(instant is null, field, $"{Kebab(field)}-invalid");
        When(instant is { } known && calendar.InstantOf(calendar.DayOf(known), calendar.TimeOf(known)) != known, field, $"{Kebab(field)}-repeated");
        return instant;
    }

    /// <summary>One of an enumeration's names in camel case.</summary>
    public T? OneOf<T>(string? text, string field)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text)) return null;
        var isKnown = Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) && text[0] != '-';
        When(!isKnown, field, $"{Kebab(field)}-invalid");
        return value;
    }

    public Caution Cautions(IReadOnlyList<string>? names)
    {
        var known = (names ?? []).Select(name => Enum.TryParse<Caution>(name, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : (Caution?)null).ToList();
        When(known.Contains(null), "cautions", "cautions-invalid");
        return known.OfType<Caution>().Aggregate(Caution.None, (all, one) => all | one);
    }

    /// <summary>HH:mm by the studio's clock.</summary>
    public TimeOnly TimeOfDay(string? text, string field)
    {
        When(!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time), field, $"{Kebab(field)}-invalid");
        return time;
    }

    /// <summary>An enumeration's name as it is written outside.</summary>
    public static string Camel<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string Kebab(string field) =>
        string.Concat(field.Select(letter => char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}"));

    static bool IsNear(DateTime time) => time.Year is >= 2000 and <= 2100;
}
