using System.Text.RegularExpressions;

namespace StudioPortal.Domain.Shared;

/// <summary>
/// The numbers one country gives out, without calling code and leading zero. Only as exact as is needed to catch a
/// mistyped digit; sources are the countries' own numbering plans.
/// </summary>
sealed class DialingPlan
{
    static readonly DialingPlan[] Plans =
    [
        new("CN", "86", trunk: "0", mobile: "1[3-9][0-9]{9}", fixedLine: "(10|2[0-9]|[3-9][0-9]{2})[0-9]{7,8}", mobileTakesTrunk: false),
        new("HK", "852", trunk: "", mobile: "[2-9][0-9]{7}"),
        new("MO", "853", trunk: "", mobile: "[268][0-9]{7}"),
        new("TW", "886", trunk: "0", mobile: "9[0-9]{8}", fixedLine: "[2-8][0-9]{7,8}"),
        new("SG", "65", trunk: "", mobile: "[3689][0-9]{7}"),
        new("MY", "60", trunk: "0", mobile: "1[0-9]{8,9}", fixedLine: "[3-9][0-9]{7,8}"),
        new("DE", "49", trunk: "0", mobile: "1[5-7][0-9]{8,9}", fixedLine: "[2-9][0-9]{5,10}"),
        new("GB", "44", trunk: "0", mobile: "7[0-9]{9}", fixedLine: "[123589][0-9]{8,9}"),
        new("AU", "61", trunk: "0", mobile: "4[0-9]{8}", fixedLine: "[2378][0-9]{8}"),
        new("US", "1", trunk: "1", mobile: "[2-9][0-9]{2}[2-9][0-9]{6}", mobileTakesTrunk: false),
    ];

    readonly string _region;
    readonly string _callingCode;
    readonly string _trunk;
    readonly bool _mobileTakesTrunk;
    readonly Regex _mobile;
    readonly Regex? _fixedLine;

    DialingPlan(string region, string callingCode, string trunk, string mobile, string? fixedLine = null, bool mobileTakesTrunk = true)
    {
        (_region, _callingCode, _trunk, _mobileTakesTrunk) = (region, callingCode, trunk, mobileTakesTrunk);
        _mobile = Whole(mobile);
        _fixedLine = fixedLine is null ? null : Whole(fixedLine);
    }

    /// <summary>E.164 digits from digits that begin with a calling code, or null.</summary>
    public static string? FromInternational(ReadOnlySpan<char> digits)
    {
        if (PlanFor(digits) is not { } plan) return digits is { Length: >= 8 and <= 15 } and [not '0', ..] ? digits.ToString() : null;

        // "+86 (0)10 …": many people write the leading zero although it is not dialled from abroad.
        var number = plan.WithoutTrunk(digits[plan._callingCode.Length..]);
        return plan.IsMobile(number) || plan.IsFixedLine(number) ? plan._callingCode + number.ToString() : null;
    }

    /// <summary>E.164 digits from digits typed the way the region's people write them, or null.</summary>
    public static string? FromNational(ReadOnlySpan<char> digits, string? regionCode)
    {
        var plan = Array.Find(Plans, plan => string.Equals(plan._region, regionCode, StringComparison.OrdinalIgnoreCase));
        if (plan is null) return null;

        // A spreadsheet drops the leading zero, so mobiles do without; a land line then could be any local number.
        var number = plan.WithoutTrunk(digits);
        if (plan.IsMobile(number) || (number.Length < digits.Length && plan.IsFixedLine(number))) return plan._callingCode + number.ToString();

        return digits.StartsWith(plan._callingCode) && plan.IsMobile(digits[plan._callingCode.Length..]) ? digits.ToString() : null;
    }

    /// <summary>The digits dialled at home, from E.164 digits.</summary>
    public static string NationalOf(ReadOnlySpan<char> digits)
    {
        if (PlanFor(digits) is not { } plan) return digits.ToString();

        var number = digits[plan._callingCode.Length..];
        return plan._mobileTakesTrunk || !plan.IsMobile(number) ? plan._trunk + number.ToString() : number.ToString();
    }

    static DialingPlan? PlanFor(ReadOnlySpan<char> digits)
    {
        foreach (var plan in Plans)
        {
            if (digits.StartsWith(plan._callingCode)) return plan;
        }

        return null;
    }

    static Regex Whole(string pattern) => new($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant);

    ReadOnlySpan<char> WithoutTrunk(ReadOnlySpan<char> digits) => digits.StartsWith(_trunk) ? digits[_trunk.Length..] : digits;

    bool IsMobile(ReadOnlySpan<char> number) => _mobile.IsMatch(number);

    bool IsFixedLine(ReadOnlySpan<char> number) => _fixedLine?.IsMatch(number) == true;
}
