namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of AttentionTexts.resx and its translations.</summary>
public sealed class AttentionTexts;
