using System.Globalization;

namespace StudioPortal.Web.Features.Settings;

/// <summary>Money as the studio's currency writes it: minor units inside, whole and parts on the screen.</summary>
public sealed class Fee(string currency)
{
    const long Most = 100_000_000;

    readonly int _digits = currency switch { "JPY" or "KRW" or "VND" or "CLP" or "ISK" => 0, "KWD" or "BHD" or "OMR" => 3, _ => 2 };

    decimal Unit => (decimal)Math.Pow(10, _digits);

    public string Typed(long? minor) => minor is { } amount ? (amount / Unit).ToString($"0.{new string('#', _digits)}", CultureInfo.InvariantCulture) : "";

    /// <summary>Such as "CNY 80"; the code and not a sign, since 元 and ¥ mean more than one currency.</summary>
    public string Shown(long minor) => $"{currency} {(minor / Unit).ToString($"#,0.{new string('#', _digits)}", CultureInfo.CurrentCulture)}";

    public long? Minor(string typed) =>
        decimal.TryParse(typed.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
        && amount * Unit is >= 0 and <= Most
            ? (long)Math.Round(amount * Unit)
            : null;
}
