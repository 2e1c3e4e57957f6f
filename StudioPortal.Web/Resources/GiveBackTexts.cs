namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of GiveBackTexts.resx and its translations.</summary>
public sealed class GiveBackTexts;
