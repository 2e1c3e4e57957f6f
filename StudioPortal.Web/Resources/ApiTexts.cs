namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of ApiTexts.resx and its translations.</summary>
public sealed class ApiTexts;
