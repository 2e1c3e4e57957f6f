namespace StudioPortal.Web.Layout;

/// <summary>Who sits in front of this screen, for the foot of the rail. Given as a cascading value.</summary>
public sealed record SignedInPerson(string Name, string Role);
