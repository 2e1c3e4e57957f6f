using System.Globalization;
using System.Text;

namespace StudioPortal.Web.Shared;

/// <summary>Writes and reads amounts kept in minor units, as the screen's culture writes numbers and the currency counts them.</summary>
public static class Money
{
    const NumberStyles Typed = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    static readonly HashSet<string> WithoutMinorUnits = ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];
    static readonly HashSet<string> WithThousandths = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    static readonly Dictionary<string, string> Symbols = new()
    {
        ["CNY"] = "¥", ["JPY"] = "¥", ["TWD"] = "NT$", ["HKD"] = "HK$", ["MOP"] = "MOP$", ["SGD"] = "S$", ["MYR"] = "RM", ["KRW"] = "₩", ["THB"] = "฿",
        ["VND"] = "₫", ["PHP"] = "₱", ["INR"] = "₹", ["USD"] = "$", ["CAD"] = "CA$", ["AUD"] = "A$", ["NZD"] = "NZ$", ["EUR"] = "€", ["GBP"] = "£",
    };

    /// <summary>Digits after the point: 2 for CNY, 0 for JPY, 3 for KWD.</summary>
    public static int DigitsOf(string currency) => WithoutMinorUnits.Contains(currency) ? 0 : WithThousandths.Contains(currency) ? 3 : 2;

    public static string SymbolOf(string currency) => Symbols.GetValueOrDefault(currency, currency + "\u00a0");

    /// <summary>Such as <c>¥2,680</c> or <c>¥2,680.50</c>: nothing after the point when there is nothing to say.</summary>
    public static string Format(long minorUnits, string currency, CultureInfo? culture = null)
    {
        var numbers = (NumberFormatInfo)(culture ?? CultureInfo.CurrentCulture).NumberFormat.Clone();
        (numbers.CurrencySymbol, numbers.CurrencyDecimalDigits) = (SymbolOf(currency), HasMinor(minorUnits, currency) ? DigitsOf(currency) : 0);
        return Amount(minorUnits, currency).ToString("C", numbers);
    }

    /// <summary>The amount as it stands in a field, without symbol or grouping.</summary>
    public static string Plain(long minorUnits, string currency, CultureInfo? culture = null) =>
        Amount(minorUnits, currency).ToString(HasMinor(minorUnits, currency) ? $"F{DigitsOf(currency)}" : "F0", culture ?? CultureInfo.CurrentCulture);

    /// <summary>What a person typed, with or without the symbol; null when it is no amount or counts finer than the currency.</summary>
    public static long? Read(string? typed, string currency, CultureInfo? culture = null)
    {
        var text = (typed ?? "").Normalize(NormalizationForm.FormKC).Replace(SymbolOf(currency).Trim(), "").Replace(currency, "");
        if (!decimal.TryParse(text, Typed, culture ?? CultureInfo.CurrentCulture, out var amount)) return null;
        var minor = amount * Factor(currency);
        return minor == decimal.Truncate(minor) && minor <= long.MaxValue ? (long)minor : null;
    }

    static bool HasMinor(long minorUnits, string currency) => minorUnits % (long)Factor(currency) != 0;

    /// <summary>Whole units, as a spreadsheet counts.</summary>
    public static decimal Major(long minorUnits, string currency) => Amount(minorUnits, currency);

    /// <summary>How a spreadsheet shows amounts: the symbol, groups of three, and the currency's digits.</summary>
    public static string SheetFormat(string currency)
    {
        var digits = DigitsOf(currency);
        return $"\"{SymbolOf(currency).Replace("\"", "")}\"#,##0{(digits == 0 ? "" : "." + new string('0', digits))}";
    }

    static decimal Amount(long minorUnits, string currency) => minorUnits / Factor(currency);

    static decimal Factor(string currency) => DigitsOf(currency) switch { 0 => 1m, 3 => 1000m, _ => 100m };
}
