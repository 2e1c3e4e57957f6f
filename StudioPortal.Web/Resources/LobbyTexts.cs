namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of LobbyTexts.resx and its translations.</summary>
public sealed class LobbyTexts;
