namespace StudioPortal.Domain.Studios;

/// <summary>The country a studio's local phone numbers belong to, read off its time zone.</summary>
public static class PhoneRegions
{
    /// <summary>ISO 3166 region of the zone; <c>CN</c> where none is known.</summary>
    public static string Of(string timeZone) => timeZone switch
    {
        "Asia/Hong_Kong" => "HK",
        "Asia/Macau" => "MO",
        "Asia/Taipei" => "TW",
        "Asia/Singapore" => "SG",
        "Asia/Kuala_Lumpur" => "MY",
        "Europe/London" => "GB",
        "Europe/Berlin" => "DE",
        _ when timeZone.StartsWith("Australia/", StringComparison.Ordinal) => "AU",
        _ when timeZone.StartsWith("America/", StringComparison.Ordinal) => "US",
        _ => "CN",
    };
}
