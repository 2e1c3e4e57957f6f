namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of SettingsTexts.resx and its translations.</summary>
public sealed class SettingsTexts;
