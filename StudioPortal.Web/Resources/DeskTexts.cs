namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of DeskTexts.resx and its translations.</summary>
public sealed class DeskTexts;
