namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of IdentityTexts.resx and its translations.</summary>
public sealed class IdentityTexts;
