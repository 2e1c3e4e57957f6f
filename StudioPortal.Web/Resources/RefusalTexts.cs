namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of RefusalTexts.resx and its translations.</summary>
public sealed class RefusalTexts;
