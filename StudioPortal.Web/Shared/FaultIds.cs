using System.Security.Cryptography;

namespace StudioPortal.Web.Shared;

/// <summary>Names a fault so that what a person reads out can be found in the log.</summary>
public static class FaultIds
{
    public static string New() => "E-" + RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTUVWXYZ", 6);
}
