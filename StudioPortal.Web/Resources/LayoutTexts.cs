namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of the frame of every page; one resx beside it per language.</summary>
public sealed class LayoutTexts;
