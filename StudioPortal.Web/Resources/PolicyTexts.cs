namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of PolicyTexts.resx and its translations.</summary>
public sealed class PolicyTexts;
