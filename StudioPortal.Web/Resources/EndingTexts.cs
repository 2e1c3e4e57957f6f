namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of EndingTexts.resx and its translations.</summary>
public sealed class EndingTexts;
