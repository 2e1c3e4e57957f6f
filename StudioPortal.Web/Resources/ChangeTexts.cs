namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of ChangeTexts.resx and its translations.</summary>
public sealed class ChangeTexts;
