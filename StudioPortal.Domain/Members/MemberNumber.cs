using System.Globalization;

namespace StudioPortal.Domain.Members;

/// <summary>How a member's number is written: <c>M-</c> and at least five digits.</summary>
public static class MemberNumber
{
    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"M-{number:00000}");
}
