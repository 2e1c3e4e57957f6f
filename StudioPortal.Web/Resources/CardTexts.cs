namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of CardTexts.resx and its translations.</summary>
public sealed class CardTexts;
