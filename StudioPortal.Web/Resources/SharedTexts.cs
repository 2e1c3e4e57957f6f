namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of words that several features use; one resx beside it per language.</summary>
public sealed class SharedTexts;
