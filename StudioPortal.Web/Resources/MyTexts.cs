namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of MyTexts.resx and its translations.</summary>
public sealed class MyTexts;
