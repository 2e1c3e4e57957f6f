namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of RosterTexts.resx and its translations.</summary>
public sealed class RosterTexts;
